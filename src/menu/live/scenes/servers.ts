// A server room: two rows of cabinets whose lights never rest, and seldom a technician between them.

import type { Rgb } from '../camera.ts';
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flank, flat, front, panel, room } from '../solids.ts';
import { nextThing, type View } from '../view.ts';

const LEDS: readonly Rgb[] = [0x58e08a, 0x58e08a, 0x62b8ff, 0xffb13d];

export const servers: Scene = {
  camera: { height: 2.7, horizon: 24, focal: 92, yaw: 0.06, haze: 0x2d343c, clear: 22, indoors: true },

  still(v, seed) {
    room(v, -2.6, 2.9, 14, 3, 0x7c858c, 0x5f6a73, 0x59616a);
    for (let z = 1; z < 14; z += 0.6) flat(v, 0x656e75, -2.6, 2.9, z, z + 0.02);
    for (let x = -2.6; x < 2.9; x += 0.6) flat(v, 0x656e75, x, x + 0.02, 0.6, 14);
    front(v, 0x7b868e, 13.96, -0.4, 0.8, 0, 2.1);
    box(v, 0x8a9299, 1, 13.4, 0.7, 0.5, 2);
    for (const z of [3, 6, 9, 12]) panel(v, -0.3, z, 3, 1, 0.35);
    box(v, 0x4b535b, -1.5, 1, 0.5, 13, 0.12, 2.7);
    for (let z = 12; z > 1.5; z -= 1.1) for (const side of [-1, 1]) cabinet(v, side, z, seed);
  },

  moving(v, t, seed) {
    nextThing(v);
    const beat = Math.floor(t / 500);
    for (let i = 0; i < 44; i++) {
      const side = i % 2 ? 1 : -1;
      const z = 2.6 + 1.1 * Math.floor(chance(seed, i) * 8) + 0.25 * Math.floor(chance(seed, i + 70) * 3);
      const y = 0.4 + 0.17 * Math.floor(chance(seed, i + 140) * 10);
      if (chance(seed + i, beat) < 0.35) continue;
      flank(v, v.ir ? 0xffffff : (LEDS[i % 4] ?? 0), side * 1.37, z, z + 0.09, y, y + 0.035);
    }
    comes(v, t, 40, 90, seed, (p) => {
      const walk = stroll(p);
      person(v, 0.1, 13 - 9.4 * walk.at, 9.4 * walk.at, 'z', -walk.dir, 0x4f6d86);
    });
  },
};

function cabinet(v: View, side: number, z: number, seed: number): void {
  box(v, 0x1f2429, side > 0 ? 1.4 : -2.3, z, 0.9, 1.02, 2.15);
  for (let i = 0; i < 11; i++) {
    const full = chance(seed + side, z * 5 + i) < 0.72;
    flank(v, full ? 0x39424b : 0x14171b, side * 1.39, z + 0.08, z + 0.94, 0.2 + i * 0.17, 0.33 + i * 0.17);
  }
}
