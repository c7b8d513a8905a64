// A small shop seen from the corner above the door: shelves, a cold wall at the back, one customer.

import type { Rgb } from '../camera.ts';
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flank, flat, front, shade } from '../solids.ts';
import { glow, nextThing, spot, type View } from '../view.ts';

const GOODS: readonly Rgb[] = [0x9a4f42, 0xb99a55, 0x54765d, 0x4f6d86, 0xb8b2a3, 0x7b5a74, 0xa3713f];

export const shop: Scene = {
  camera: { height: 3, horizon: 21, focal: 88, yaw: 0.2, haze: 0x39383a, clear: 40, indoors: true },

  still(v, seed) {
    flat(v, 0x9d968a, -9, 12, 0.5, 16);
    for (let z = 1; z < 16; z += 1.2) flat(v, 0x57534d, -9, 12, z, z + 0.03, 0, 1, 0.5);
    for (let x = -9; x < 12; x += 1.2) flat(v, 0x57534d, x, x + 0.03, 0.5, 16, 0, 1, 0.5);
    flat(v, 0x4c4a4a, -9, 12, 0.5, 16, 3.5);
    front(v, 0x7d776d, 16, -9, 12, 0, 3.5);
    flank(v, 0x6b675f, 10, 0.5, 16, 0, 3.5);
    flank(v, 0x6b675f, -5.4, 0.5, 16, 0, 3.5);
    for (let z = 1.5; z < 16; z += 1.6) flat(v, 0x3c3b3c, -9, 12, z, z + 0.03, 3.49);
    for (let x = -3; x < 9.5; x += 1.45) fridge(v, x, seed);
    for (const x of [0.6, 6.2]) {
      for (const z of [13, 9.6, 6.2]) flat(v, glow(v, 0xf5f1e4, 0x777777), x, x + 0.35, z - 2, z, 3.48);
      spot(v, [x, 0, 10], 4, 0xfff0d2, 0.16, true);
    }
    rack(v, 9, 4, 15, 2, seed);
    rack(v, 3.9, 7, 13.4, 1.55, seed + 1);
    rack(v, -1.7, 6, 13.4, 1.55, seed + 2);
    shade(v, 5, 4.5, 2.6, 0.5);
    box(v, 0x6a4d38, 3.3, 4.1, 3.2, 0.9, 1.02);
    box(v, 0x23272d, 4.1, 4.3, 0.5, 0.4, 0.3, 1.02);
    front(v, glow(v, 0x6fa0b8, 0x2f3a40), 4.29, 4.15, 4.55, 1.07, 1.28);
  },

  moving(v, t, seed) {
    comes(v, t, 34, 45, seed, (p) => {
      const walk = stroll(p);
      person(v, 1.7, 13.5 - 8 * walk.at, 8 * walk.at, 'z', -walk.dir, seed % 2 ? 0x8a5a45 : 0x4c6277);
    });
    nextThing(v);
    const blink = 0.5 + 0.5 * Math.sin(t / 700 + seed);
    spot(v, [2.6, 2.95, 15.8], 1.4, 0x6fc2ff, 0.16 + 0.14 * blink);
  },
};

/** Shelving along the aisle, its near side full of boxes and bottles. */
function rack(v: View, x: number, z0: number, z1: number, h: number, seed: number): void {
  shade(v, x, (z0 + z1) / 2, 2.4, 0.35);
  box(v, 0x55565a, x, z0, 0.9, z1 - z0, h);
  front(v, 0x3d3f44, z0 - 0.01, x + 0.08, x + 0.82, 0.15, h - 0.08);
  front(v, 0xa8563f, z0 - 0.02, x + 0.16, x + 0.74, h * 0.55, h - 0.16, 0.9);
  const face = x > 0 ? x - 0.01 : x + 0.91;
  for (let row = 0; row < 4; row++) {
    const y = 0.12 + (row * (h - 0.1)) / 4;
    flank(v, 0x2b2c30, face, z0, z1, y, y + h / 4 - 0.06);
    for (let z = z0 + 0.08, i = 0; z < z1 - 0.3; i++) {
      const wide = 0.16 + 0.22 * chance(seed + row, i);
      const kind = Math.floor(chance(seed + row, Math.floor(i / 4)) * 7);
      const tall = (0.55 + 0.3 * chance(seed, kind + row)) * (h / 4);
      flank(v, GOODS[kind] ?? 0, face - Math.sign(face) * 0.01, z, z + wide, y, y + tall, 0.75 + 0.4 * chance(i, row));
      z += wide + 0.03;
    }
  }
}

/** One glass door of the cold wall. */
function fridge(v: View, x: number, seed: number): void {
  front(v, 0x1f262c, 15.6, x, x + 1.4, 0.1, 2.5);
  front(v, 0x9fc4d2, 15.58, x + 0.08, x + 1.32, 0.25, 2.35, 0.62);
  for (let row = 0; row < 4; row++) {
    for (let i = 0; i < 6; i++) {
      const left = x + 0.12 + i * 0.2;
      const tall = 0.22 + 0.16 * chance(seed + row, x + Math.floor(i / 2));
      const kind = GOODS[Math.floor(chance(seed + row, x * 3 + Math.floor(i / 2)) * 7)] ?? 0;
      front(v, kind, 15.56, left, left + 0.15, 0.3 + row * 0.5, 0.3 + row * 0.5 + tall);
    }
  }
}
