/**
 * Where a line across the picture is inside of polygons, by how often they wind round it. It is asked for four times in each row of each
 * shape, so that it keeps its numbers instead of making lists.
 */
export interface Crossings {
  /** Finds the spans at this height. */
  find(polygons: readonly (readonly number[])[], y: number): void;
  readonly spans: number;
  from(span: number): number;
  to(span: number): number;
}

export function createCrossings(): Crossings {
  const xs: number[] = [];
  /** Up or down at the crossing of the same place in the list. */
  const turns: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let count = 0;
  let spans = 0;

  function add(x: number, turn: number): void {
    let at = count;
    for (; at > 0 && (xs[at - 1] ?? 0) > x; at--) {
      xs[at] = xs[at - 1] ?? 0;
      turns[at] = turns[at - 1] ?? 0;
    }
    xs[at] = x;
    turns[at] = turn;
    count += 1;
  }

  return {
    find(polygons, y) {
      count = 0;
      for (const points of polygons) {
        let x0 = points[points.length - 2] ?? 0;
        let y0 = points[points.length - 1] ?? 0;
        for (let i = 0; i < points.length; i += 2) {
          const x1 = points[i] ?? 0;
          const y1 = points[i + 1] ?? 0;
          if (y0 <= y !== y1 <= y) add(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), y0 < y1 ? 1 : -1);
          x0 = x1;
          y0 = y1;
        }
      }
      spans = 0;
      let inside = 0;
      for (let i = 0; i + 1 < count; i++) {
        inside += turns[i] ?? 0;
        if (inside === 0) continue;
        starts[spans] = xs[i] ?? 0;
        ends[spans] = xs[i + 1] ?? 0;
        spans += 1;
      }
    },
    get spans() {
      return spans;
    },
    from: (span) => starts[span] ?? 0,
    to: (span) => ends[span] ?? 0,
  };
}
