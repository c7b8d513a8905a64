/**
 * Time that a test moves on: what was to come within the span comes in its order, each at its own instant, and what one brings about is
 * given room before the next. Either beside the host's time, which runs on, or instead of it: then nothing passes but by `advance`, and
 * the same calls give the same times.
 */
import { setImmediate } from 'node:timers/promises';
import { createListeners, createTurns } from '../../base/index.ts';
import { hostTime, type TimeBase } from '../standard/index.ts';

export interface MovableTime extends TimeBase {
  /** Resolves once `ms` have passed and everything that was due in them has been called. */
  advance(ms: number): Promise<void>;
  /** Calls back after each `advance`: clocks have jumped. Returns an unsubscribe. */
  watch(jumped: () => void): () => void;
}

/** Turns of the event loop between one timer and the next: promises settle in one, memory and files in a few. */
const ROOM = 4;

interface Timer {
  /** By `elapsed`. */
  due: number;
  run(): void;
  /** Takes it off the host's own timers. */
  rest(): void;
}

/** @param standsAt where time stands still, ms since the Unix epoch; null for time that runs. */
export function createMovableTime(standsAt: number | null = null): MovableTime {
  const timers = new Set<Timer>();
  const listeners = createListeners();
  const inTurn = createTurns();
  let moved = 0;
  const elapsed = (): number => moved + (standsAt === null ? hostTime.elapsed() : 0);
  const wake = (timer: Timer): void => {
    const left = timer.due - elapsed();
    // What takes no time comes by itself, whatever time stands still.
    if (standsAt === null || left <= 0) timer.rest = hostTime.after(left, () => ring(timer));
  };
  const ring = (timer: Timer): void => {
    timer.rest();
    if (timers.delete(timer)) timer.run();
  };
  const earliest = (until: number): Timer | null => {
    let first: Timer | null = null;
    for (const timer of timers) if (timer.due <= until && (first === null || timer.due < first.due)) first = timer;
    return first;
  };
  const giveRoom = async (): Promise<void> => {
    for (let turn = 0; turn < ROOM; turn++) await setImmediate();
  };

  return {
    wall: () => Math.round(moved) + (standsAt ?? hostTime.wall()),
    elapsed,
    after(ms, run) {
      const timer: Timer = { due: elapsed() + ms, run, rest: () => undefined };
      timers.add(timer);
      wake(timer);
      return () => {
        timer.rest();
        timers.delete(timer);
      };
    },
    advance: (ms) =>
      inTurn(async () => {
        const until = elapsed() + ms;
        await giveRoom();
        for (let timer = earliest(until); timer; timer = earliest(until)) {
          moved += Math.max(0, timer.due - elapsed());
          ring(timer);
          await giveRoom();
        }
        moved += Math.max(0, until - elapsed());
        for (const timer of timers) {
          timer.rest();
          wake(timer);
        }
        listeners.tell();
      }),
    watch: (jumped) => listeners.add(jumped),
  };
}
