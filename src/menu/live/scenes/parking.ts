// A car park, seen from a mast: one car looks for a place along the aisle, people come and go.
import { car, comes, PAINTS, person } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { box, chance, flat, front, leaves } from '../solids.ts';
import { glow, limb, spot } from '../view.ts';

/** Each row of bays: how far away, how many, how full. The nearest is for the lens to look over. */
const ROWS: readonly (readonly [number, number, number])[] = [
  [40, 22, 0.75],
  [22, 18, 0.7],
  [10.2, 12, 0],
];

export const parking: Scene = {
  camera: { height: 8.5, horizon: 13, focal: 112, yaw: 0.3, haze: 0xa3b0ba, clear: 130 },

  still(v, seed) {
    sky(v, 0x565b61);
    box(v, 0x9a958c, -10, 64, 70, 12, 9);
    for (let x = -8; x < 58; x += 4)
      front(v, chance(seed, x) < 0.4 ? glow(v, 0xd9b27a, 0x36424d) : 0x36424d, 63.9, x, x + 2.8, 2, 6.5, 1, 0.9);
    flat(v, 0x4c5b45, -30, 80, 47, 62, 0.1);
    for (let i = 0; i < 12; i++) leaves(v, [-6 + i * 5.2, 0.5, 50 + 5 * chance(seed, i)], 5.4, 0x48604a, seed + i);
    for (const [z, n] of ROWS) {
      for (let x = -8; x < n * 2.7 - 8; x += 2.7) flat(v, 0xc9ccc8, x, x + 0.1, z, z + 5, 0.01, 1, 0.75);
    }
    for (const [z, n, full] of ROWS) {
      for (let i = 0; i < n; i++) {
        if (chance(seed + z, i) > full) continue;
        const paint = PAINTS[Math.floor(chance(seed + z, i + 60) * 6)] ?? 0;
        car(v, -6.55 + i * 2.7, z + 2.5, 'z', chance(seed, i + z) < 0.5 ? 1 : -1, paint, false);
      }
    }
    flat(v, 0x5d6a52, -30, 60, 37.4, 38.6, 0.15);
    car(v, 5.5 + 2.7 * (seed % 3), 12.7, 'z', -1, PAINTS[seed % 6] ?? 0, false);
    for (const x of [1, 14]) {
      limb(v, 0x2c3238, [x, 0, 38], [x, 8, 38], 0.16);
      spot(v, [x, 8, 38], 1.6, 0xffe9c4, 0.9);
      for (const z of [36, 28]) spot(v, [x, 0, z], 9, 0xffd9a0, 0.25, true);
    }
  },

  moving(v, t, seed) {
    comes(v, t, 22, 37, seed, (p) => car(v, -14 + 56 * p, 34.2, 'x', 1, PAINTS[(seed + 2) % 6] ?? 0));
    comes(v, t, 26, 43, seed + 4, (p) => person(v, 24 - 30 * p, 19.6, 30 * p, 'x', -1, 0x7c4b40));
    comes(v, t, 31, 58, seed + 1, (p) => car(v, 32 - 50 * p, 17.2, 'x', -1, PAINTS[(seed + 3) % 6] ?? 0));
  },
};
