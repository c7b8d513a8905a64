/**
 * Worlds kept in the browser: IndexedDB. Where the browser keeps nothing (private windows, blocked storage) they live in memory, and where
 * it only takes nothing more (a full disk) what was kept is still read; in both cases it says so.
 */
import { createStore, promisifyRequest, set } from 'idb-keyval';
import { memoryStorage, type Storage } from '../../../world/index.ts';
import { sharedReads } from './sharedReads.ts';

/** As much of a storage as a browser gives. */
export type Database = Pick<Storage, 'read' | 'write' | 'replace'>;

/** How long a browser may take to say whether it keeps anything; some blocked ones never answer. */
const PROBE_MS = 10_000;
const PROBE = 'probe';

export async function openStorage(open: () => Database = openDatabase): Promise<Storage> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('IndexedDB does not answer')), PROBE_MS);
  });
  tooLate.catch(() => undefined);
  try {
    const database = open();
    const storage = { ...database, erase: (keys: readonly string[]) => database.replace(keys, []) };
    // Some answer to who reads and refuse who writes.
    const writes = await Promise.race([
      database.write(PROBE, true).then(
        () => true,
        () => false,
      ),
      tooLate,
    ]);
    if (!writes) await Promise.race([database.read(PROBE), tooLate]);
    return { ...storage, kind: writes ? 'kept' : 'unwritable' };
  } catch {
    return memoryStorage();
  } finally {
    clearTimeout(late);
  }
}

/** @throws where there is no IndexedDB at all. */
function openDatabase(): Database {
  const store = createStore('nvr-simulator', 'worlds');
  return {
    read: sharedReads(store),
    write: (key, value) => set(key, value, store),
    replace: (keys, entries) =>
      store('readwrite', (worlds) => {
        try {
          for (const key of keys) worlds.delete(key);
          for (const [key, value] of entries) worlds.put(value, key);
        } catch (fault) {
          worlds.transaction.abort();
          throw fault;
        }
        return promisifyRequest(worlds.transaction);
      }),
  };
}
