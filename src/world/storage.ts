/** Where a world is kept between visits, as a port: one set of keys per scenario. In memory here; hosts bring what lasts. */
import type { Battery, BatteryCell, Flash, FlashSlot } from '../device/index.ts';

export interface Storage {
  /**
   * `copy`: of a world that another tab writes; what happens here is kept nowhere. `unwritable`: what was kept is there, and nothing
   * more is taken.
   */
  kind: 'kept' | 'memory' | 'copy' | 'unwritable';
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  erase(keys: readonly string[]): Promise<void>;
  /** Erases `keys` and writes `entries`, all of it or, where it rejects, nothing. */
  replace(keys: readonly string[], entries: Iterable<readonly [string, unknown]>): Promise<void>;
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
export async function copyOf(
  storage: Storage,
  keys: readonly string[],
  kind: 'copy' | 'unwritable' = 'copy',
): Promise<Storage> {
  const copy = memoryStorage();
  for (const key of keys) {
    const stored = await storage.read(key);
    if (stored !== undefined) await copy.write(key, stored);
  }
  return { ...copy, kind };
}

export const flashKey = (world: string, slot: FlashSlot): string => `${world}/flash/${slot}`;

/** The cells in the chip of the battery clock: kept and carried with the slots, so that a world file has both or neither. */
export const batteryKey = (world: string, cell: BatteryCell): string => `${world}/battery/${cell}`;

export const storageFlash = (storage: Storage, world: string): Flash =>
  bytesIn(storage, (slot: FlashSlot) => flashKey(world, slot));

export const storageBattery = (storage: Storage, world: string): Battery =>
  bytesIn(storage, (cell: BatteryCell) => batteryKey(world, cell));

/** A chip over storage. Anything there that is not bytes is handed on as bytes that nothing opens. */
const bytesIn = <P>(storage: Storage, keyOf: (place: P) => string) => ({
  async read(place: P): Promise<Uint8Array | null> {
    const stored = await storage.read(keyOf(place));
    if (stored === undefined || stored === null) return null;
    return stored instanceof Uint8Array ? stored : new Uint8Array(1);
  },
  write: (place: P, bytes: Uint8Array): Promise<void> => storage.write(keyOf(place), bytes),
});
