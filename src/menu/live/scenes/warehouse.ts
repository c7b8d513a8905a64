// Between the racks of a warehouse: pallets on four levels, high lamps, someone checking stock, a beacon far away.

import type { Rgb } from '../camera.ts';
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flank, flat, front, shade } from '../solids.ts';
import { glow, nextThing, spot, type View } from '../view.ts';

const CARTONS: readonly Rgb[] = [0x8a7052, 0x9c8263, 0x766048, 0x6d7a80, 0xa8a49a];

export const warehouse: Scene = {
  camera: { height: 4.4, horizon: 30, focal: 96, yaw: 0.1, haze: 0x3a4048, clear: 38, indoors: true },

  still(v, seed) {
    flat(v, 0x6a6c6c, -14, 14, 0.5, 46);
    flat(v, 0x23272c, -14, 14, 0.5, 46, 9);
    front(v, 0x59616a, 46, -14, 14, 0, 9);
    front(v, v.ir ? 0x20242a : 0xc9d6dc, 45.9, -1.5, 2.5, 0, 4.2);
    for (const x of [-14, 14]) flank(v, 0x4a525a, x, 0.5, 46, 0, 9);
    for (const x of [-1.75, 2.2]) flat(v, 0xc0a04a, x, x + 0.1, 1, 45, 0.01, 1, 0.8);
    for (let z = 42; z > 2; z -= 3) for (const x of [-3.8, 2.6]) bay(v, x, z, seed);
    for (let z = 8; z < 44; z += 6) {
      flat(v, glow(v, 0xfff6dc, 0x777777), 0, 0.6, z, z + 2.2, 8.8);
      spot(v, [0.3, 8.8, z + 1], 1.6, 0xfff0d0, 0.5);
      spot(v, [0.3, 0, z + 1], 2.6, 0xfff0d0, 0.22, true);
    }
  },

  moving(v, t, seed) {
    comes(v, t, 24, 39, seed + 1, (p) => {
      const far = stroll(p).at;
      nextThing(v, true);
      box(v, 0xc08a3a, -3 + 6 * far, 40, 1.8, 1.4, 1.7);
      if (t % 1200 < 600) spot(v, [-2 + 6 * far, 2, 40], 1.6, 0xffb13d, 0.8);
    });
    comes(v, t, 38, 50, seed, (p) => {
      const walk = stroll(p);
      person(v, 1.2 - 1.4 * (seed % 2), 30 - 22 * walk.at, 22 * walk.at, 'z', -walk.dir, 0xb0803a);
    });
  },
};

/** One bay of racking, uprights and four levels of what happens to be stored there. */
function bay(v: View, x: number, z: number, seed: number): void {
  shade(v, x + 0.6, z + 1.5, 1.8, 0.4);
  for (let level = 0; level < 4; level++) {
    const y = level * 2;
    box(v, 0x96542f, x, z, 1.2, 3, 0.14, y);
    for (let i = 1; i >= 0; i--) {
      const pick = chance(seed + level, x * 7 + z + i);
      if (pick < 0.22) continue;
      const color = CARTONS[Math.floor(pick * 37) % 5] ?? 0;
      box(v, color, x + 0.06, z + 0.15 + i * 1.45, 1.08, 1.25, 0.8 + 0.7 * chance(seed + i, z + level), y + 0.14);
    }
  }
  for (const side of [0, 1.1]) box(v, 0x2f4a68, x + side, z, 0.1, 0.1, 8);
}
