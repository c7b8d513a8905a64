import { expect, test } from 'vitest';
import { memoryStorage, type Storage } from '../../../world/index.ts';
import { readAhead } from './readAhead.ts';

/** Storage that notes each read that reaches it. */
function noted(faults: Partial<Storage> = {}) {
  const reads: string[] = [];
  const inner = memoryStorage();
  const storage: Storage = {
    ...inner,
    async read(key) {
      reads.push(key);
      return inner.read(key);
    },
    ...faults,
  };
  return { reads, inner, ...readAhead(storage) };
}

test('what was asked for is read once, at once, and handed out once', async () => {
  const { reads, inner, storage, ask } = noted();
  await inner.write('a', 1);
  ask(['a', 'b']);
  expect(reads).toEqual(['a', 'b']);
  expect([await storage.read('a'), await storage.read('b')]).toEqual([1, undefined]);
  expect(reads).toEqual(['a', 'b']);
  await inner.write('a', 2);
  expect(await storage.read('a')).toBe(2);
});

test.each<[string, (storage: Storage) => Promise<void>, unknown]>([
  ['written', (storage) => storage.write('a', 2), 2],
  ['put in the place of what goes', (storage) => storage.replace([], [['a', 2]]), 2],
  ['taken out with what comes', (storage) => storage.replace(['a'], [['b', 2]]), undefined],
  ['erased', (storage) => storage.erase(['a']), undefined],
])('what is %s after it was asked for is read as it is then', async (_, change, expected) => {
  const { inner, storage, ask } = noted();
  await inner.write('a', 1);
  ask(['a']);
  await change(storage);
  expect(await storage.read('a')).toBe(expected);
});

test('what was erased is known to be gone without a look, until it is written', async () => {
  const { reads, storage } = noted();
  await storage.write('a', 1);
  const erasing = storage.erase(['a']);
  const writing = storage.write('a', 2);
  await Promise.all([erasing, writing]);
  expect(await storage.read('a')).toBe(2);
  await storage.erase(['a']);
  reads.length = 0;
  expect([await storage.read('a'), reads]).toEqual([undefined, []]);
});

test('where erasing is refused, what is there is read', async () => {
  const { inner, storage } = noted({ erase: () => Promise.reject(new Error('refused')) });
  await inner.write('a', 1);
  await expect(storage.erase(['a'])).rejects.toThrow('refused');
  expect(await storage.read('a')).toBe(1);
});

test('a read that failed is told to who reads', async () => {
  const { storage, ask } = noted({ read: () => Promise.reject(new Error('unreadable')) });
  ask(['a']);
  await expect(storage.read('a')).rejects.toThrow('unreadable');
});
