/**
 * Looks for a recorder's code in a picture: in the whole of it first, then in parts, as one would go closer. A recorder's screen shows two
 * codes beside each other, and the reader takes one at a time. At last a small picture is looked at enlarged, as by somebody who stands further away.
 */
import decodeQR from 'qr/decode.js';
import type { Pixels } from '../ports.ts';
import { type Label, labelIn } from './label.ts';

/** `foreign`: a code was read that is none of a recorder's. */
export type Found = { found: 'label'; label: Label } | { found: 'foreign' | 'nothing' };

/** Sides of the parts, by the picture's longer side. */
const PARTS = [0.6, 0.36] as const;
/** A part with fewer pixels holds no code that could be read. */
const SMALLEST = 60;
/** The longer side of a picture that is looked at enlarged as well: the camera's, not a large photo's. */
const SMALL = 720;
/** More of somebody else's are not looked past. */
const FOREIGN_MAX = 4;
/** ms: an end for what a damaged picture lets the reader try; its own is shorter than one try on a slow phone. */
const LONGEST_MS = 250;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function findLabel(pixels: Pixels): Found {
  let foreign = 0;
  for (const box of boxes(pixels)) {
    for (;;) {
      const read = readIn(cut(pixels, box));
      if (!read) break;
      const label = labelIn(read.text);
      if (label) return { found: 'label', label };
      foreign += 1;
      if (foreign >= FOREIGN_MAX || !read.at) break;
      // Covered up, so that the next one beside it is seen.
      cover(pixels, { ...read.at, x: read.at.x + box.x, y: read.at.y + box.y });
    }
  }
  const label = foreign === 0 && Math.max(pixels.width, pixels.height) <= SMALL ? labelFromAfar(pixels) : null;
  if (label) return { found: 'label', label };
  return { found: foreign > 0 ? 'foreign' : 'nothing' };
}

/** A small code in a small picture: the reader wants three pixels a module, and finds them where there are twice as many. */
function labelFromAfar(pixels: Pixels): Label | null {
  const read = readIn(enlarged(pixels));
  return read && labelIn(read.text);
}

/** Twice as wide and high, with what lies between two points between them. */
function enlarged({ width, height, data }: Pixels): Pixels {
  const large = new Uint8ClampedArray(width * height * 16);
  for (let y = 0; y < height * 2; y += 1) {
    const [above, below] = [y >> 1, Math.min(height - 1, (y + 1) >> 1)];
    for (let x = 0; x < width * 2; x += 1) {
      const [left, right] = [x >> 1, Math.min(width - 1, (x + 1) >> 1)];
      const to = (y * width * 2 + x) * 4;
      for (let colour = 0; colour < 4; colour += 1) {
        const at = (row: number, column: number): number => data[(row * width + column) * 4 + colour] ?? 0;
        large[to + colour] = (at(above, left) + at(above, right) + at(below, left) + at(below, right)) / 4;
      }
    }
  }
  return { width: width * 2, height: height * 2, data: large };
}

function readIn(part: Pixels): { text: string; at: Box | null } | null {
  let at: Box | null = null;
  try {
    const text = decodeQR(part, {
      timeLimit: LONGEST_MS,
      pointsOnDetect: ({ boundingBox }) => {
        at = boundingBox;
      },
    });
    return { text, at };
  } catch {
    // It throws where it finds no code.
    return null;
  }
}

function* boxes({ width, height }: Pixels): Generator<Box> {
  yield { x: 0, y: 0, width, height };
  for (const share of PARTS) {
    const side = Math.round(share * Math.max(width, height));
    const [w, h] = [Math.min(side, width), Math.min(side, height)];
    if (Math.min(w, h) < SMALLEST) return;
    // Halfway over each other, so that no code lies on an edge of all of them.
    for (const y of steps(height, h)) for (const x of steps(width, w)) yield { x, y, width: w, height: h };
  }
}

function steps(whole: number, part: number): number[] {
  const count = Math.ceil((whole - part) / (part / 2));
  return Array.from({ length: count + 1 }, (_, at) => (count === 0 ? 0 : Math.round((at * (whole - part)) / count)));
}

function cut(pixels: Pixels, { x, y, width, height }: Box): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels;
  const part = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((y + row) * pixels.width + x) * 4;
    part.set(pixels.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, data: part };
}

/** White, like the quiet zone of whatever stands beside it. */
function cover({ width, height, data }: Pixels, box: Box): void {
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
  const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))];
  for (let y = top; y < bottom; y += 1) data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
}
