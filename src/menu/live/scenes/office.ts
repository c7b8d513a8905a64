// An open office: desks in two rows, screens that change their page now and then, a window front at the left.
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flank, front, leaves, panel, room, shade } from '../solids.ts';
import { nextThing } from '../view.ts';

const DESKS = [12.6, 9.4, 6.2].flatMap((z) => [-3.9, 2.1].map((x) => [x, z] as const));

export const office: Scene = {
  camera: { height: 2.8, horizon: 19, focal: 86, yaw: 0.08, haze: 0x6a7074, clear: 42, indoors: true },

  still(v, seed) {
    room(v, -5.6, 6, 17, 3, 0x6c7074, 0xa7aaa8, 0xa4a8a9);
    for (let z = 2; z < 16; z += 2.4) {
      flank(v, v.light === 'day' ? 0xdbe8ee : v.light === 'night' ? 0x1b2230 : 0x8f93a8, -5.58, z, z + 2.1, 0.9, 2.7);
      flank(v, 0x565e64, -5.57, z + 1, z + 1.08, 0.9, 2.7);
    }
    front(v, 0x49525a, 16.97, 3.2, 4.4, 0, 2.2);
    front(v, 0xdfe3e2, 16.96, -2.8, 1.4, 1, 2.2);
    for (const z of [4, 7.6, 11.2, 14.6]) for (const x of [-3.2, 1.6]) panel(v, x, z, 3, 1.4, 0.6);
    for (const [x, z] of DESKS) {
      shade(v, x + 0.9, z + 0.5, 1.9, 0.4);
      box(v, 0x34383d, x + 0.1, z + 0.1, 1.6, 0.7, 0.66);
      box(v, 0xa98f70, x, z, 1.8, 0.9, 0.08, 0.68);
      box(v, 0x22262b, x + 0.45, z + 0.55, 0.95, 0.08, 0.55, 0.9);
      box(v, 0x3f5870, x + 0.6, z - 0.9, 0.6, 0.5, 0.5);
      box(v, 0x36506a, x + 0.6, z - 1, 0.6, 0.1, 1.05);
      if (chance(seed, x + z) < 0.6) box(v, 0xd9dad4, x + 1.35, z + 0.2, 0.3, 0.35, 0.06, 0.77);
    }
    box(v, 0x8b8f92, 5.1, 9, 0.8, 3.4, 1.5);
    leaves(v, [-4.9, 0.4, 15.6], 1.5, 0x4a6a4b, seed);
    leaves(v, [5.3, 1.5, 9.6], 0.7, 0x4a6a4b, seed + 1);
  },

  moving(v, t, seed) {
    nextThing(v);
    for (const [i, [x, z]] of DESKS.entries()) {
      const page = Math.floor(t / 9000 + chance(seed, i) * 5);
      if (v.lamps) front(v, chance(i, page) < 0.5 ? 0x8fb2c8 : 0xc4d0d4, z + 0.54, x + 0.5, x + 1.35, 0.95, 1.4);
    }
    comes(v, t, 34, 48, seed, (p) => {
      const walk = stroll(p);
      person(v, -0.6, 15.6 - 11 * walk.at, 11 * walk.at, 'z', -walk.dir, seed % 2 ? 0x5b6f86 : 0x8a5a45);
    });
    comes(v, t, 20, 61, seed + 2, (p) => person(v, 4.6 - 9 * p, 14.9, 9 * p, 'x', -1, 0x6d5148));
  },
};
