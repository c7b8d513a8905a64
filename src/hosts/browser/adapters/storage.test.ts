// The browser's storage where it keeps nothing, or takes nothing more. What a real browser keeps is in test/e2e.
import { afterEach, expect, test, vi } from 'vitest';
import { type Database, openStorage } from './storage.ts';

const refuses = (): Promise<never> => Promise.reject(new Error('QuotaExceededError'));
const never = (): Promise<never> => new Promise(() => undefined);

function database(faults: Partial<Database> = {}): Database {
  const kept = new Map<string, unknown>([['a', 'kept before']]);
  return {
    read: async (key) => kept.get(key),
    write: async (key, value) => void kept.set(key, value),
    replace: async () => undefined,
    ...faults,
  };
}

afterEach(() => void vi.useRealTimers());

test('where there is no IndexedDB the world lives in memory, and says so', async () => {
  const storage = await openStorage();
  expect(storage.kind).toBe('memory');
  await storage.write('a', 1);
  expect(await storage.read('a')).toBe(1);
});

test('one that reads and writes keeps', async () => {
  const storage = await openStorage(() => database());
  expect([storage.kind, await storage.read('a')]).toEqual(['kept', 'kept before']);
});

test('one that refuses writes and reads well has what was kept, and says that it takes nothing', async () => {
  const storage = await openStorage(() => database({ write: refuses, replace: refuses }));
  expect([storage.kind, await storage.read('a')]).toEqual(['unwritable', 'kept before']);
  await expect(storage.write('a', 1)).rejects.toThrow('Quota');
});

test.each<[string, Partial<Database>]>([
  ['refuses both', { write: refuses, read: refuses }],
  ['never answers', { write: never, read: never }],
  ['refuses writes and never answers who reads', { write: refuses, read: never }],
  ['never answers who writes', { write: never }],
])('one that %s is none', async (_, faults) => {
  vi.useFakeTimers();
  const opening = openStorage(() => database(faults));
  await vi.advanceTimersByTimeAsync(20_000);
  expect((await opening).kind).toBe('memory');
});
