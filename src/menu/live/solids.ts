// What scenes are built of: flat panels along the axes, boxes, and the seeded chance that decides which window is lit.
import type { Rgb } from './camera.ts';
import { glow, limb, type P3, poly, project, spot, tint, type View } from './view.ts';

/** A number in 0…1 that depends on nothing but its arguments. */
export function chance(seed: number, n: number): number {
  const s = Math.sin(seed * 12.9898 + n * 78.233) * 43758.5453;
  return s - Math.floor(s);
}

/** How far a repeating journey has come, 0…1. */
export function cycle(t: number, seconds: number, seed = 0): number {
  return (t / 1000 / seconds + chance(seed, 5)) % 1;
}

/** Panel lying flat, at height `y`. */
export function flat(v: View, color: Rgb, x0: number, x1: number, z0: number, z1: number, y = 0, k = 1, alpha = 1) {
  poly(
    v,
    color,
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ],
    k,
    alpha,
  );
}

/** Upright panel facing the camera, at distance `z`. */
export function front(
  v: View,
  color: Rgb,
  z: number,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  k = 1,
  alpha = 1,
) {
  poly(
    v,
    color,
    [
      [x0, y0, z],
      [x1, y0, z],
      [x1, y1, z],
      [x0, y1, z],
    ],
    k,
    alpha,
  );
}

/** Upright panel running away from the camera, at `x`. */
export function flank(
  v: View,
  color: Rgb,
  x: number,
  z0: number,
  z1: number,
  y0: number,
  y1: number,
  k = 1,
  alpha = 1,
) {
  poly(
    v,
    color,
    [
      [x, y0, z0],
      [x, y0, z1],
      [x, y1, z1],
      [x, y1, z0],
    ],
    k,
    alpha,
  );
}

/** A box standing on `y`, by its nearest-left ground corner; only the faces the camera can see. */
export function box(v: View, color: Rgb, x: number, z: number, w: number, d: number, h: number, y = 0, k = 1) {
  if (y + h < v.height) flat(v, color, x, x + w, z, z + d, y + h, k * 1.2);
  if (x > 0) flank(v, color, x, z, z + d, y, y + h, k * 0.75);
  if (x + w < 0) flank(v, color, x + w, z, z + d, y, y + h, k * 0.75);
  if (z > 0) front(v, color, z, x, x + w, y, y + h, k);
}

/** Soft contact shade under something that stands on the ground. */
export function shade(v: View, x: number, z: number, radius: number, alpha = 0.5): void {
  spot(v, [x, 0, z], radius, 0, alpha, true, false);
}

/** Lamp post with its light and the pool under it. */
export function lamp(v: View, x: number, z: number, h = 5, color: Rgb = 0xffc98a): void {
  limb(v, 0x1c1f25, [x, 0, z], [x, h, z], 0.12);
  limb(v, 0x1c1f25, [x, h, z], [x - 0.9, h + 0.1, z], 0.1);
  spot(v, [x - 0.9, 0, z], 5, color, 0.3, true);
  spot(v, [x - 0.9, h, z], 2.2, color, 0.35);
  spot(v, [x - 0.9, h, z], 0.5, 0xfff3dd, 0.9);
}

/** Leaves as overlapping soft clumps, darker below. */
export function leaves(v: View, at: P3, size: number, color: Rgb, seed: number): void {
  for (let i = 0; i < 42; i++) {
    const up = i / 42;
    const aside = (chance(seed, i + 90) - 0.5) * Math.sqrt(1 - up * up);
    const [x, y, depth] = project(v, [at[0] + aside * size, at[1] + up * size * 0.8, at[2]]);
    v.g.fillStyle = tint(v, color, depth, 0.6 + 0.6 * up + 0.25 * chance(seed, i + 50), 0.85);
    v.g.beginPath();
    v.g.arc(x, y, ((0.1 + 0.11 * chance(seed, i)) * size * v.focal) / depth, 0, 7);
    v.g.fill();
  }
}

/** A room without its front wall: floor, ceiling, walls at both sides and at the back. */
export function room(v: View, x0: number, x1: number, z1: number, h: number, floor: Rgb, wall: Rgb, above: Rgb): void {
  flat(v, floor, x0, x1, 0.5, z1);
  flat(v, above, x0, x1, 0.5, z1, h);
  front(v, wall, z1, x0, x1, 0, h);
  for (const x of [x0, x1]) flank(v, wall, x, 0.5, z1, 0, h, 0.85);
}

/** A light panel under the ceiling and what it throws on the floor. */
export function panel(v: View, x: number, z: number, h: number, w = 1.2, d = 0.6): void {
  flat(v, glow(v, 0xfbf8ec, 0x6b6e70), x, x + w, z, z + d, h - 0.02);
  spot(v, [x + w / 2, 0, z + d / 2], 1.9, 0xfff2d8, 0.13, true);
}
