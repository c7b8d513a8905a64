/**
 * Photos of a recorder's label as people take them, drawn from a seed: one distortion of a kind and a strength on each, and a little of a hand's
 * own turn and a sensor's own noise on all.
 */
import encodeQR from 'qr';
import type { Pixels } from '../ports.ts';

export const distortions = [
  'rotation',
  'perspective',
  'blur',
  'noise',
  'low contrast',
  'glare',
  'scaling',
  'uneven light',
  'occlusion',
] as const;
export type Distortion = (typeof distortions)[number];

export interface Distorted {
  kind: Distortion;
  /** From 1, which hardly shows, to 4, which may be too much. */
  strength: 1 | 2 | 3 | 4;
  seed: number;
}

const WIDE = 480;
const HIGH = 400;
const QUIET_ZONE = 4;
/** Greys of label, print and casing. */
const [PAPER, INK, CASING] = [225, 35, 120] as const;

/** A number from 0 up to 1, the same ones for the same seed. */
function chances(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

export function distortedPhoto(text: string, { kind, strength, seed }: Distorted): Pixels {
  const chance = chances(seed * 64 + strength * 16 + distortions.indexOf(kind));
  const spread = (most: number): number => (chance() * 2 - 1) * most;
  const is = (one: Distortion): number => (kind === one ? strength : 0);

  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const module = is('scaling') ? [3, 2.2, 1.7, 1.3][strength - 1] : 5.2 + spread(0.6);
  const turn = is('rotation') ? (strength - 1) * 0.45 + spread(0.2) : spread(0.08);
  const [leanX, leanY] = [spread(1), spread(1)].map((one) => (Math.sign(one) * is('perspective') * 0.09) / WIDE);
  const [midX, midY] = [WIDE / 2 + spread(30), HIGH / 2 + spread(20)];
  const [sin, cos, half] = [Math.sin(turn), Math.cos(turn), modules.length / 2];
  const inkAt = (x: number, y: number): number => {
    const depth = 1 + (x - midX) * (leanX ?? 0) * 2 + (y - midY) * (leanY ?? 0) * 2;
    const [dx, dy] = [(x - midX) / depth / (module ?? 1), (y - midY) / depth / (module ?? 1)];
    const [u, v] = [dx * cos + dy * sin + half, -dx * sin + dy * cos + half];
    const isDark = modules[Math.floor(v)]?.[Math.floor(u)];
    return isDark === undefined ? CASING : isDark ? INK : PAPER;
  };

  const contrast = 1 - is('low contrast') * 0.22;
  const fade = is('uneven light') * 0.24;
  const side = chance() * 2 * Math.PI;
  const [glareX, glareY, glareR] = [midX + spread(50), midY + spread(50), is('glare') * 22];
  const [coverX, coverY, coverR] = [midX + spread(70), midY + spread(70), is('occlusion') * 9];
  const grey = new Float32Array(WIDE * HIGH);
  for (let y = 0; y < HIGH; y += 1)
    for (let x = 0; x < WIDE; x += 1) {
      // Four looks at a point: a sensor's is no single one.
      let seen = (inkAt(x, y) + inkAt(x + 0.5, y) + inkAt(x, y + 0.5) + inkAt(x + 0.5, y + 0.5)) / 4;
      if (Math.hypot(x - coverX, y - coverY) < coverR) seen = CASING;
      seen = 128 + (seen - 128) * contrast;
      seen *= 1 - fade * (0.5 + (Math.cos(side) * (x - midX) + Math.sin(side) * (y - midY)) / WIDE);
      if (glareR > 0) seen += 255 * Math.exp(-(((x - glareX) ** 2 + (y - glareY) ** 2) / glareR ** 2));
      grey[y * WIDE + x] = seen;
    }
  const soft = blurred(grey, [0, 2, 3, 4, 5][is('blur')] ?? 0);
  const grain = 4 + is('noise') * 26;
  const data = new Uint8ClampedArray(WIDE * HIGH * 4);
  for (const [at, seen] of soft.entries()) {
    data.fill(seen + (chance() + chance() + chance() - 1.5) * grain, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { width: WIDE, height: HIGH, data };
}

/** Twice the mean of a square: near enough to a lens out of focus. @param radius in pixels */
function blurred(grey: Float32Array, radius: number): Float32Array {
  let now = grey;
  for (let pass = 0; pass < (radius > 0 ? 2 : 0); pass += 1)
    for (const step of [1, WIDE]) {
      const from = now;
      now = from.map((_, at) => {
        let sum = 0;
        for (let off = -radius; off <= radius; off += 1) sum += from[at + off * step] ?? CASING;
        return sum / (radius * 2 + 1);
      });
    }
  return now;
}
