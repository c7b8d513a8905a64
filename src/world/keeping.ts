/**
 * Saving what belongs to a world. Storage that refuses is no reason to stop: the world goes on in memory, and whoever stands before
 * it must be told so, until the same thing could be saved after all.
 */
import { createListeners } from '../base/index.ts';

export interface Keeping {
  /** Saves under a name. @throws what `save` throws; it is noted all the same. */
  save(what: string, save: () => Promise<void>): Promise<void>;
  /** As `save`, for those who go on without it: never rejects. */
  attempt(what: string, save: () => Promise<void>): Promise<void>;
  /** Whether there is something whose last save was refused. */
  refused(): boolean;
  watch(changed: () => void): () => void;
}

export function createKeeping(): Keeping {
  const refusals = new Set<string>();
  const listeners = createListeners();
  function note(what: string, refused: boolean): void {
    const before = refusals.size > 0;
    if (refused) refusals.add(what);
    else refusals.delete(what);
    if (before !== refusals.size > 0) listeners.tell();
  }
  async function save(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      note(what, true);
      throw fault;
    }
    note(what, false);
  }
  return {
    save,
    attempt: (what, work) => save(what, work).catch(() => undefined),
    refused: () => refusals.size > 0,
    watch: (changed) => listeners.add(changed),
  };
}
