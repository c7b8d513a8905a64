/** Colours as scenes write them, and the run from one to the next that a gradient is. */

/** Red, green and blue from 0 to 255, and how much of it there is, 0 to 1. */
export type Colour = readonly [r: number, g: number, b: number, alpha: number];

const known = new Map<string, Colour>();

/** `rgba(…)` or `#rgb`, `#rrggbb`. @throws for what no scene writes */
export function colourOf(text: string): Colour {
  const before = known.get(text);
  if (before) return before;
  const colour = parsed(text);
  if (known.size > 4096) known.clear();
  known.set(text, colour);
  return colour;
}

function parsed(text: string): Colour {
  if (text.startsWith('#')) {
    const digits = text.length === 4 ? text.slice(1).replace(/./g, '$&$&') : text.slice(1);
    const value = Number.parseInt(digits, 16);
    return [value >> 16, (value >> 8) & 255, value & 255, 1];
  }
  const [r, g, b, alpha] = (/^rgba\((.*)\)$/.exec(text)?.[1] ?? '').split(',').map(Number);
  if (r === undefined || g === undefined || b === undefined || alpha === undefined)
    throw new Error(`A scene draws with the colour ${text}, which the raster cannot read.`);
  return [r, g, b, alpha];
}

export interface Ramp extends CanvasGradient {
  /** How far along the gradient a place is: 0 at its beginning, 1 at its end. */
  at(x: number, y: number): number;
  /** The colours on the way, one after the other. */
  colours(): Float32Array;
}

/** Colours that a ramp has besides its first. */
export const STEPS = 256;
export const NOTHING: Colour = [0, 0, 0, 0];

export function createRamp(at: Ramp['at']): Ramp {
  const stops: [number, Colour][] = [];
  let run: Float32Array | null = null;
  return {
    at,
    addColorStop(offset, colour) {
      stops.push([offset, colourOf(colour)]);
      run = null;
    },
    colours() {
      run ??= Float32Array.from(Array.from({ length: STEPS + 1 }, (_, i) => between(stops, i / STEPS)).flat());
      return run;
    },
  };
}

function between(stops: readonly [number, Colour][], place: number): Colour {
  const after = stops.findIndex(([offset]) => offset >= place);
  const [to, last] = stops[after] ?? stops.at(-1) ?? [0, NOTHING];
  const [from, first] = stops[after - 1] ?? [to, last];
  const part = to === from ? 1 : (place - from) / (to - from);
  const mix = (i: 0 | 1 | 2 | 3): number => first[i] + (last[i] - first[i]) * part;
  return [mix(0), mix(1), mix(2), mix(3)];
}
