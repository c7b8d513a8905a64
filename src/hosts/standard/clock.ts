/** Time in the page: real wall clock, real uptime, and delays that the simulation's speed scales. */
import type { Clock } from '../../device/index.ts';

export interface HostClock extends Clock {
  /** Factor by which simulated delays shrink; `Infinity` for none at all. Delays already running keep their length. */
  setSpeed(factor: number): void;
  speed(): number;
}

/** Deadlines only run so much faster: instant ones would overtake the replies they wait for, and spin. */
const FASTEST_DEADLINE = 10;
/**
 * A deadline passes in so many turns. Where a busy machine lets the page stand still, all its timers are late together and
 * the longer one would end first; of a wait in turns only one is over by then, and the reply, which takes two, comes before the last.
 */
const TURNS = 4;

export function createHostClock(factor = 1): HostClock {
  const powerOn = performance.now();
  let speed = factor;
  return {
    now: () => Date.now(),
    uptime: () => performance.now() - powerOn,
    delay(ms, run) {
      const timer = setTimeout(run, ms / speed);
      return () => clearTimeout(timer);
    },
    deadline(ms, run) {
      const each = ms / Math.min(speed, FASTEST_DEADLINE) / TURNS;
      const turn = (left: number): void => {
        timer = setTimeout(() => (left > 1 ? turn(left - 1) : run()), each);
      };
      let timer: ReturnType<typeof setTimeout>;
      turn(TURNS);
      return () => clearTimeout(timer);
    },
    setSpeed(next) {
      speed = next;
    },
    speed: () => speed,
  };
}
