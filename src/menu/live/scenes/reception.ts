// A reception: a counter with somebody behind it, armchairs, a lit sign on a wooden wall.
import { comes, person, stroll } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, flank, flat, front, leaves, panel, room, shade } from '../solids.ts';
import { glow, spot } from '../view.ts';

export const reception: Scene = {
  camera: { height: 3, horizon: 18, focal: 94, yaw: -0.16, haze: 0x5a544c, clear: 46, indoors: true, night: 'lit' },

  still(v, seed) {
    room(v, -7, 5.6, 13, 3.3, 0x9a948a, 0xa9a499, 0x8d8b86);
    for (let z = 1.5; z < 13; z += 1.8) flat(v, 0x868078, -7, 5.6, z, z + 0.03);
    for (let x = -7; x < 5.6; x += 1.8) flat(v, 0x868078, x, x + 0.03, 1, 13);
    front(v, 0x7a5b40, 12.95, -5.2, 2.4, 0, 3.3);
    for (let x = -5; x < 2.4; x += 0.4) front(v, 0x664a34, 12.94, x, x + 0.05, 0, 3.3);
    front(v, glow(v, 0xf4e6c4, 0xc9bb9c), 12.9, -3.3, 0.5, 2.1, 2.5);
    spot(v, [-1.4, 2.3, 12.8], 3.2, 0xffd9a0, 0.3);
    for (const x of [-4.4, 1.6]) spot(v, [x, 2.9, 12.8], 2, 0xffd9a0, 0.3);
    for (const z of [5, 8.6]) for (const x of [-4.2, -0.8, 2.6]) panel(v, x, z, 3.3, 0.9, 0.9);
    flank(v, v.light === 'night' ? 0x141a24 : 0xc7d7df, 5.58, 3, 10, 0, 2.8);
    for (let z = 3; z < 10.2; z += 1.75) flank(v, 0x33393f, 5.56, z, z + 0.1, 0, 2.8);
    for (const z of [5, 7]) {
      shade(v, 3.9, z + 0.5, 1.4, 0.5);
      box(v, 0x5c6f63, 3.4, z, 1, 1, 0.45);
      box(v, 0x4d6055, 4.3, z, 0.25, 1, 0.95);
    }
    box(v, 0xb49a78, 2.2, 5.8, 0.9, 0.9, 0.4);
    leaves(v, [4.6, 0.5, 11.4], 1.9, 0x4c6b49, seed);
    box(v, 0x6b6f72, 4.2, 11.2, 0.7, 0.7, 0.5);
  },

  moving(v, t, seed) {
    person(v, -1.7, 11.7 + 0.05 * Math.sin(t / 1500), 0.05 * Math.sin(t / 1100), 'z', -1, 0x2f3a4a);
    // The counter stands before whoever works behind it.
    box(v, 0xcfc8ba, -4.3, 10.2, 5.6, 0.9, 1.1);
    front(v, 0x6d5138, 10.19, -4.2, 1.2, 0.1, 0.95);
    box(v, 0x22262b, -0.6, 10.5, 0.7, 0.1, 0.42, 1.12);
    comes(v, t, 40, 52, seed, (p) => {
      const walk = stroll(p);
      const way = 6.4 * walk.at;
      person(v, -2.2, 3.1 + way, way, 'z', walk.dir, seed % 2 ? 0x6d4a48 : 0x54616f);
    });
  },
};
