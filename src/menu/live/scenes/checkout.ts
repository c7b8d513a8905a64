// The tills of a shop from above: belts with goods, a cashier at each of two, customers who come through one after another.
import { comes, person } from '../movers.ts';
import type { Scene } from '../scene.ts';
import { box, chance, flat, front, panel, room, shade } from '../solids.ts';
import { glow, type View } from '../view.ts';

export const checkout: Scene = {
  camera: { height: 3.1, horizon: 17, focal: 92, yaw: -0.12, haze: 0x4a4a4a, clear: 40, indoors: true },

  still(v, seed) {
    room(v, -8, 7, 15, 3.5, 0xa59f94, 0x8b8478, 0x5a5855);
    for (let z = 1; z < 15; z += 1.2) flat(v, 0x7b766e, -8, 7, z, z + 0.03);
    front(v, 0x9fb8c4, 14.95, -5, 4, 0, 2.7);
    for (let x = -5; x <= 4; x += 1.5) front(v, 0x39424a, 14.9, x, x + 0.09, 0, 2.7);
    for (const z of [4, 7.5, 11]) for (const x of [-4, 0, 3.6]) panel(v, x, z, 3.5, 1.4, 0.5);
    for (const x of [-4.6, -0.6, 3.2]) till(v, x, seed);
  },

  moving(v, t, seed) {
    // Shut by night.
    if (v.light === 'night') return;
    for (const x of [-3.2, 0.8])
      person(v, x, 8.2 + 0.06 * Math.sin(t / 1700 + x), 0.06 * Math.sin(t / 900), 'z', 1, 0x3f7058);
    for (const [i, x] of [-1.6, 2.4].entries()) {
      comes(v, t, 26, 31, seed + i * 3, (p) => {
        const way = 11 * (p < 0.45 ? p : p < 0.7 ? 0.45 : p - 0.25) * 1.34;
        person(v, x, 14 - way, way, 'z', -1, i ? 0x7c4b40 : 0x4c6277);
      });
    }
  },
};

/** A till: belt, what lies on it, screen, and the lamp with its number. */
function till(v: View, x: number, seed: number): void {
  shade(v, x + 0.5, 8, 2.4, 0.4);
  box(v, 0x50545a, x, 6, 1, 4.6, 0.9);
  flat(v, 0x22252a, x + 0.15, x + 0.8, 6.2, 9, 0.91);
  for (let i = 0; i < 6; i++) {
    const z = 8.6 - i * 0.38;
    const color = [0xb5563f, 0xd8c067, 0x4f7d5d, 0xdedad0][Math.floor(chance(seed + x, i) * 4)] ?? 0;
    box(v, color, x + 0.2 + 0.3 * chance(seed, i + x), z, 0.2, 0.22, 0.12 + 0.2 * chance(i, x), 0.92);
  }
  box(v, 0x24282e, x + 0.2, 9.4, 0.55, 0.14, 0.4, 1.1);
  front(v, glow(v, 0x8fc6da, 0x30373c), 9.39, x + 0.24, x + 0.7, 1.14, 1.46);
  box(v, 0x30353b, x + 0.9, 10.4, 0.08, 0.08, 2.3);
  front(v, glow(v, 0x58c07a, 0x3a4a40), 10.38, x + 0.62, x + 1.2, 2.05, 2.4);
}
