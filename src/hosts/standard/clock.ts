/** Time of a host: real wall clock, real uptime, and delays that the simulation's speed scales. */
import type { Clock } from '../../device/index.ts';

export interface HostClock extends Clock {
  /** Factor by which simulated delays shrink; `Infinity` for none at all. Delays already running keep their length. */
  setSpeed(factor: number): void;
  speed(): number;
}

/** What time a clock is made of: the host's own, or one that a test moves. */
export interface TimeBase {
  /** ms since the Unix epoch. */
  wall(): number;
  /** ms since whenever; never goes back. */
  elapsed(): number;
  /** Calls `run` once after `ms` of that time. Returns a cancel. */
  after(ms: number, run: () => void): () => void;
}

export const hostTime: TimeBase = {
  wall: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Deadlines only run so much faster: instant ones would overtake the replies they wait for, and spin. */
const FASTEST_DEADLINE = 10;
/**
 * A deadline passes in so many turns. Where a busy machine lets the page stand still, all its timers are late together and
 * the longer one would end first; of a wait in turns only one is over by then, and the reply, which takes two, comes before the last.
 */
const TURNS = 4;

export function createHostClock(factor = 1, time: TimeBase = hostTime): HostClock {
  const powerOn = time.elapsed();
  let speed = factor;
  return {
    now: time.wall,
    uptime: () => time.elapsed() - powerOn,
    delay: (ms, run) => time.after(ms / speed, run),
    deadline(ms, run) {
      const each = ms / Math.min(speed, FASTEST_DEADLINE) / TURNS;
      let cancel: () => void;
      const turn = (left: number): void => {
        cancel = time.after(each, () => (left > 1 ? turn(left - 1) : run()));
      };
      turn(TURNS);
      return () => cancel();
    },
    setSpeed(next) {
      speed = next;
    },
    speed: () => speed,
  };
}
