// An office entrance: glass front, canopy, doors that slide for whoever comes.
import { comes, person, stroll } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { box, chance, flat, front, leaves, shade } from '../solids.ts';
import { glow, nextThing, spot } from '../view.ts';

export const entrance: Scene = {
  camera: { height: 3.6, horizon: 22, focal: 104, yaw: 0.12, haze: 0x98a3ad, clear: 80, night: 'lit', gain: 1.7 },

  still(v, seed) {
    sky(v, 0x474b53);
    front(v, 0x343a45, 16, -20, 26, 0, 12);
    for (let y = 4.4; y < 10; y += 2.6) {
      for (let x = -18; x < 24; x += 2.6)
        front(v, chance(seed + y, x) < 0.2 ? glow(v, 0xa98d62, 0x39444f) : 0x39444f, 15.98, x, x + 2, y, y + 1.7);
    }
    front(v, glow(v, 0xd9b27a, 0x59646a), 15.97, -4.6, 9, 0, 3.2, 0.9);
    front(v, glow(v, 0x8a6a48, 0x434b4f), 15.96, -4.6, 9, 0, 0.9, 0.9);
    box(v, 0x5d4733, 5.2, 15.5, 2.8, 0.4, 1.1);
    front(v, glow(v, 0xf2dcae, 0x8b8c86), 15.95, -4.6, 9, 2.75, 3.2);
    for (let x = -4.6; x <= 9; x += 1.7) front(v, 0x1f242c, 15.4, x, x + 0.1, 0, 3.2);
    front(v, 0x1f242c, 15.4, -4.6, 9.1, 2.5, 2.62);
    for (let z = 3; z < 15.5; z += 1.5) flat(v, 0x2d3138, -20, 26, z, z + 0.04, 0, 1, 0.7);
    for (let x = -20; x < 26; x += 1.5) flat(v, 0x2d3138, x, x + 0.04, 2, 15.4, 0, 1, 0.7);
    if (v.lamps) {
      flat(v, glow(v, 0xe0b880, 0), -4.4, 9, 11.2, 15.4, 0.01, 1, 0.22);
      flat(v, glow(v, 0xe0b880, 0), -3, 7.5, 8.4, 11.2, 0.01, 1, 0.1);
    }
    spot(v, [2.1, 0, 13], 6, 0xffc98a, 0.3, true);
    box(v, 0x23282f, -1.6, 12.4, 7.2, 3.4, 0.35, 3.2);
    for (const x of [-0.8, 2, 4.8]) spot(v, [x, 3.15, 12.8], 0.6, 0xffe6bd, 0.8);
    for (const [i, x] of [-5.4, 6.6].entries()) {
      shade(v, x + 0.9, 12, 1.8, 0.6);
      box(v, 0x555a62, x, 11.4, 1.8, 1, 0.7);
      leaves(v, [x + 0.9, 0.65, 11.8], 1.7, 0x3f5746, seed + i);
    }
  },

  moving(v, t, seed) {
    // Nobody: the doors are shut.
    let z = 15;
    comes(v, t, 30, 44, seed, (p) => {
      const walk = stroll(p);
      z = 15 - 10.5 * walk.at;
      person(v, 2.2, z, 10.5 * walk.at, 'z', -walk.dir, seed % 2 ? 0x5b6f86 : 0x7f4a48);
    });
    nextThing(v);
    const open = Math.min(1, z < 15 ? Math.max(0, (z - 11.5) / 2) : 0);
    for (const s of [-1, 1]) {
      const x = 2.2 + s * (0.1 + open * 1.2);
      front(v, glow(v, 0xfbe3b8, 0x9fb0b8), 15.3, x, x + s * 1.3, 0.05, 2.5, 0.9, 0.35);
      front(v, 0x1f242c, 15.29, x, x + s * 0.09, 0, 2.5);
    }
    const on = t % 4000 < 3600 || t % 400 < 200;
    if (on) {
      nextThing(v);
      front(v, glow(v, 0x6fd0c8, 0x6f8f90), 12.36, 1, 3, 3.28, 3.46);
      spot(v, [2, 3.4, 12.3], 1.7, 0x3fb8b0, 0.3);
    }
  },
};
