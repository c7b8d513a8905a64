/**
 * When a line is silent. The other end says with each sign of life when the next one comes: often while somebody is at work, seldom while
 * nobody is. Whoever asks something expects a sign at once, so that a process that hangs is noticed by the first hand that needs it.
 */
import { TICK_MS } from '../../rpc/index.ts';

/** Two more signs at their usual pace may be late. */
const GRACE_MS = 2 * TICK_MS;
/** How often it is looked at what goes on being silent. */
const LOOK_MS = 150;

export interface Patience {
  /** Something came; a sign of life says when the next does. */
  heard(nextMs?: number): void;
  /** Something is asked of the other end. */
  asked(): void;
  /** Another line is being opened. */
  begun(): void;
}

export interface PatienceOptions {
  /** No sign came in time, and again and again while none comes; `ms` since the last one. */
  silent(ms: number): void;
  now?: () => number;
  later?: (ms: number, run: () => void) => () => void;
}

export function keepPatience({ silent, now = () => performance.now(), later = inTime }: PatienceOptions): Patience {
  let heardAt = now();
  let next = TICK_MS;
  let cancel = later(0, look);

  const left = (): number => heardAt + next + GRACE_MS - now();
  function look(): void {
    cancel();
    const ms = left();
    cancel = later(ms > 0 ? ms : LOOK_MS, look);
    if (ms > 0) return;
    // Where the page itself stood still, what was heard meanwhile waits to be told: another turn, and it is.
    later(0, () => left() > 0 || silent(now() - heardAt));
  }
  const begun = (): void => {
    heardAt = now();
    next = TICK_MS;
    look();
  };
  return {
    heard(nextMs = next) {
      heardAt = now();
      next = nextMs;
    },
    asked: () => next > TICK_MS && begun(),
    begun,
  };
}

function inTime(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
