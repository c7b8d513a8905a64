// The live view's grid: equal tiles with a fixed gap, in whole pixels, that fill the box to its last row and column.

export type Layout = 1 | 4 | 9 | 16;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Tiles in reading order. In a box too small for its gaps the gaps shrink before the tiles vanish. */
export function gridLayout(count: Layout, box: Rect, gap = 2): Rect[] {
  const side = Math.sqrt(count);
  const columns = split(box.w, side, gap);
  const rows = split(box.h, side, gap);
  return rows.flatMap(([y, h]) => columns.map(([x, w]) => ({ x: box.x + x, y: box.y + y, w, h })));
}

/** Start and length of `n` parts of `length`; lengths differ by one pixel at most. */
function split(length: number, n: number, wanted: number): [number, number][] {
  const gap = Math.min(wanted, Math.floor(length / (2 * n)));
  const edge = (i: number) => Math.floor((i * (length + gap)) / n);
  return Array.from({ length: n }, (_, i) => [edge(i), edge(i + 1) - gap - edge(i)]);
}
