import type { UseStore } from 'idb-keyval';
import { expect, test } from 'vitest';
import { sharedReads } from './sharedReads.ts';

/** A database whose transactions end with the task that began them, as IndexedDB's do. */
function database(kept: Readonly<Record<string, unknown>>, broken: { reads: boolean } = { reads: false }) {
  const began: string[] = [];
  const store = (mode: IDBTransactionMode, use: (worlds: IDBObjectStore) => unknown) => {
    began.push(mode);
    let ended = false;
    setTimeout(() => {
      ended = true;
    });
    const get = (key: string): IDBRequest => {
      if (ended) throw new Error('TransactionInactiveError');
      const request = { result: kept[key], error: new Error('DataError'), onsuccess: () => {}, onerror: () => {} };
      setTimeout(() => (broken.reads ? request.onerror() : request.onsuccess()));
      return request as unknown as IDBRequest;
    };
    return Promise.resolve(use({ get } as unknown as IDBObjectStore));
  };
  return { began, read: sharedReads(store as UseStore) };
}

test('what is read in one breath goes by one transaction, what is read later by the next', async () => {
  const { began, read } = database({ a: 1, b: 2 });
  expect(await Promise.all([read('a'), read('b'), read('c')])).toEqual([1, 2, undefined]);
  expect(began).toEqual(['readonly']);
  expect(await Promise.all([read('b'), read('a')])).toEqual([2, 1]);
  expect(began).toEqual(['readonly', 'readonly']);
});

test('a read that fails is refused to whoever asked, and the next one is tried anew', async () => {
  const broken = { reads: true };
  const { read } = database({ a: 1 }, broken);
  const reads = await Promise.allSettled([read('a'), read('b')]);
  expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken.reads = false;
  expect(await read('a')).toBe(1);
});
