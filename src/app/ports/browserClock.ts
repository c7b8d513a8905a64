/** Time in the page: real wall clock, real uptime, and delays that the simulation's speed scales. */
import type { Clock } from '../../device/index.ts';
import { REPLY_MS } from '../../platform/index.ts';

export interface BrowserClock extends Clock {
  /** Factor by which simulated delays shrink; `Infinity` for none at all. Delays already running keep their length. */
  setSpeed(factor: number): void;
  speed(): number;
}

/** Time-outs and retries only run so much faster: instant ones would overtake the replies they wait for, and spin. */
const FASTEST_WAIT = 10;

export function createBrowserClock(factor = 1): BrowserClock {
  const powerOn = performance.now();
  let speed = factor;
  return {
    now: () => Date.now(),
    uptime: () => performance.now() - powerOn,
    after(ms, run) {
      const timer = setTimeout(run, ms / (ms < REPLY_MS ? speed : Math.min(speed, FASTEST_WAIT)));
      return () => clearTimeout(timer);
    },
    setSpeed(next) {
      speed = next;
    },
    speed: () => speed,
  };
}
