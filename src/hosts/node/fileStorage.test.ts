// A world in files: what is written is there after a cut at any step, and nothing half done is ever read.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FlashSlot } from '../../device/index.ts';
import { flashContract } from '../../device/testing/index.ts';
import { flashKey } from '../../world/index.ts';
import { leftovers, openFileStorage } from './fileStorage.ts';
import { testFolders } from './testing/folders.ts';

const folder = testFolders();

flashContract('flash in files', () => {
  const opened = folder().then(openFileStorage);
  return {
    async read(slot: FlashSlot) {
      const read = await (await opened).read(flashKey('world', slot));
      return read instanceof Uint8Array ? read : null;
    },
    write: async (slot, bytes) => (await opened).write(flashKey('world', slot), bytes),
  };
});

test('values come back as they were, bytes within them too, in another process as well', async () => {
  const at = await folder();
  const values = {
    'a/flash/b': Uint8Array.of(0, 255, 7),
    'a/usb': { files: [['x', Uint8Array.of(1)]] },
    'a/world': { schema: 2 },
  };
  const storage = await openFileStorage(at);
  for (const [key, value] of Object.entries(values)) await storage.write(key, value);
  const again = await openFileStorage(at);
  for (const [key, value] of Object.entries(values)) expect(await again.read(key)).toEqual(value);
  expect(await again.read('a/never')).toBeUndefined();
  expect(await leftovers(at)).toEqual([]);
});

test('no key leads out of the folder, or into a hidden file', async () => {
  const at = await folder();
  const storage = await openFileStorage(join(at, 'inner'));
  for (const key of ['../outside', '..', './x', 'a/../../b', '.hidden', 'a\\b', 'nul\0l']) {
    await storage.write(key, key);
    expect(await storage.read(key), key).toBe(key);
  }
  expect(await readdir(at)).toEqual(['inner']);
});

test('the last of many writes of one key is what stays, in their order', async () => {
  const at = await folder();
  const storage = await openFileStorage(at);
  await Promise.all(Array.from({ length: 30 }, (_, count) => storage.write('key', { count })));
  expect(await storage.read('key')).toEqual({ count: 29 });
});

test('a replacement that was cut off after it was noted is finished at the next opening; before that it never was', async () => {
  const at = await folder();
  const storage = await openFileStorage(at);
  await storage.write('old', 1);
  await writeFile(join(at, 'replacing.json.new'), '{"erase":["old"],"wri');
  expect(await (await openFileStorage(at)).read('old')).toBe(1);
  await writeFile(join(at, 'replacing.json'), JSON.stringify({ erase: ['old'], write: [['new', 2]] }));
  const again = await openFileStorage(at);
  expect([await again.read('old'), await again.read('new')]).toEqual([undefined, 2]);
  await again.replace(['new'], [['newest', Uint8Array.of(3)]]);
  expect([await again.read('new'), await again.read('newest')]).toEqual([undefined, Uint8Array.of(3)]);
});

test('a file that is none of ours counts as damaged, not as never written', async () => {
  const at = await folder();
  const storage = await openFileStorage(at);
  await storage.write('key', 1);
  await writeFile(join(at, 'key.json'), 'no json');
  expect(await storage.read('key')).toBeNull();
});
