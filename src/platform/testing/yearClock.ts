/**
 * A clock for years: it runs what falls due and lets promises settle, without a turn of the event loop for each. Node runs a tick
 * that was asked for by a promise once no promise can settle any more: that is as exact as a turn, and a tenth of its price.
 */
import type { Clock } from '../../device/index.ts';

export interface YearClock extends Clock {
  advance(ms: number): Promise<void>;
  waiting(): number;
  /** Waits that have ended so far. */
  ended(): number;
}

export function createYearClock(): YearClock {
  // Taken once: the test runner's way to a module's exports is long.
  const { nextTick } = process;
  let elapsed = 0;
  let ended = 0;
  const waits = new Set<{ due: number; run: () => void }>();
  const wait = (ms: number, run: () => void): (() => void) => {
    const one = { due: elapsed + ms, run };
    waits.add(one);
    return () => void waits.delete(one);
  };
  /** Runs the next wait that is due. @returns false where none is. */
  function runNext(until: number): boolean {
    let next: { due: number; run: () => void } | null = null;
    for (const one of waits) if (one.due <= until && (!next || one.due < next.due)) next = one;
    if (!next) return false;
    waits.delete(next);
    elapsed = next.due;
    ended++;
    next.run();
    return true;
  }
  return {
    now: () => elapsed,
    uptime: () => elapsed,
    delay: wait,
    deadline: wait,
    async advance(ms) {
      const until = elapsed + ms;
      await new Promise<void>((resolve) => {
        const settled = (): void => queueMicrotask(() => nextTick(step));
        const step = (): void => (runNext(until) ? settled() : resolve());
        settled();
      });
      elapsed = until;
    },
    waiting: () => waits.size,
    ended: () => ended,
  };
}
