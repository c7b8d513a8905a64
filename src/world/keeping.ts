/**
 * Saving what belongs to a world. Storage that refuses is no reason to stop: the world goes on in memory, and whoever stands before
 * it must be told so, until the same thing could be saved after all.
 */
import { createListeners } from '../base/index.ts';

export interface Keeping {
  /** Saves under a name. Never rejects: what `save` throws is noted. */
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
  return {
    attempt: (what, save) =>
      save().then(
        () => note(what, false),
        () => note(what, true),
      ),
    refused: () => refusals.size > 0,
    watch: (changed) => listeners.add(changed),
  };
}
