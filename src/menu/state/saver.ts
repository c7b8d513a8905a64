/**
 * When the monitor rests, and whose a click is: after the set time without a hand the picture goes dark, and what wakes it does nothing
 * else. Whoever wakes a dark screen clicks at what cannot be seen.
 */

/** What a hand does. `up` ends what `down` began; `after` is what the browser makes of both; `again` is a key that is held. */
export type Sign = 'move' | 'down' | 'up' | 'after' | 'again';

export interface SaverOptions {
  waitMs: number;
  /** ms that pass, not the wall clock's. */
  now(): number;
  /** Calls once after so many ms; the answer takes it back. */
  later(ms: number, run: () => void): () => void;
  /** It fell asleep, or was woken. */
  changed(asleep: boolean): void;
}

export interface Saver {
  /** @returns whether it was for the saver alone, and must reach nothing beneath */
  hear(sign: Sign): boolean;
  end(): void;
}

/** A hand that is surprised by the picture clicks once more, or has begun its click with a movement. */
export const GRACE_MS = 500;

export function createSaver({ waitMs, now, later, changed }: SaverOptions): Saver {
  let asleep = false;
  let last = now();
  let pressed = false;
  let deafUntil = Number.NEGATIVE_INFINITY;
  let cancel = (): void => undefined;
  // One timer for however many signs: a mouse gives a thousand a second.
  const look = (): void => {
    const left = last + waitMs - now();
    if (left > 0) {
      cancel = later(left, look);
      return;
    }
    asleep = true;
    changed(true);
  };
  cancel = later(waitMs, look);
  const wake = (): void => {
    asleep = false;
    deafUntil = now() + GRACE_MS;
    changed(false);
    cancel = later(waitMs, look);
  };
  return {
    hear(sign) {
      last = now();
      // A release that was missed, outside of the window, holds nobody up.
      if (sign === 'move') pressed = false;
      if (asleep) wake();
      const swallowed = pressed || now() < deafUntil;
      if (!swallowed) return false;
      if (sign === 'down') pressed = true;
      if (sign === 'up') pressed = false;
      if (sign === 'up' || sign === 'again') deafUntil = now() + GRACE_MS;
      return true;
    },
    end: () => cancel(),
  };
}

/** Places across a picture, 0 to 1 each way, that the mark takes one after another: to and fro, never twice the same way. */
export function restingPlace(step: number): { x: number; y: number } {
  const fold = (at: number): number => 1 - Math.abs((at % 2) - 1);
  return { x: fold(0.35 + step * ACROSS), y: fold(0.25 + step * DOWN) };
}
/** Parts of the picture a step; their ratio is the golden one, so that the way meets itself as late as it can. */
const ACROSS = 0.004;
const DOWN = 0.004 / ((1 + Math.sqrt(5)) / 2);
