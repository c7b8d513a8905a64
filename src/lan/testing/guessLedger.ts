/**
 * Watches the admin's counter and every key that is derived, whatever happens to the recorder meanwhile: no more wrong passwords are
 * evaluated between two unlocks than the limit (I3), while it is locked no key is derived, and a lock never gets shorter (I4).
 */
import { PASSWORD } from '../../device/testing/index.ts';
import type { Faces } from './faces.ts';

const LIMIT = 7;
const LOCK_MS = 60_000;
/** Every check that was under way has ended. */
const SETTLED_MS = 3_000;

export interface GuessLedger {
  /** Somebody shows the right password. @returns what its outcome is told to. */
  rightAsked(): (accepted: boolean) => void;
  /** The power came on. */
  booted(): void;
  look(): void;
  derived(): number;
  reachedTheLimit(): boolean;
  /** What was not as it must be. Told at the end: thrown in the middle of the product's work, it would be lost there. */
  broken: string[];
}

export function keepGuessLedger({ box }: Faces, deriveMs: number): GuessLedger {
  const broken: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  let last = 0;
  /** Since when the counter is full, and not yet known to be anything else. */
  let fullSince: number | null = null;
  let bootedAt = box.clock.now();
  let wrong = 0;
  let whileFull = 0;
  let derived = 0;
  let reached = false;
  /** Right passwords under way or accepted since the counter fell: what may make it fall. */
  let right = 0;

  function look(): void {
    const failures = box.technician.charged()['admin'] ?? 0;
    const now = box.clock.now();
    if (failures < last) {
      const waited = fullSince !== null && now - Math.max(fullSince, bootedAt) >= LOCK_MS;
      must(
        right > 0 || waited,
        `the counter fell from ${last} to ${failures} with neither a right password nor a wait`,
      );
      wrong = 0;
      whileFull = 0;
      fullSince = null;
    }
    if (failures >= LIMIT && fullSince === null) {
      fullSince = now;
      reached = true;
    }
    last = failures;
  }

  // At every save: looked at now and then, a counter that fell and rose again would seem to have stood.
  box.agentSide.watch(look);
  box.kdf.onDerive((password) => {
    look();
    derived += 1;
    if (password !== PASSWORD) wrong += 1;
    must(wrong <= LIMIT, `${wrong} wrong passwords evaluated between two unlocks`);
    if (fullSince !== null) whileFull += 1;
    // The one that filled it.
    must(whileFull <= 1, `${whileFull} keys derived since the lock began`);
    return new Promise((resolve) => void box.clock.delay(deriveMs, resolve));
  });

  return {
    broken,
    rightAsked() {
      look();
      right += 1;
      // The seventh may be right, and is evaluated; whoever comes after it, when all checks are done, is not.
      const since = fullSince;
      const locked = since !== null && box.clock.now() - since >= SETTLED_MS;
      return (accepted) => {
        if (!accepted) right -= 1;
        else if (locked) must(box.clock.now() - Math.max(since, bootedAt) >= LOCK_MS, 'let in while locked');
      };
    },
    booted() {
      bootedAt = box.clock.now();
    },
    look,
    derived: () => derived,
    reachedTheLimit: () => reached,
  };
}
