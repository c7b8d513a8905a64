/**
 * Time in the hand of the test: a wall clock that may jump, an uptime that may not, and delays that end when the test
 * advances. `advance` lets everything that became possible happen before it returns.
 */
import type { Clock } from '../ports.ts';

export interface SimulatedClock extends Clock {
  /** Moves all three clocks on and runs what falls due, in its order, letting promises settle after each. */
  advance(ms: number): Promise<void>;
  /** Lets the promises that can settle now do so; no clock moves. */
  settle(): Promise<void>;
  /** Moves to the next delay and runs it. @returns false when nothing waits. */
  runNext(): Promise<boolean>;
  setWallClock(ms: number): void;
  /** The power came on: uptime counts from 0 again. */
  restartUptime(): void;
  /** Delays that have not ended. */
  waiting(): number;
}

/** 2026-01-01T00:00:00Z. */
export const START = 1_767_225_600_000;

export function createSimulatedClock(): SimulatedClock {
  let elapsed = 0;
  let wallOffset = START;
  let powerOnAt = 0;
  let lastId = 0;
  const delays = new Map<number, { due: number; run: () => void }>();

  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

  function nextDue(until: number): [number, { due: number; run: () => void }] | undefined {
    let next: [number, { due: number; run: () => void }] | undefined;
    for (const entry of delays) if (entry[1].due <= until && (!next || entry[1].due < next[1].due)) next = entry;
    return next;
  }

  async function runDue(until: number): Promise<boolean> {
    const next = nextDue(until);
    if (!next) return false;
    const [id, { due, run }] = next;
    delays.delete(id);
    elapsed = Math.max(elapsed, due);
    run();
    await settle();
    return true;
  }

  /** All waits are simulated alike here: their order is that of their lengths. */
  function wait(ms: number, run: () => void): () => void {
    const id = ++lastId;
    delays.set(id, { due: elapsed + ms, run });
    return () => void delays.delete(id);
  }

  return {
    now: () => wallOffset + elapsed,
    uptime: () => elapsed - powerOnAt,
    delay: wait,
    deadline: wait,
    async advance(ms) {
      const until = elapsed + ms;
      await settle();
      while (await runDue(until));
      elapsed = until;
      await settle();
    },
    settle,
    runNext: () => runDue(Number.POSITIVE_INFINITY),
    setWallClock(ms) {
      wallOffset = ms - elapsed;
    },
    restartUptime() {
      powerOnAt = elapsed;
    },
    waiting: () => delays.size,
  };
}
