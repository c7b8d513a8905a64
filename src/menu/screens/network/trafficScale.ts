/** Where a chart's lines run: a scale with round figures, and points on a field. Pure. */
import type { TwoWays } from '../../../device/index.ts';

/** kbit/s at the top of an idle chart. */
const LEAST = 8;

/** @returns kbit/s at the top: four equal steps of 1, 2 or 5 times a power of ten that hold every sample. */
export function scaleOf(samples: readonly TwoWays[]): number {
  const highest = samples.reduce((most, { sent, received }) => Math.max(most, sent, received), LEAST);
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size * 4 >= highest - 1e-9);
  return (step ?? power * 10) * 4;
}

interface Field {
  top: number;
  width: number;
  height: number;
}

/** @returns the points of a line through `values`, the newest at the right edge, as SVG writes them. */
export function lineOf(values: readonly number[], { top, width, height }: Field): string {
  const step = width / Math.max(1, values.length - 1);
  const round = (figure: number): number => Math.round(figure * 10) / 10;
  return values.map((value, index) => `${round(index * step)},${round(height - (value / top) * height)}`).join(' ');
}
