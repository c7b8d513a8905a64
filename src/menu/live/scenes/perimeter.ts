// The fence at the back of the plot: meadow, trees, a path along the wire, a lamp at each end, and now and then the guard.
import { comes, person } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { chance, flat, lamp, leaves } from '../solids.ts';
import { limb, nextThing, poly, type View } from '../view.ts';

export const perimeter: Scene = {
  camera: { height: 3.8, horizon: 25, focal: 110, yaw: 0.34, haze: 0xa9b4b6, clear: 90 },

  still(v, seed) {
    sky(v, 0x5e6f4d);
    for (let i = 0; i < 17; i++)
      leaves(v, [8 + i * 5, 0, 84 - i * 2 + 8 * chance(seed, i)], 9 + 4 * chance(seed, i + 4), 0x42583f, seed + i);
    flat(v, 0x8a8474, 1.4, 3.4, 2, 90);
    for (let i = 0; i < 90; i++) {
      const [x, z] = [-9 + 22 * chance(seed, i), 6 + 34 * chance(seed, i + 200)];
      if (x < 1 || x > 3.6) limb(v, i % 2 ? 0x6b7d52 : 0x4f6142, [x, 0, z], [x + 0.1, 0.25, z], 0.06);
    }
    for (let z = 74; z > 2; z -= 2.6) fencePost(v, z);
    for (let y = 0.15; y < 2.2; y += 0.4) limb(v, 0x7e868a, [5.2, y, 76], [5.2, y, 2.5], 0.02);
    for (const z of [44, 17]) lamp(v, 4.6, z, 4.6);
    leaves(v, [-2.6, 0, 17], 2.6, 0x4b6144, seed + 30);
    leaves(v, [8.4, 0, 21], 3.4, 0x4b6144, seed + 31);
  },

  moving(v, t, seed) {
    comes(v, t, 38, 55, seed, (p) => person(v, 2.4, 36 - 30 * p, 30 * p, 'z', -1, 0x3d4a41));
    // A bird on its way; by night it sleeps.
    if (v.light === 'day') {
      comes(v, t, 9, 23, seed + 2, (p) => {
        nextThing(v);
        const [x, y, flap] = [34 - 40 * p, 6.5 + p, 0.35 * Math.sin(t / 120)];
        for (const s of [-1, 1]) {
          poly(v, 0x22272b, [
            [x, y, 40],
            [x + 0.25, y + 0.08, 40],
            [x + s * 0.8, y + flap, 40],
          ]);
        }
      });
    }
  },
};

/** A post with the wire up to the next one. */
function fencePost(v: View, z: number): void {
  limb(v, 0x565e62, [5.2, 0, z], [5.2, 2.4, z], 0.09);
  limb(v, 0x565e62, [5.2, 2.4, z], [4.9, 2.75, z], 0.07);
  if (z < 30) {
    for (let i = 0; i < 5; i++) limb(v, 0x8b9397, [5.2, 0.1, z + i * 0.52], [5.2, 2.2, z + i * 0.52 + 0.5], 0.015);
  }
}
