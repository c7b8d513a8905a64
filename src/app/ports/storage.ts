/**
 * Where a world is kept between visits: IndexedDB, one set of keys per scenario. Where the browser keeps nothing (private
 * windows, blocked storage) it lives in memory, and says so.
 */
import { createStore, del, get, set } from 'idb-keyval';
import type { Flash, FlashSlot } from '../../device/index.ts';

export interface Storage {
  /** `copy`: of a world that another tab writes; what happens here is kept nowhere. */
  kind: 'kept' | 'memory' | 'copy';
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  erase(keys: readonly string[]): Promise<void>;
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
    await Promise.race([get('probe', store), late]);
    return {
      kind: 'kept',
      read: (key) => get(key, store),
      write: (key, value) => set(key, value, store),
      erase: async (keys) => {
        await Promise.all(keys.map((key) => del(key, store)));
      },
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
