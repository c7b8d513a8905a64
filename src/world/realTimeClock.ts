/**
 * The recorder's battery-backed clock, which may go wrong: the world's wall clock with a shift that the trainer gives it. Uptime
 * and delays are not touched, so nothing that waits can notice.
 */
import type { Clock } from '../device/index.ts';

export interface RealTimeClock extends Clock {
  /** ms by which the wall clock is wrong. */
  shift(): number;
  setShift(ms: number): void;
  watch(changed: () => void): () => void;
}

export function createRealTimeClock(clock: Clock, shift: number): RealTimeClock {
  let wrongBy = shift;
  const listeners = new Set<() => void>();
  return {
    now: () => clock.now() + wrongBy,
    uptime: () => clock.uptime(),
    after: (ms, run) => clock.after(ms, run),
    shift: () => wrongBy,
    setShift(ms) {
      wrongBy = ms;
      for (const listener of [...listeners]) listener();
    },
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
