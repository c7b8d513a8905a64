/**
 * What is read in one breath (two slots, the battery's cells) goes by one transaction: on a slow board each of its own costs as much as
 * all of them in one.
 */
import { promisifyRequest, type UseStore } from 'idb-keyval';

/** @returns reads a key by the transaction that is open, or by a new one: it lives no longer than the task that began it. */
export function sharedReads(store: UseStore): <T>(key: string) => Promise<T | undefined> {
  let open: Promise<IDBObjectStore> | null = null;
  return async <T>(key: string) => {
    let ended: unknown = null;
    while (true) {
      const mine = open === null || open === ended;
      if (mine) open = store('readonly', async (worlds) => worlds);
      const now: Promise<IDBObjectStore> | null = open;
      try {
        if (now) return await promisifyRequest<T | undefined>((await now).get(key));
      } catch (fault) {
        if (mine) throw fault;
        ended = now;
      }
    }
  };
}
