// Storage that lives in memory, and flash laid over storage.
import { describe, expect, test } from 'vitest';
import type { FlashSlot } from '../device/index.ts';
import { flashContract } from '../device/testing/index.ts';
import { copyOf, flashKey, memoryStorage, storageBattery, storageFlash } from './storage.ts';

test('what is written is read until it is erased', async () => {
  const storage = memoryStorage();
  expect(await storage.read('x')).toBeUndefined();
  for (const key of ['x', 'y', '__proto__', '']) await storage.write(key, `of ${key}`);
  await storage.erase(['x', 'nowhere']);
  expect(await storage.read('x')).toBeUndefined();
  for (const key of ['y', '__proto__', '']) expect(await storage.read(key)).toBe(`of ${key}`);
});

test('a copy has what was kept under its keys, and neither learns what becomes of the other', async () => {
  const storage = memoryStorage();
  for (const key of ['a', 'b', 'not copied']) await storage.write(key, key);
  const copy = await copyOf(storage, ['a', 'b', 'never written']);
  expect([copy.kind, (await copyOf(storage, [], 'unwritable')).kind]).toEqual(['copy', 'unwritable']);
  await copy.write('a', 'changed');
  await storage.write('b', 'changed');
  const read = (from: typeof copy) => Promise.all(['a', 'b', 'not copied', 'never written'].map(from.read));
  expect(await read(copy)).toEqual(['changed', 'b', undefined, undefined]);
  expect(await read(storage)).toEqual(['a', 'changed', 'not copied', undefined]);
});

flashContract('flash over storage', () => storageFlash(memoryStorage(), 'world'));
flashContract('the battery over storage', () => {
  const { read, write } = storageBattery(memoryStorage(), 'world');
  const cellOf = (slot: FlashSlot) => (slot === 'a' ? 'x' : 'y');
  return { read: (slot) => read(cellOf(slot)), write: (slot, bytes) => write(cellOf(slot), bytes) };
});

describe('flash over storage', () => {
  test('keeps each slot of each world apart', async () => {
    const storage = memoryStorage();
    const [one, other] = [storageFlash(storage, 'one'), storageFlash(storage, 'other')];
    await one.write('a', Uint8Array.of(1));
    await one.write('b', Uint8Array.of(2));
    await other.write('a', Uint8Array.of(3));
    expect([await one.read('a'), await one.read('b'), await other.read('a'), await other.read('b')]).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(2),
      Uint8Array.of(3),
      null,
    ]);
  });
  test.each(['text', 7, true, {}, [1, 2], new ArrayBuffer(4)])(
    'hands on %j as bytes that no frame opens',
    async (stored) => {
      const storage = memoryStorage();
      await storage.write(flashKey('w', 'a'), stored);
      expect(await storageFlash(storage, 'w').read('a')).toEqual(new Uint8Array(1));
    },
  );
  test.each([undefined, null])('takes %j for a slot that was never written', async (stored) => {
    const storage = memoryStorage();
    await storage.write(flashKey('w', 'a'), stored);
    expect(await storageFlash(storage, 'w').read('a')).toBeNull();
  });
});
