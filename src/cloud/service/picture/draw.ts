/**
 * A code as a picture: strokes that are leant, stretched and bent by chance, each picture otherwise, cut into pieces that come in no
 * order, with lines across. It shall cost a program some work and a person none; it is no proof that somebody is a person.
 */
import { digits, type Point, type Stroke } from './strokes.ts';

export interface Shapes {
  width: number;
  height: number;
  /** Of `path` elements, to be stroked and not filled. */
  paths: string[];
}

const WIDTH = 320;
const HEIGHT = 100;
const MARGIN = 18;
/** Of a digit's box of 100 × 140. */
const SCALE = 0.46;

/** @param chance a number from 0 up to 1, another at every call */
export function drawPicture(code: string, chance: () => number): Shapes {
  const between = (least: number, most: number): number => least + chance() * (most - least);
  const width = (WIDTH - 2 * MARGIN) / code.length;
  const bend = wave(between);
  const letters = [...code].flatMap((digit, at) => {
    const place = placed([MARGIN + width * (at + 0.5) + between(-2, 2), HEIGHT / 2 + between(-8, 8)], between);
    return (digits[Number(digit)] ?? []).map((stroke) => dense(stroke.map(place)).map(bend));
  });
  const across = [0, 1].map(() =>
    dense([
      [0, between(25, HEIGHT - 25)],
      [WIDTH, between(25, HEIGHT - 25)],
    ]).map(bend),
  );
  const pieces = [...letters, ...across].flatMap((stroke) => cut(stroke, between));
  return { width: WIDTH, height: HEIGHT, paths: shuffled(pieces, chance).map((piece) => pathOf(piece, chance)) };
}

type Between = (least: number, most: number) => number;

/** Puts a digit's box to a place, leant and stretched. */
function placed([x, y]: Point, between: Between): (point: Point) => Point {
  const angle = between(-0.24, 0.24);
  const [across, down, slant] = [SCALE * between(0.72, 0.92), SCALE * between(0.88, 1.12), between(-0.18, 0.18)];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ([left, top]) => {
    const [u, v] = [(left - 50) * across + (70 - top) * down * slant, (top - 70) * down];
    return [x + u * cos - v * sin, y + u * sin + v * cos];
  };
}

/** The sheet itself is not flat. */
function wave(between: Between): (point: Point) => Point {
  const [length, begin, high] = [between(70, 130), between(0, 6.28), between(2.5, 5)];
  const [otherLength, otherBegin, wide] = [between(40, 70), between(0, 6.28), between(1, 2.2)];
  return ([x, y]) => [
    x + wide * Math.sin((y / otherLength) * 6.28 + otherBegin),
    y + high * Math.sin((x / length) * 6.28 + begin),
  ];
}

/** With points so close that what is bent stays round. */
function dense(stroke: Stroke): Stroke {
  return stroke.flatMap((point, at): Point[] => {
    const before = stroke[at - 1];
    if (!before) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / 6));
    return Array.from({ length: steps }, (_, step): Point => {
      const part = (step + 1) / steps;
      return [before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part];
    });
  });
}

/** Pieces of three to nine points that touch one another. */
function cut(stroke: Stroke, between: Between): Stroke[] {
  const pieces: Stroke[] = [];
  for (let at = 0; at < stroke.length - 1; ) {
    const end = Math.min(stroke.length - 1, at + Math.floor(between(3, 10)));
    pieces.push(stroke.slice(at, end + 1));
    at = end;
  }
  return pieces;
}

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    const [one, two] = [mixed[at] as T, mixed[other] as T];
    mixed[at] = two;
    mixed[other] = one;
  }
  return mixed;
}

const pathOf = (piece: Stroke, chance: () => number): string =>
  (chance() < 0.5 ? piece : [...piece].reverse())
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
