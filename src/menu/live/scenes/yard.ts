// A loading yard under two floodlights: a trailer at the dock, a forklift at work.
import { comes, person, stroll, wheel } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { box, chance, flat, front, shade } from '../solids.ts';
import { limb, nextThing, spot, type View } from '../view.ts';

export const yard: Scene = {
  camera: { height: 6, horizon: 20, focal: 106, yaw: -0.24, haze: 0xa4abaf, clear: 80 },

  still(v, seed) {
    sky(v, 0x777a7d);
    for (let z = 4; z < 30; z += 4) flat(v, 0x333538, -40, 30, z, z + 0.06, 0, 1, 0.7);
    for (let x = -36; x < 30; x += 4) flat(v, 0x333538, x, x + 0.06, 2, 30, 0, 1, 0.7);
    front(v, 0x9da0a3, 30, -44, 16, 0, 8);
    for (let x = -44; x < 16; x += 0.8) front(v, 0x6f7275, 29.99, x, x + 0.2, 0, 8, 1, 0.5);
    front(v, 0x4a4d50, 29.98, -44, 16, 6.6, 7.2);
    for (let i = 0; i < 6; i++) dock(v, -31 + i * 6.4);
    for (let i = 0; i < 2; i++) for (let n = 0; n < 3; n++) crate(v, 5.5 + n * 2.7, 24 - n * 0.3, i, seed + n);
    shade(v, -12.8, 24, 5, 0.8);
    box(v, 0x2b2d2f, -13.95, 17.5, 2.3, 12, 0.6, 0.5);
    for (const z of [18.6, 19.9, 27]) wheel(v, [-11.55, 0.5, z], 0.5, 'z');
    box(v, 0xc4c7c9, -14.1, 17.2, 2.6, 12.4, 2.9, 1.1);
    front(v, 0x8e9194, 17.18, -12.82, -12.78, 1.1, 4);
    for (const x of [-25, -6]) {
      spot(v, [x, 6.4, 29.8], 1.6, 0xffffff, 0.9);
      spot(v, [x, 0, 25], 8, 0xffffff, 0.3, true);
      spot(v, [x, 4, 29.5], 6, 0xffffff, 0.2);
    }
  },

  moving(v, t, seed) {
    comes(v, t, 28, 42, seed, (p) => {
      const walk = stroll(p);
      nextThing(v, true);
      forklift(v, -9 + 13 * walk.at, 15.5, walk.dir, t);
    });
    comes(v, t, 30, 53, seed + 2, (p) => person(v, -22 + 22 * p, 13, 22 * p, 'x', 1, 0xb9bcbf));
  },
};

function dock(v: View, x: number): void {
  front(v, 0x35373a, 29.97, x, x + 3.6, 0, 4.4);
  front(v, 0xb4b7ba, 29.96, x + 0.3, x + 3.3, 1.1, 4.1);
  for (let y = 1.5; y < 4; y += 0.5) front(v, 0x808386, 29.95, x + 0.3, x + 3.3, y, y + 0.08);
  for (const s of [0.1, 3.2]) front(v, 0xe6e8ea, 29.94, x + s, x + s + 0.25, 0.2, 1);
}

/** A stack of shipping containers. */
function crate(v: View, x: number, z: number, level: number, seed: number): void {
  const k = 0.7 + 0.5 * chance(seed, level);
  box(v, [0x7d4a3e, 0x46647d, 0x74806f][(seed + level) % 3] ?? 0, x, z, 2.5, 6, 2.6, level * 2.6, k);
  for (let i = 0; i < 7; i++)
    front(v, 0x55585b, z - 0.01, x + 0.15 + i * 0.33, x + 0.25 + i * 0.33, level * 2.6 + 0.2, level * 2.6 + 2.4);
}

function forklift(v: View, x: number, z: number, dir: number, t: number): void {
  shade(v, x, z + 0.6, 2.2, 0.8);
  const at = (u: number, w: number) => x + (dir > 0 ? u : -u - w);
  box(v, 0x6d5b45, at(1.2, 1.1), z, 1.1, 1.1, 0.9, 0.2);
  box(v, 0xd0a23a, at(-1.1, 1.9), z, 1.9, 1.1, 0.85, 0.3);
  for (const u of [-0.75, 0.45]) wheel(v, [x + dir * u, 0.32, z - 0.02], 0.32, 'x');
  for (const u of [-0.9, 0.7]) limb(v, 0x2a2c2f, [x + dir * u, 1.1, z], [x + dir * u, 2.1, z], 0.1);
  limb(v, 0x2a2c2f, [x - 0.9 * dir, 2.1, z], [x + 0.7 * dir, 2.1, z], 0.14);
  limb(v, 0x55585b, [x + dir, 0.2, z], [x + dir, 2.5, z], 0.14);
  if (t % 1400 < 700) spot(v, [x - 0.2 * dir, 2.25, z], 0.7, 0xffffff, 0.9);
}
