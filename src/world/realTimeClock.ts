/**
 * The recorder's battery-backed clock, which may go wrong: the world's wall clock with a shift that the trainer gives it. Uptime
 * and delays are not touched, so nothing that waits can notice.
 */
import { createListeners } from '../base/index.ts';
import type { Clock } from '../device/index.ts';

export interface RealTimeClock extends Clock {
  /** ms by which the wall clock is wrong. */
  shift(): number;
  setShift(ms: number): void;
  watch(changed: () => void): () => void;
}

export function createRealTimeClock(clock: Clock, shift: number): RealTimeClock {
  let wrongBy = shift;
  const listeners = createListeners();
  return {
    now: () => clock.now() + wrongBy,
    uptime: () => clock.uptime(),
    delay: (ms, run) => clock.delay(ms, run),
    deadline: (ms, run) => clock.deadline(ms, run),
    shift: () => wrongBy,
    setShift(ms) {
      wrongBy = ms;
      listeners.tell();
    },
    watch(changed) {
      return listeners.add(changed);
    },
  };
}
