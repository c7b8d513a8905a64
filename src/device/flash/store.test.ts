/** The two slots by themselves: which one counts, where the next save goes, and what is not to be mistaken for a blank flash. */
import { expect, test } from 'vitest';
import type { ConfigSlot, Flash } from '../ports.ts';
import { createMemoryFlash } from '../testing/index.ts';
import { openFrame, sealFrame } from './frame.ts';
import { createFlashStore } from './store.ts';

const torn = Uint8Array.from([0x53, 0x49, 0x4d]);
const frame = (sequence: number, image: unknown) => sealFrame({ sequence, image });
const sequences = (slots: Partial<Record<ConfigSlot, Uint8Array | null>>) =>
  (['a', 'b'] as const).map((slot) => {
    const bytes = slots[slot];
    return bytes ? (openFrame(bytes)?.sequence ?? 'torn') : null;
  });

test.each<[string, Uint8Array | null, Uint8Array | null, object]>([
  ['nothing anywhere', null, null, { state: 'blank' }],
  ['a torn first save', torn, null, { state: 'blank' }],
  ['something in b that cannot be read, and nothing in a', null, torn, { state: 'bad' }],
  ['nothing readable in both', torn, torn, { state: 'bad' }],
  ['one save', frame(1, 'first'), null, { state: 'good', image: 'first' }],
  ['the newer one in b', frame(1, 'old'), frame(2, 'new'), { state: 'good', image: 'new' }],
  ['the newer one in a', frame(3, 'new'), frame(2, 'old'), { state: 'good', image: 'new' }],
  ['a newer one that is torn', torn, frame(2, 'old'), { state: 'good', image: 'old' }],
])('%s', async (_, a, b, contents) => {
  expect(await createFlashStore(createMemoryFlash({ a, b })).load()).toEqual(contents);
});

test.each([
  ['on blank flash', null, null, [1, 2]],
  ['after a in use', frame(7, 0), null, [9, 8]],
  ['after b in use', frame(7, 0), frame(8, 0), [9, 10]],
  ['over what cannot be read', torn, torn, [1, 2]],
])('%s two saves go to the slot that does not count, by turns, numbered upwards', async (_, a, b, stand) => {
  const flash = createMemoryFlash({ a, b });
  const store = createFlashStore(flash);
  await store.load();
  await store.save('one');
  await store.save('two');
  expect(sequences(flash.contents())).toEqual(stand);
  expect(await createFlashStore(flash).load()).toEqual({ state: 'good', image: 'two' });
});

test('a save that failed is tried again on the same slot, and the one that counts is never written', async () => {
  const flash = createMemoryFlash({ a: frame(1, 'kept'), b: null });
  const written: ConfigSlot[] = [];
  const failing: Flash = {
    ...flash,
    async write(slot) {
      written.push(slot as ConfigSlot);
      throw new Error('flash write failed: io');
    },
  };
  const unlucky = createFlashStore(failing);
  await unlucky.load();
  for (const image of ['one', 'two']) await expect(unlucky.save(image)).rejects.toThrow('io');
  expect(written).toEqual(['b', 'b']);
  expect(await unlucky.load()).toEqual({ state: 'good', image: 'kept' });
});

test('saves asked for at once are written one after the other, in their order', async () => {
  const flash = createMemoryFlash({ a: null, b: null });
  const store = createFlashStore(flash);
  await Promise.all([store.load(), store.save('one'), store.save('two'), store.save('three')]);
  expect(sequences(flash.contents())).toEqual([3, 2]);
  expect(await store.load()).toEqual({ state: 'good', image: 'three' });
});
