/**
 * One writer for each world, whatever tabs are open. Two recorders over one flash would each take the other's saves for its own. Web Locks
 * tell who writes; where the browser has none (plain http) tabs leave marks for each other. Where neither is, nothing is known of other tabs.
 */

import { systemRandom } from '../../standard/index.ts';
import type { Claim } from './claim.ts';

export type { Claim } from './claim.ts';

const nameOf = (world: string): string => `nvr-simulator/${world}`;

/** So long a lock may still be held by a page that is going. */
const HANDOVER_MS = 500;
/** In a tab that wrote this world the page that is going is most likely its own, and a slow machine takes its time over it. */
const OWN_HANDOVER_MS = 5000;
const LOOK_MS = 1000;

/** @param again whether this tab has written the world before, so that this is a reload. */
export async function claimWorld(world: string, again = false): Promise<Claim> {
  const locks = globalThis.navigator?.locks;
  if (!locks) {
    const { claimWithoutLocks } = await import('./writerByMark.ts');
    return claimWithoutLocks(world, () => systemRandom.hex(8)) ?? alone;
  }
  const name = nameOf(world);
  let release = (): void => undefined;
  const mine = await new Promise<boolean>((settled) => {
    const tooLong = new AbortController();
    const patience = again ? OWN_HANDOVER_MS : HANDOVER_MS;
    // Where nobody else has the lock its grant is only slow in coming: a busy page is not another tab.
    const look = async (): Promise<void> => {
      const { held, pending } = await locks.query();
      if ([held, pending].every((list) => list?.some((lock) => lock.name === name))) tooLong.abort();
      else if (waiting) timer = setTimeout(look, patience);
    };
    let waiting = true;
    let timer = setTimeout(look, patience);
    locks
      .request(name, { signal: tooLong.signal }, () => {
        waiting = false;
        clearTimeout(timer);
        settled(true);
        return new Promise<void>((end) => {
          release = end;
        });
      })
      .catch(() => settled(false));
  });
  return {
    mine,
    holds: () => mine,
    whenLost: () => undefined,
    release: () => release(),
    whenFree: (told) => lookUntilFree(locks, name, told),
  };
}

const alone: Claim = {
  mine: true,
  holds: () => true,
  whenLost: () => undefined,
  release: () => undefined,
  whenFree: () => () => undefined,
};

/** Looks, and does not queue: who queued would snatch the world from a first tab that is only being reloaded. */
function lookUntilFree(locks: LockManager, name: string, told: () => void): () => void {
  let free = 0;
  const timer = setInterval(async () => {
    const { held, pending } = await locks.query();
    free = [...(held ?? []), ...(pending ?? [])].some((lock) => lock.name === name) ? 0 : free + 1;
    if (free < 2) return;
    clearInterval(timer);
    told();
  }, LOOK_MS);
  return () => clearInterval(timer);
}
