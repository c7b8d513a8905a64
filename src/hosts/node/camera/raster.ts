/**
 * As much of a canvas as the cameras' scenes are drawn with, without a browser: polygons, discs, strokes with round ends, gradients along a
 * line and between circles, see-through and additive colours, one rectangle to clip by. Axes are only moved and stretched, never turned.
 */
import { createCrossings } from './crossings.ts';
import type { ScenePaint } from './drawing.ts';
import type { Pixels } from './jpeg.ts';
import { colourOf, createRamp, NOTHING, type Ramp, STEPS } from './ramp.ts';

interface State {
  sx: number;
  sy: number;
  tx: number;
  ty: number;
  clip: readonly [left: number, top: number, right: number, bottom: number];
}

/** Lines of coverage in each row of pixels. */
const LINES = 4;

export interface Raster extends Pixels {
  readonly paint: ScenePaint;
}

export function createRaster(width: number, height: number, ground?: Pixels): Raster {
  const rgb = ground ? Float32Array.from(ground.rgb) : new Float32Array(3 * width * height);
  const stack: State[] = [];
  let state: State = { sx: 1, sy: 1, tx: 0, ty: 0, clip: [0, 0, width, height] };
  let paths: number[][] = [];
  const row = new Float32Array(width + 1);
  const crossings = createCrossings();
  const ramps = new WeakMap<object, Ramp>();

  const xOf = (x: number): number => x * state.sx + state.tx;
  const yOf = (y: number): number => y * state.sy + state.ty;

  /** Lays a style over a pixel that is covered by this part. */
  function dyer(style: ScenePaint['fillStyle']): (x: number, y: number, covered: number) => void {
    const ramp = typeof style === 'string' ? undefined : ramps.get(style);
    const colours = typeof style === 'string' ? colourOf(style) : (ramp?.colours() ?? NOTHING);
    const adds = paint.globalCompositeOperation === 'lighter';
    const { sx, sy, tx, ty } = state;
    return (x, y, covered) => {
      const place = ramp ? ramp.at((x + 0.5 - tx) / sx, (y + 0.5 - ty) / sy) : 0;
      const from = 4 * Math.round(Math.min(1, Math.max(0, place)) * STEPS);
      const part = (colours[from + 3] ?? 0) * Math.min(1, covered);
      const stays = adds ? 1 : 1 - part;
      const at = 3 * (y * width + x);
      for (let i = 0; i < 3; i++)
        rgb[at + i] = Math.min(255, (rgb[at + i] ?? 0) * stays + (colours[from + i] ?? 0) * part);
    };
  }

  /** Fills closed polygons, each given as x, y, x, y … in pixels. */
  function fillPolygons(polygons: readonly (readonly number[])[], style: ScenePaint['fillStyle']): void {
    const dye = dyer(style);
    const [left, top, right, bottom] = state.clip;
    let [low, high] = [bottom, top];
    for (const points of polygons)
      for (let i = 1; i < points.length; i += 2) {
        low = Math.min(low, points[i] ?? low);
        high = Math.max(high, points[i] ?? high);
      }
    for (let y = Math.max(top, Math.floor(low)); y < Math.min(bottom, Math.ceil(high)); y++) {
      let first = right;
      let last = left;
      for (let line = 0; line < LINES; line++) {
        crossings.find(polygons, y + (line + 0.5) / LINES);
        for (let i = 0; i < crossings.spans; i++) {
          const start = Math.max(left, crossings.from(i));
          const end = Math.min(right, crossings.to(i));
          if (start >= end) continue;
          cover(row, start, end, 1 / LINES);
          first = Math.min(first, Math.floor(start));
          last = Math.max(last, Math.ceil(end));
        }
      }
      for (let x = first; x < last; x++) {
        const covered = row[x] ?? 0;
        row[x] = 0;
        if (covered > 0) dye(x, y, covered);
      }
    }
  }

  /** The same for an upright rectangle, which most of a picture is laid over with. */
  function fillUpright(x0: number, y0: number, x1: number, y1: number): void {
    const dye = dyer(paint.fillStyle);
    const [left, top, right, bottom] = state.clip;
    const [from, to] = [Math.max(left, Math.min(x0, x1)), Math.min(right, Math.max(x0, x1))];
    const [above, below] = [Math.max(top, Math.min(y0, y1)), Math.min(bottom, Math.max(y0, y1))];
    for (let y = Math.floor(above); y < below; y++) {
      const tall = Math.min(below, y + 1) - Math.max(above, y);
      for (let x = Math.floor(from); x < to; x++) dye(x, y, tall * (Math.min(to, x + 1) - Math.max(from, x)));
    }
  }

  /** Whole ones: no scene draws a part of one. */
  const disc = (x: number, y: number, rx: number, ry: number): number[] => {
    const sides = Math.max(8, Math.min(64, Math.ceil(3 * Math.sqrt(Math.abs(rx * state.sx)) + 6)));
    return Array.from({ length: sides }, (_, i) => (2 * Math.PI * i) / sides).flatMap((angle) => [
      xOf(x + rx * Math.cos(angle)),
      yOf(y + ry * Math.sin(angle)),
    ]);
  };
  const gradient = (at: Ramp['at']): CanvasGradient => {
    const made = createRamp(at);
    ramps.set(made, made);
    return made;
  };

  const paint: ScenePaint = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineCap: 'round',
    globalCompositeOperation: 'source-over',
    save: () => void stack.push({ ...state }),
    restore() {
      state = stack.pop() ?? state;
    },
    translate(x, y) {
      state = { ...state, tx: xOf(x), ty: yOf(y) };
    },
    scale(x, y) {
      state = { ...state, sx: state.sx * x, sy: state.sy * y };
    },
    beginPath() {
      paths = [];
    },
    moveTo: (x, y) => void paths.push([xOf(x), yOf(y)]),
    lineTo(x, y) {
      const open = paths.at(-1);
      if (open) open.push(xOf(x), yOf(y));
      else paths.push([xOf(x), yOf(y)]);
    },
    rect: (x, y, w, h) =>
      void paths.push([xOf(x), yOf(y), xOf(x + w), yOf(y), xOf(x + w), yOf(y + h), xOf(x), yOf(y + h)]),
    arc: (x, y, r) => void paths.push(disc(x, y, r, r)),
    ellipse: (x, y, rx, ry) => void paths.push(disc(x, y, rx, ry)),
    clip() {
      const [left, top, right, bottom] = state.clip;
      const xs = paths.flatMap((path) => path.filter((_, i) => i % 2 === 0));
      const ys = paths.flatMap((path) => path.filter((_, i) => i % 2 === 1));
      state.clip = [
        Math.max(left, Math.floor(Math.min(...xs))),
        Math.max(top, Math.floor(Math.min(...ys))),
        Math.min(right, Math.ceil(Math.max(...xs))),
        Math.min(bottom, Math.ceil(Math.max(...ys))),
      ];
    },
    fill: () => fillPolygons(paths, paint.fillStyle),
    fillRect: (x, y, w, h) => fillUpright(xOf(x), yOf(y), xOf(x + w), yOf(y + h)),
    stroke() {
      const half = (paint.lineWidth * Math.abs(state.sy)) / 2;
      for (const [x0 = 0, y0 = 0, x1 = x0, y1 = y0] of paths)
        fillPolygons([capsule(x0, y0, x1, y1, half)], paint.strokeStyle);
    },
    createLinearGradient(x0, y0, x1, y1) {
      const [dx, dy] = [x1 - x0, y1 - y0];
      const long = dx * dx + dy * dy;
      return gradient((x, y) => (long === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / long));
    },
    createRadialGradient: (x0, y0, r0, x1, y1, r1) => gradient(betweenCircles(x0, y0, r0, x1, y1, r1)),
  };
  return { width, height, rgb, paint };
}

/** Adds the part of each pixel that a span covers. */
function cover(row: Float32Array, start: number, end: number, weight: number): void {
  for (let x = Math.floor(start); x < end; x++)
    row[x] = (row[x] ?? 0) + weight * (Math.min(end, x + 1) - Math.max(start, x));
}

/** A line with round ends, as a polygon. */
function capsule(x0: number, y0: number, x1: number, y1: number, half: number): number[] {
  const along = Math.atan2(y1 - y0, x1 - x0);
  const end = (x: number, y: number, from: number): number[] =>
    Array.from({ length: 7 }, (_, i) => from + (Math.PI * i) / 6).flatMap((angle) => [
      x + half * Math.cos(angle),
      y + half * Math.sin(angle),
    ]);
  return [...end(x1, y1, along - Math.PI / 2), ...end(x0, y0, along + Math.PI / 2)];
}

/**
 * How far between two circles a point is, as canvases have it: the outermost of the circles that go through it. All that scenes draw lie one
 * within the other, so that there always is one.
 */
function betweenCircles(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Ramp['at'] {
  const [dx, dy, dr] = [x1 - x0, y1 - y0, r1 - r0];
  const a = dx * dx + dy * dy - dr * dr;
  return (x, y) => {
    const px = x - x0;
    const py = y - y0;
    const b = px * dx + py * dy + r0 * dr;
    const c = px * px + py * py - r0 * r0;
    return (b - Math.sqrt(Math.max(0, b * b - a * c))) / a;
  };
}
