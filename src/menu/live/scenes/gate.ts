// A guarded drive: the barrier lifts for each car and comes down behind it.
import { car, comes, PAINTS, person, stroll } from '../movers.ts';
import { type Scene, sky } from '../scene.ts';
import { box, chance, flat, front, lamp, leaves, shade } from '../solids.ts';
import { glow, limb, nextThing, spot, type View } from '../view.ts';

export const gate: Scene = {
  camera: { height: 4.6, horizon: 24, focal: 112, yaw: -0.16, haze: 0xabb4b8, clear: 95 },

  still(v, seed) {
    sky(v, 0x58654f);
    for (let i = 0; i < 15; i++) leaves(v, [-34 + i * 4.6, 0, 52 + 6 * chance(seed, i)], 8.5, 0x465a4c, seed + i);
    box(v, 0x80868a, 9, 40, 26, 12, 6);
    for (let x = 10.5; x < 34; x += 3) front(v, 0x333d47, 39.9, x, x + 2, 2.6, 4.2);
    flat(v, 0x5b6067, -3.6, 3.6, 2, 90);
    flat(v, 0x5b6066, -3.9, -3.6, 2, 90, 0.1);
    flat(v, 0x5b6066, 3.6, 3.9, 2, 90, 0.1);
    flat(v, 0xd0d2cf, -3.3, 3.3, 12.6, 13, 0, 1, 0.6);
    for (const side of [-1, 1]) fence(v, side);
    shade(v, 6.3, 15.6, 2.6, 0.6);
    box(v, 0xa3a9ab, 5.1, 14.6, 2.4, 2.2, 2.5);
    front(v, 0x2a3a45, 14.58, 5.35, 7.25, 1, 2.1);
    front(v, glow(v, 0xe8c98c, 0x54636c), 14.57, 6.35, 7.2, 1.05, 2.05, 0.75);
    box(v, 0x3a4148, 4.9, 14.4, 2.8, 2.6, 0.18, 2.5);
    box(v, 0xb8863a, 4.15, 13.8, 0.45, 0.45, 1.1);
    lamp(v, -4.4, 19);
    lamp(v, -4.6, 42);
    leaves(v, [10.6, 0, 16.4], 1.9, 0x46583f, seed + 40);
    leaves(v, [-6.2, 0, 14.5], 1.7, 0x46583f, seed + 41);
  },

  moving(v, t, seed) {
    let part = 1;
    comes(v, t, 26, 40, seed, (p) => {
      part = p;
    });
    // Drives up, waits at the bar, drives through.
    const z = part < 0.38 ? 17 + (1 - part / 0.38) ** 2 * 62 : 17 - Math.max(0, (part - 0.56) / 0.3) ** 2 * 22;
    const lift = smooth((part - 0.42) / 0.12) - smooth((part - 0.82) / 0.12);
    const auto = () => z > -4 && car(v, -0.2, z, 'z', -1, PAINTS[seed % 6] ?? 0);
    if (z > 13) auto();
    nextThing(v);
    bar(v, lift * 1.4);
    if (z <= 13) auto();
    spot(v, [4.38, 1.25, 13.8], 0.5, lift > 0.05 ? 0x47c877 : 0xe04a3c, 0.8);
    comes(v, t, 40, 60, seed + 3, (p) => {
      const walk = stroll(p);
      person(v, -5.2, 30 - 24 * walk.at, 24 * walk.at, 'z', -walk.dir, 0x59606a);
    });
  },
};

function smooth(s: number): number {
  const c = Math.min(1, Math.max(0, s));
  return c * c * (3 - 2 * c);
}

/** The striped pole, raised by `angle`. */
function bar(v: View, angle: number): void {
  for (let i = 0; i < 9; i++) {
    const at = (s: number) => [4.2 - s * Math.cos(angle), 1 + s * Math.sin(angle), 13.9] as const;
    limb(v, i % 2 ? 0xb8443c : 0xe4e2dc, at(i * 0.82), at(i * 0.82 + 0.82), 0.13);
  }
}

function fence(v: View, side: number): void {
  for (let i = 0; i < 16; i++) {
    const x = side * (8 + i * 1.6);
    limb(v, 0x40484e, [x, 0, 18], [x, 1.9, 18], 0.09);
  }
  for (const y of [0.3, 1, 1.75]) limb(v, 0x48515a, [side * 8, y, 18], [side * 33, y, 18], 0.06);
}
