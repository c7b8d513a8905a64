/**
 * The recorder's battery-backed clock, which may go wrong: the world's wall clock with a shift that the trainer gives it, and with a worn
 * battery it stands still while the power is away. Uptime and delays are not touched, so nothing that waits can notice.
 */
import { createListeners } from '../base/index.ts';
import type { Clock } from '../device/index.ts';

export interface RealTimeClock extends Clock {
  /** ms by which the wall clock is wrong. */
  shift(): number;
  setShift(ms: number): void;
  /** Its battery cannot carry it over a power cut any more; what its chip remembers it still can. */
  worn(): boolean;
  setWorn(worn: boolean): void;
  /** The plug is out. */
  losePower(): void;
  /** Whether it stood still since the recorder last asked. */
  stopped(): boolean;
  watch(changed: () => void): () => void;
}

export function createRealTimeClock(clock: Clock, shift: number, worn = false): RealTimeClock {
  let wrongBy = shift;
  let isWorn = worn;
  // Nobody knows of a recorder that was just unpacked, or whose page was reloaded, that it had power meanwhile.
  let unplugged = true;
  const { add, tell } = createListeners();
  return {
    now: () => clock.now() + wrongBy,
    uptime: () => clock.uptime(),
    delay: (ms, run) => clock.delay(ms, run),
    deadline: (ms, run) => clock.deadline(ms, run),
    shift: () => wrongBy,
    setShift(ms) {
      wrongBy = ms;
      tell();
    },
    worn: () => isWorn,
    setWorn(on) {
      isWorn = on;
      tell();
    },
    losePower() {
      unplugged = true;
    },
    stopped() {
      const stood = isWorn && unplugged;
      unplugged = false;
      return stood;
    },
    watch: add,
  };
}
