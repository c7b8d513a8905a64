/**
 * Worlds kept in the browser: IndexedDB. Where the browser keeps nothing (private windows, blocked storage) they live in memory,
 * and it says so.
 */
import { createStore, get, promisifyRequest, set } from 'idb-keyval';
import { memoryStorage, type Storage } from '../../../world/index.ts';

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
