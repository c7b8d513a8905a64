// The browser's storage where there is none: Node has no IndexedDB. What a real browser keeps is in test/e2e.
import { expect, test } from 'vitest';
import { openStorage } from './storage.ts';

test('where there is no IndexedDB the world lives in memory, and says so', async () => {
  const storage = await openStorage();
  expect(storage.kind).toBe('memory');
  await storage.write('a', 1);
  expect(await storage.read('a')).toBe(1);
});
