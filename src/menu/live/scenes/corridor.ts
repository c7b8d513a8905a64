// An office corridor after hours: doors on both sides, light panels, daylight behind the glass at the far end.
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, flank, flat, front, leaves } from '../solids.ts';
import { glow, nextThing, spot } from '../view.ts';

export const corridor: Scene = {
  camera: { height: 2.55, horizon: 27, focal: 84, yaw: 0.07, haze: 0x59636b, clear: 34, indoors: true, night: 'lit' },

  still(v, seed) {
    flat(v, 0x5c6670, -1.7, 1.9, 0.5, 30);
    flat(v, 0x8b939a, -1.7, 1.9, 0.5, 30, 2.9);
    flank(v, 0x9aa0a2, -1.7, 0.5, 30, 0, 2.9);
    flank(v, 0x8b9194, 1.9, 0.5, 30, 0, 2.9);
    front(v, 0x7f8a90, 30, -1.7, 1.9, 0, 2.9);
    front(v, v.light === 'night' ? 0x1a222e : 0xd5e4ea, 29.9, -1.2, 1.4, 0, 2.4);
    for (const x of [-1.2, 0.06, 1.3]) front(v, 0x333b42, 29.8, x, x + 0.09, 0, 2.4);
    flat(v, 0xb5c6d0, -1, 1.2, 18, 30, 0.01, 1, 0.35);
    for (const x of [-1.69, 1.89]) {
      flank(v, 0x3e474f, x, 0.5, 30, 0, 0.14);
      flank(v, 0x6f7a80, x, 0.5, 30, 1, 1.06);
      for (let z = x > 0 ? 4.4 : 6.6; z < 28; z += 4.6) {
        const inner = x - Math.sign(x) * 0.01;
        flank(v, 0x41484f, inner, z - 0.08, z + 1.08, 0, 2.2);
        flank(v, 0x7a5f49, inner - Math.sign(x) * 0.01, z, z + 1, 0, 2.12);
        flank(v, 0xc7cdd0, inner - Math.sign(x) * 0.02, z + 0.12, z + 0.18, 0.98, 1.1);
        flank(v, 0xb9c2c6, inner, z + 1.3, z + 1.6, 1.5, 1.7);
      }
    }
    for (let z = 3; z < 29; z += 3.4) {
      flat(v, glow(v, 0xfdfbf2, 0x6b6e70), -0.35, 0.55, z, z + 1.5, 2.88);
      flat(v, 0xdfe6ea, -0.35, 0.55, z, z + 1.5, 0.01, 1, 0.16);
      spot(v, [0.1, 0, z + 0.7], 1.6, 0xdfe8f0, 0.14, true);
    }
    box(v, 0x565d60, 1.35, 9.6, 0.45, 0.45, 0.5);
    leaves(v, [1.55, 0.5, 9.7], 0.9, 0x4a6a4b, seed);
    box(v, 0x1d5c3c, -0.35, 21, 0.9, 0.08, 0.3, 2.45);
    front(v, 0x7fe0a6, 20.98, -0.28, 0.48, 2.5, 2.7);
  },

  moving(v, t, seed) {
    comes(v, t, 36, 52, seed, (p) => {
      const walk = stroll(p);
      const x = 0.1 + 0.5 * ((seed % 3) - 1);
      person(v, x, 27 - 22 * walk.at, 22 * walk.at, 'z', -walk.dir, seed % 2 ? 0x38485c : 0x6d5148);
    });
    nextThing(v);
    // The old panel by the lift: dims now and then.
    if (Math.sin(t / 900 + seed) + Math.sin(t / 370) > 1.6) flat(v, 0x5a6268, -0.35, 0.55, 16.6, 18.1, 2.87, 1, 0.7);
    nextThing(v);
    spot(v, [0.1, 2.6, 20.9], 0.9, 0x3fd08a, 0.22 + 0.08 * Math.sin(t / 1100));
  },
};
