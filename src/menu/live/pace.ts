// How often pictures are new, and whether all of them at once.
import type { Layout } from './grid.ts';

export interface Pace {
  /** Every other tile at a time. */
  readonly inTurns: boolean;
  /** Milliseconds to the next frame. */
  readonly wait: number;
}

const PACE = 200;
/** Sixteen tiles are drawn in two turns, so each is still new four times a second. */
const TURNS_PACE = 125;
const SLOW_PACE = 1000;

/** Behind a dialog there is one picture a second, of all tiles at once: in turns their clocks would stand seconds apart. */
export function paceOf({ layout, calm, covered }: { layout: Layout; calm: boolean; covered: boolean }): Pace {
  if (calm || covered) return { inTurns: false, wait: SLOW_PACE };
  return layout === 16 ? { inTurns: true, wait: TURNS_PACE } : { inTurns: false, wait: PACE };
}
