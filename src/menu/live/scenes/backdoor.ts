// The staff door in the yard wall: bins, a bicycle stand, a lamp over the door, and who comes out for a break.
import { comes, person, stroll } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { box, chance, flank, flat, front, leaves, shade } from '../solids.ts';
import { glow, limb, spot } from '../view.ts';

export const backdoor: Scene = {
  camera: { height: 3.3, horizon: 20, focal: 100, yaw: -0.2, haze: 0x9aa3a8, clear: 60, night: 'lit' },

  still(v, seed) {
    sky(v, 0x63676b);
    for (let i = 0; i < 8; i++) leaves(v, [-24 + i * 3.4, 0, 34], 6, 0x4a5f49, seed + i);
    front(v, 0x86634f, 13, -12, 4.6, 0, 9);
    for (let y = 0.3; y < 5.6; y += 0.3) {
      front(v, 0x6f5140, 12.99, -12, 4.6, y, y + 0.03);
      for (let x = -12; x < 4.4; x += 0.9) {
        if (chance(seed + y, x) < 0.5) front(v, 0x936f59, 12.98, x, x + 0.55, y + 0.04, y + 0.28);
      }
    }
    flank(v, 0x735443, 4.6, 2, 13, 0, 9);
    for (const z of [4.6, 8.6]) flank(v, glow(v, 0xd9b27a, 0x33404a), 4.58, z, z + 1.8, 1.2, 2.7);
    for (let z = 3; z < 13; z += 1.4) flat(v, 0x54585c, -12, 4.6, z, z + 0.03);
    front(v, 0x2f353a, 12.95, -3.2, -1.9, 0, 2.3);
    front(v, 0x4c5c66, 12.94, -3.1, -2, 0.05, 2.2);
    front(v, 0xb9bfc2, 12.93, -2.2, -2.1, 1, 1.16);
    flat(v, 0x7d8184, -3.6, -1.5, 12, 13, 0.12);
    box(v, 0x3a4046, -3.5, 12.2, 2.2, 0.8, 0.08, 2.6);
    box(v, glow(v, 0xfff0cc, 0x9a9a92), -2.75, 12.4, 0.4, 0.2, 0.12, 2.46);
    spot(v, [-2.55, 2.4, 12.2], 1.6, 0xffe0a8, 0.7);
    spot(v, [-2.55, 0, 11], 5.4, 0xffd396, 0.5, true);
    spot(v, [-2.55, 2, 12.9], 4, 0xffd396, 0.4);
    for (const [i, x] of [-8.6, -7, -5.4].entries()) {
      shade(v, x + 0.6, 12, 1.2, 0.6);
      box(v, [0x3f5a45, 0x3d5568, 0x6b5a37][i] ?? 0, x, 11.6, 1.2, 0.9, 1.2);
      box(v, 0x2c3033, x - 0.04, 11.55, 1.28, 1, 0.1, 1.2);
    }
    for (let i = 0; i < 4; i++) {
      for (const s of [0, 0.5]) limb(v, 0x777d81, [0.4 + i * 0.8 + s, 0, 12], [0.4 + i * 0.8 + s, 0.8, 12], 0.05);
      limb(v, 0x777d81, [0.4 + i * 0.8, 0.8, 12], [0.9 + i * 0.8, 0.8, 12], 0.05);
    }
    for (const x of [-12, 4.3]) limb(v, 0x5b6266, [x, 0, 12.9], [x, 9, 12.9], 0.12);
  },

  moving(v, t, seed) {
    comes(v, t, 44, 58, seed, (p) => {
      const walk = stroll(p);
      const way = 4.6 * walk.at;
      person(v, -2.6 + 0.4 * walk.at, 12 - way, way, 'z', -walk.dir, 0xc9c4b8);
    });
    comes(v, t, 26, 73, seed + 4, (p) => person(v, -12 + 17 * p, 8.4, 17 * p, 'x', 1, 0x4c5a6a));
  },
};
