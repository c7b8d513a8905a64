// A side street: windows, lamps, cars both ways, someone on the near pavement.
import { car, comes, PAINTS, person } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { box, chance, flank, flat, lamp, leaves } from '../solids.ts';
import { glow, spot, type View } from '../view.ts';

export const street: Scene = {
  camera: { height: 5.6, horizon: 25, focal: 108, yaw: 0.27, haze: 0xa3adb6, clear: 100, night: 'lit', gain: 1.45 },

  still(v, seed) {
    sky(v, 0x2b2f36);
    if (v.light !== 'night') spot(v, [-6, 1, 130], 60, 0xd98a55, 0.5);
    for (let i = 0; i < 9; i++) leaves(v, [-9.5, 0, 96 - i * 10], 7.5, 0x2a3834, seed + i);
    for (const z of [66, 44, 26, 12, -2]) house(v, z, seed);
    flat(v, 0x3d4048, 9, 12.5, 2, 140);
    flat(v, 0x4a4d55, 8.75, 9, 2, 140, 0.05);
    flat(v, 0x3d4048, -4.6, 0.6, 2, 140);
    box(v, 0x3a3d45, -5, 4, 0.4, 120, 1);
    for (let z = 5; z < 60; z += 2) flat(v, 0x2b2e34, -4.6, 0.6, z, z + 0.04, 0, 1, 0.6);
    flat(v, 0x4a4d55, 0.6, 0.85, 2, 140, 0.05);
    for (let z = 6; z < 90; z += 5) flat(v, 0x9a9a94, 4.55, 4.7, z, z + 2.4, 0, 1, 0.7);
    for (let i = 0; i < 8; i++) flat(v, 0xa0a09a, 1.1 + i, 1.6 + i, 25, 28, 0, 1, 0.55);
    for (const z of [46, 30, 16]) lamp(v, 12.1, z);
    for (const [i, z] of [42, 20.5].entries()) leaves(v, [10.9, 2.6, z], 3.4, 0x2c3a35, seed + i);
    for (const [i, z] of [36, 19.6, 13.6].entries()) {
      if (chance(seed, i) < 0.8) car(v, 7.7, z, 'z', -1, PAINTS[(seed + i) % 6] ?? 0, false);
    }
  },

  moving(v, t, seed) {
    comes(v, t, 19, 27, seed, (p) => car(v, 6, 9 + 100 * p, 'z', 1, PAINTS[(seed + 1) % 6] ?? 0));
    comes(v, t, 23, 36, seed + 2, (p) => car(v, 2.7, 105 - 104 * p, 'z', -1, PAINTS[(seed + 4) % 6] ?? 0));
    comes(v, t, 30, 47, seed + 1, (p) => person(v, -0.9, 38 - 34 * p, 34 * p, 'z', -1, seed % 3 ? 0x54616f : 0x7a4a3c));
  },
};

/** One house of the right-hand row: a shop at street level, rooms above, some with the light on. */
function house(v: View, z: number, seed: number): void {
  const tone = 0.8 + 0.35 * chance(seed, z);
  const floors = 3 + Math.floor(chance(seed, z + 1) * 2);
  const depth = z > 40 ? 20 : 13.5;
  box(v, 0x4b4650, 12.5, z, 14, depth, 3.8 + floors * 3, 0, tone);
  flank(v, 0x2a2830, 12.48, z, z + depth, 3.5, 3.75);
  flank(
    v,
    chance(seed, z + 2) < 0.75 ? glow(v, 0xd9a765, 0x35414c) : 0x35414c,
    12.48,
    z + 1,
    z + depth - 1,
    0.5,
    2.9,
    0.85,
  );
  for (let p = z + 1; p < z + depth - 1; p += 2.9) flank(v, 0x24232a, 12.46, p, p + 0.3, 0.4, 3);
  for (let f = 0; f < floors; f++) {
    for (let p = z + 0.9; p < z + depth - 1.5; p += 2.4) {
      const lit = chance(seed + f, p) < 0.36;
      flank(
        v,
        lit ? glow(v, 0xe0b271, 0x2f3844) : 0x2f3844,
        12.48,
        p,
        p + 1.2,
        4.6 + f * 3,
        6.2 + f * 3,
        lit ? 0.6 + 0.4 * chance(p, f) : 1,
      );
    }
  }
}
