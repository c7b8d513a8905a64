/**
 * Storage whose next reads are known before they are wanted: all keys of a world are asked for at once, and what was erased is known to be
 * gone. A recorder reads its memory part by part as it starts, and on a slow board each part would wait for the database in its turn.
 */
import type { Storage } from '../../../world/index.ts';

export interface ReadAhead {
  storage: Storage;
  /** Reads all of them now; each is handed out once, unless it is written or erased before. */
  ask(keys: readonly string[]): void;
}

export function readAhead(storage: Storage): ReadAhead {
  const known = new Map<string, Promise<unknown>>();
  const know = (keys: readonly string[], found: (key: string) => Promise<unknown>): void => {
    for (const key of keys) {
      const value = found(key);
      // Who reads it is told.
      value.catch(() => undefined);
      known.set(key, value);
    }
  };
  return {
    ask: (keys) => know(keys, storage.read),
    storage: {
      ...storage,
      read(key) {
        const value = known.get(key);
        known.delete(key);
        return value ?? storage.read(key);
      },
      write(key, value) {
        known.delete(key);
        return storage.write(key, value);
      },
      erase(keys) {
        const erased = storage.erase(keys);
        know(keys, () => erased);
        erased.catch(() => known.clear());
        return erased;
      },
      replace(keys, entries) {
        known.clear();
        return storage.replace(keys, entries);
      },
    },
  };
}
