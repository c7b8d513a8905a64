// An underground garage: pillars with a yellow foot, cars in their bays, strip lights that burn day and night.
import { car, comes, PAINTS, person } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flat, front, room } from '../solids.ts';
import { glow, spot } from '../view.ts';

export const garage: Scene = {
  camera: { height: 2.6, horizon: 22, focal: 88, yaw: 0.1, haze: 0x2f3234, clear: 30, indoors: true, night: 'lit' },

  still(v, seed) {
    room(v, -10, 11, 40, 3, 0x62646a, 0x6e716f, 0x3d3f41);
    front(v, 0x8c8f8a, 39.9, -2.6, 3.4, 0, 2.4);
    for (const x of [-10, 10.9]) box(v, 0x7a7c79, x, 3, 0.1, 36, 0.9);
    for (const z of [6, 12, 18, 24, 30, 36]) {
      flat(v, glow(v, 0xeef3f2, 0x777), 0, 0.2, z, z + 1.8, 2.9);
      spot(v, [0.1, 0, z + 1], 3.4, 0xe6f0f0, 0.17, true);
      for (const x of [-4, 4.6]) flat(v, 0xc9ccc8, x > 0 ? x : x - 5, x > 0 ? x + 5 : x, z, z + 0.1, 0.01, 1, 0.7);
    }
    for (let z = 34; z > 4; z -= 6) {
      for (const x of [7.2, -6.6]) {
        for (const d of [0.2, 3]) {
          if (chance(seed + x, z + d) > 0.72) continue;
          car(v, x, z + d + 1.2, 'x', x > 0 ? -1 : 1, PAINTS[Math.floor(chance(seed + d, z + x) * 6)] ?? 0, false);
        }
      }
      for (const x of [-4.2, 4.3]) {
        box(v, 0x8b8d89, x, z, 0.6, 0.6, 3);
        box(v, 0xb99a3e, x - 0.02, z - 0.02, 0.64, 0.64, 0.9);
      }
    }
    for (const z of [14, 26]) flat(v, 0xd0d2cf, 0.9, 1.3, z, z + 2, 0.01, 1, 0.6);
  },

  moving(v, t, seed) {
    comes(v, t, 17, 41, seed, (p) => car(v, 1.4, 38 - 36 * p, 'z', -1, PAINTS[(seed + 2) % 6] ?? 0, true));
    comes(v, t, 24, 50, seed + 3, (p) => person(v, -2.4, 8 + 26 * p, 26 * p, 'z', 1, 0x54616f));
  },
};
