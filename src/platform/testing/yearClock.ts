/** A clock for years: it runs what falls due and lets promises settle, without a turn of the event loop for each. */
import type { Clock } from '../../device/index.ts';

export interface YearClock extends Clock {
  advance(ms: number): Promise<void>;
  waiting(): number;
  /** Waits that have ended so far. */
  ended(): number;
}

/** Promises that hang on each other in the longest chain between two waits. */
const LONGEST_CHAIN = 24;

export function createYearClock(): YearClock {
  let elapsed = 0;
  let ended = 0;
  const waits = new Set<{ due: number; run: () => void }>();
  const wait = (ms: number, run: () => void): (() => void) => {
    const one = { due: elapsed + ms, run };
    waits.add(one);
    return () => void waits.delete(one);
  };
  async function settle(): Promise<void> {
    for (let turn = 0; turn < LONGEST_CHAIN; turn++) await null;
  }
  return {
    now: () => elapsed,
    uptime: () => elapsed,
    delay: wait,
    deadline: wait,
    async advance(ms) {
      const until = elapsed + ms;
      await settle();
      for (;;) {
        let next: { due: number; run: () => void } | null = null;
        for (const one of waits) if (one.due <= until && (!next || one.due < next.due)) next = one;
        if (!next) break;
        waits.delete(next);
        elapsed = next.due;
        ended++;
        next.run();
        await settle();
      }
      elapsed = until;
    },
    waiting: () => waits.size,
    ended: () => ended,
  };
}
