// A café in a shop's corner: round tables, hanging lamps, a bar with a lit display, a waiter on the way.
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flat, front, room, shade } from '../solids.ts';
import { glow, limb, spot, type View } from '../view.ts';

const TABLES = [
  [-3.6, 9.6],
  [2.9, 9.8],
  [-2.6, 6],
  [2.4, 5.6],
] as const;

export const cafe: Scene = {
  camera: { height: 2.9, horizon: 20, focal: 90, yaw: 0.14, haze: 0x453c34, clear: 40, indoors: true },

  still(v, seed) {
    room(v, -6, 7, 14, 3.4, 0x7d5f45, 0x8f7d69, 0x3a3531);
    for (let x = -6; x < 7; x += 0.45) flat(v, 0x6b5039, x, x + 0.03, 0.6, 14);
    front(v, 0x5a4233, 13.97, -6, 7, 0, 1.1);
    front(v, 0x2b2f30, 13.95, -3.4, 3.6, 1.7, 2.9);
    for (let i = 0; i < 18; i++) {
      const x = -3.2 + (i % 6) * 1.15;
      front(
        v,
        0xc9c3b4,
        13.94,
        x,
        x + 0.4 + 0.5 * chance(seed, i),
        2.65 - Math.floor(i / 6) * 0.34,
        2.72 - Math.floor(i / 6) * 0.34,
      );
    }
    box(v, 0x6a4b35, -3.2, 12, 6.4, 0.8, 1.05);
    box(v, 0x36393b, 1.6, 12.1, 1.1, 0.6, 0.55, 1.05);
    front(v, glow(v, 0xf2dcae, 0x5b5348), 11.98, -2.9, 1.1, 0.3, 0.92);
    for (let i = 0; i < 12; i++)
      front(v, [0xb5794a, 0x8d4f36, 0xd9b98a][i % 3] ?? 0, 11.97, -2.8 + i * 0.32, -2.6 + i * 0.32, 0.36, 0.56);
    for (const [x, z] of TABLES) table(v, x, z);
  },

  moving(v, t, seed) {
    for (const [i, [x, z]] of TABLES.entries()) {
      if (v.light === 'night' || chance(seed + Math.floor(t / 240_000), i) < 0.45) continue;
      const nod = 0.04 * Math.sin(t / 1300 + i);
      limb(
        v,
        [0x6d4a48, 0x4c6277, 0x7a6a4a, 0x54616f][i] ?? 0,
        [x - 0.85, 0.6, z + 0.2],
        [x - 0.8 + nod, 1.05, z + 0.2],
        0.4,
      );
      limb(v, 0x2b211c, [x - 0.78 + nod, 1.33, z + 0.2], [x - 0.78 + nod, 1.38, z + 0.2], 0.26);
    }
    comes(v, t, 32, 44, seed, (p) => {
      const walk = stroll(p);
      person(v, 0.1, 11.2 - 7 * walk.at, 7 * walk.at, 'z', -walk.dir, 0x25292d);
    });
  },
};

/** A table with two chairs, a cup, and the lamp above it. */
function table(v: View, x: number, z: number): void {
  shade(v, x, z, 1.5, 0.5);
  for (const s of [-1.1, 0.75]) {
    box(v, 0x3a2f28, x + s, z, 0.42, 0.42, 0.48);
    box(v, 0x3a2f28, s < 0 ? x + s : x + s + 0.36, z, 0.06, 0.42, 0.95);
  }
  limb(v, 0x26282a, [x, 0, z + 0.2], [x, 0.74, z + 0.2], 0.1);
  box(v, 0xb08a60, x - 0.5, z - 0.25, 1, 0.95, 0.05, 0.74);
  box(v, 0xe9e6de, x + 0.1, z + 0.1, 0.1, 0.1, 0.1, 0.79);
  limb(v, 0x1d1b1a, [x, 3.4, z], [x, 2.3, z], 0.03);
  box(v, glow(v, 0xf6c987, 0x57493c), x - 0.18, z - 0.1, 0.36, 0.3, 0.22, 2.1);
  spot(v, [x, 2.15, z], 1, 0xffc07a, 0.5);
  spot(v, [x, 0.79, z], 1.3, 0xffc88a, 0.3, true);
}
