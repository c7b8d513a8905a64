/**
 * Where a world is kept between visits: IndexedDB, one set of keys per scenario. Where the browser keeps nothing (private
 * windows, blocked storage) it lives in memory, and says so.
 */
import { createStore, get, promisifyRequest, set } from 'idb-keyval';
import type { Flash, FlashSlot } from '../../device/index.ts';

export interface Storage {
  /** `copy`: of a world that another tab writes; what happens here is kept nowhere. */
  kind: 'kept' | 'memory' | 'copy';
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  erase(keys: readonly string[]): Promise<void>;
  /** Erases `keys` and writes `entries`, all of it or, where it rejects, nothing. */
  replace(keys: readonly string[], entries: Iterable<readonly [string, unknown]>): Promise<void>;
}

const DATABASE = 'nvr-simulator';

/** How long a browser may take to say whether it keeps anything; some blocked ones never answer. */
const PROBE_MS = 10_000;

export async function openStorage(): Promise<Storage> {
  try {
    const store = createStore(DATABASE, 'worlds');
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('IndexedDB does not answer')), PROBE_MS),
    );
    // Where there is no IndexedDB at all, `get` throws at once and nobody waits for it any more.
    late.catch(() => undefined);
    // Some answer to who reads and refuse who writes.
    await Promise.race([set('probe', true, store), late]);
    const replace: Storage['replace'] = (keys, entries) =>
      store('readwrite', (worlds) => {
        try {
          for (const key of keys) worlds.delete(key);
          for (const [key, value] of entries) worlds.put(value, key);
        } catch (fault) {
          worlds.transaction.abort();
          throw fault;
        }
        return promisifyRequest(worlds.transaction);
      });
    return {
      kind: 'kept',
      read: (key) => get(key, store),
      write: (key, value) => set(key, value, store),
      erase: (keys) => replace(keys, []),
      replace,
    };
  } catch {
    return memoryStorage();
  }
}

export function memoryStorage(): Storage {
  const kept = new Map<string, unknown>();
  return {
    kind: 'memory',
    // Copies both ways, as IndexedDB makes them: nobody shares an object with what is kept.
    read: async (key) => structuredClone(kept.get(key)),
    write: async (key, value) => void kept.set(key, structuredClone(value)),
    erase: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
    replace: async (keys, entries) => {
      const copies = [...entries].map(([key, value]) => [key, structuredClone(value)] as const);
      for (const key of keys) kept.delete(key);
      for (const [key, value] of copies) kept.set(key, value);
    },
  };
}

/** What is kept at this moment under `keys`, in memory: nothing that happens to it reaches `storage`. */
export async function copyOf(storage: Storage, keys: readonly string[]): Promise<Storage> {
  const copy = memoryStorage();
  for (const key of keys) {
    const stored = await storage.read(key);
    if (stored !== undefined) await copy.write(key, stored);
  }
  return { ...copy, kind: 'copy' };
}

export const flashKey = (world: string, slot: FlashSlot): string => `${world}/flash/${slot}`;

/** Flash over storage. Anything there that is not bytes is handed on as bytes that no frame opens. */
export function storageFlash(storage: Storage, world: string): Flash {
  return {
    async read(slot) {
      const stored = await storage.read(flashKey(world, slot));
      if (stored === undefined || stored === null) return null;
      return stored instanceof Uint8Array ? stored : new Uint8Array(1);
    },
    write: (slot, bytes) => storage.write(flashKey(world, slot), bytes),
  };
}
