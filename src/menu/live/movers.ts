// What moves through the scenes: cars and people. Each is drawn whole for its place and time, nothing is remembered.

import type { Rgb } from './camera.ts';
import { chance, shade } from './solids.ts';
import { limb, nextThing, type P3, pixelsPerMetre, poly, project, spot, type View } from './view.ts';

/** Side view of a car, metres along and up, from the front bumper over the roof to the rear. */
const CAR: readonly (readonly [number, number])[] = [
  [2.2, 0.3],
  [2.2, 0.72],
  [1.15, 0.95],
  [0.45, 1.42],
  [-1.1, 1.45],
  [-1.75, 1],
  [-2.2, 0.92],
  [-2.2, 0.3],
];
/** Which of its strips, counted from the front, are glass. */
const GLASS = new Set([2, 4]);
const SIDE_GLASS = [
  [0.95, 0.95],
  [0.4, 1.34],
  [-1.02, 1.36],
  [-1.55, 1],
] as const;
const ROUND = Array.from({ length: 11 }, (_, i) => [Math.sin(i * 0.571), Math.cos(i * 0.571)] as const);

/** Where the lamps sit along the car. */
const LAMPS = [
  { end: 2.22, color: 0xffedc4 },
  { end: -2.22, color: 0xd8262b },
];

export const PAINTS: readonly Rgb[] = [0x8e9aa6, 0x37414d, 0x6d2f33, 0x33506b, 0xb9b6ae, 0x4b5a4c];

/** A car centred at x, z, nose along the axis in direction `dir`; `lights` as the hour asks. */
export function car(
  v: View,
  x: number,
  z: number,
  axis: 'x' | 'z',
  dir: 1 | -1,
  color: Rgb,
  lights = v.lamps && !v.ir,
): void {
  const at = (u: number, y: number, w: number): P3 =>
    axis === 'x' ? [x + dir * u, y, z + w] : [x + w, y, z + dir * u];
  nextThing(v, true);
  if (x * v.sin + z * v.cos < -4) return;
  const fine = pixelsPerMetre(v, [x, 0, z]) > 16;
  shade(v, x, z, 2.9, 0.75);
  // The side nearer to the camera; from straight above the bonnet none is seen.
  const side = axis === 'x' ? -0.88 : -0.88 * Math.sign(x);
  const strips = CAR.slice(1).map((b, i) => ({ a: CAR[i] ?? b, b, i }));
  const away = (s: { a: readonly [number, number] }) => project(v, at(s.a[0], 0, 0))[2];
  strips.sort((p, q) => away(q) - away(p));
  for (const { a, b, i } of strips) {
    const level = Math.abs(a[1] - b[1]) < 0.4;
    const k = GLASS.has(i) ? 1 : level ? 1.25 : 0.8;
    poly(v, GLASS.has(i) ? 0x161c24 : color, [at(...a, -0.88), at(...a, 0.88), at(...b, 0.88), at(...b, -0.88)], k);
  }
  if (axis === 'x' || Math.abs(x) > 0.9) {
    const outline = (shape: readonly (readonly [number, number])[]) => shape.map(([u, y]) => at(u, y, side));
    poly(v, color, outline(CAR), 0.7);
    poly(v, 0x12171e, outline(SIDE_GLASS));
    if (fine) for (const u of [1.35, -1.35]) wheel(v, at(u, 0.33, side * 1.01), 0.33, axis);
  }
  if (lights) lampsOf(v, at, axis === 'x' ? x : z, dir, fine);
}

/** A wheel with its hub, rolling along the axis. */
export function wheel(v: View, [x, y, z]: P3, r: number, axis: 'x' | 'z'): void {
  const disc = (size: number, color: Rgb) =>
    poly(
      v,
      color,
      ROUND.map(([s, c]) => (axis === 'x' ? [x + s * size, y + c * size, z] : [x, y + c * size, z + s * size])),
    );
  disc(r, 0x0b0d10);
  disc(r * 0.5, 0x5b6066);
}

function lampsOf(v: View, at: (u: number, y: number, w: number) => P3, along: number, dir: number, fine: boolean) {
  for (const { end, color } of LAMPS) {
    if (dir * (along + dir * end) * end > 0) continue; // this end faces away
    for (const w of [-0.64, 0.64]) {
      const lens = [at(end, 0.58, w - 0.18), at(end, 0.58, w + 0.18), at(end, 0.74, w + 0.18), at(end, 0.74, w - 0.18)];
      poly(v, color, lens);
      if (fine) spot(v, at(end, 0.66, w), end > 0 ? 0.9 : 0.5, color, 0.6);
    }
    if (!fine) spot(v, at(end, 0.66, 0), 1.2, color, 0.6);
    if (end > 0) spot(v, at(end + 3, 0, 0), 4.2, color, 0.3, true);
  }
}

/** A walker at x, z; `stride` is how far they have come in metres, along the axis in direction `dir`. */
export function person(v: View, x: number, z: number, stride: number, axis: 'x' | 'z', dir: number, coat: Rgb): void {
  const step = Math.sin(stride * 4);
  const at = (along: number, y: number, side = 0): P3 =>
    axis === 'x' ? [x + along * dir, y, z + side] : [x + side, y, z + along * dir];
  nextThing(v, true);
  const fine = pixelsPerMetre(v, [x, 0, z]) > 26;
  shade(v, x, z, 0.7, 0.55);
  for (const s of [-1, 1]) {
    const knee = at(0.16 * step * s + 0.05, 0.48, 0.09 * s);
    const foot = at(0.32 * step * s, 0.06, 0.09 * s);
    limb(v, 0x1d222b, at(0, 0.92, 0.08 * s), fine ? knee : foot, 0.17);
    if (fine) limb(v, 0x171b22, knee, foot, 0.14);
  }
  if (fine) limb(v, coat, at(0, 1.42, -0.2), at(-0.22 * step, 0.95, -0.27), 0.12, 0.7);
  limb(v, coat, at(0, 1.02), at(0.02, 1.36), 0.36);
  if (fine) limb(v, coat, at(0.03, 1.43, -0.13), at(0.03, 1.43, 0.13), 0.2, 1.1);
  limb(v, coat, at(0, 1.42, 0.2), at(0.22 * step, 0.95, 0.27), 0.12, 0.85);
  limb(v, 0x241d1b, at(0, 1.7), at(0, 1.72), 0.25);
  limb(v, 0x8a6a58, at(0.04, 1.63), at(0.04, 1.65), 0.2);
}

/** There and back again: 0…1…0 with a short rest at both ends, and which way they walk. */
export function stroll(part: number): { at: number; dir: 1 | -1 } {
  const leg = part < 0.5 ? part * 2 : 2 - part * 2;
  return { at: Math.min(1, Math.max(0, leg * 1.16 - 0.08)), dir: part < 0.5 ? 1 : -1 };
}

/**
 * Something passes for `seconds` and comes again after `every`, by night half as often: `draw` is told how far it has come, 0…1, and
 * for the rest of the time nothing is there.
 */
export function comes(v: View, t: number, seconds: number, every: number, seed: number, draw: (part: number) => void) {
  const period = (every + 7 * chance(seed, 8)) * (v.light === 'night' ? 2 : 1);
  const part = (((t / 1000 / period + chance(seed, 5)) % 1) * period) / seconds;
  if (part < 1) draw(part);
}
