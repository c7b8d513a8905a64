/** The two slots by themselves: which one counts, where the next save goes, and what is not to be mistaken for a blank flash. */
import { describe, expect, test } from 'vitest';
import type { ConfigSlot, Flash } from '../ports.ts';
import { createMemoryBattery, createMemoryFlash } from '../testing/index.ts';
import { countIn } from '../testing/memoryBattery.ts';
import { openFrame, sealFrame } from './frame.ts';
import { sealCell } from './saveCounter.ts';
import { createFlashStore, SaveUndecided } from './store.ts';

const torn = Uint8Array.from([0x53, 0x49, 0x4d]);
const frame = (sequence: number, image: unknown) => sealFrame({ sequence, image });
const sequences = (slots: Partial<Record<ConfigSlot, Uint8Array | null>>) =>
  (['a', 'b'] as const).map((slot) => {
    const bytes = slots[slot];
    return bytes ? (openFrame(bytes)?.sequence ?? 'torn') : null;
  });

const counted = (count: number | null) => createMemoryBattery({ x: count === null ? null : sealCell(count) });
const good = (image: unknown, newestLost = false) => ({ state: 'good', image, newestLost });
const BLANK = { state: 'blank' };
const BAD = { state: 'bad' };
const REPLACED = { state: 'replaced' };

test.each<[string, Uint8Array | null, Uint8Array | null, number | null, object]>([
  ['nothing anywhere', null, null, null, BLANK],
  ['a first save begun and nothing of it written', null, null, 0, BLANK],
  ['a torn first save', torn, null, 0, BLANK],
  ['a first save that was not counted any more', frame(1, 'first'), null, 0, good('first')],
  ['junk in a, and no save was ever begun', torn, null, null, BAD],
  ['junk in a after saves', torn, null, 2, BAD],
  ['nothing after saves', null, null, 2, BAD],
  ['something in b that cannot be read, and nothing in a', null, torn, null, BAD],
  ['nothing readable in both', torn, torn, 2, BAD],
  ['one save', frame(1, 'first'), null, 1, good('first')],
  ['the newer one in b', frame(1, 'old'), frame(2, 'new'), 2, good('new')],
  ['the newer one in a', frame(3, 'new'), frame(2, 'old'), 3, good('new')],
  ['a newer one that was not counted any more', frame(3, 'new'), frame(2, 'old'), 2, good('new')],
  ['a newer one that is torn, and nobody was told of it', torn, frame(2, 'old'), 2, good('old')],
  ['a newer one that is torn, and it was acknowledged', torn, frame(2, 'old'), 3, good('old', true)],
  ['two older ones', frame(1, 'older'), frame(2, 'old'), 3, good('old', true)],
  ['two far older ones', frame(1, 'older'), frame(2, 'old'), 4, REPLACED],
  ['one far newer than what was counted', frame(9, 'foreign'), frame(2, 'old'), 2, REPLACED],
  ['flash from before there was a count', frame(8, 'old'), frame(9, 'new'), null, good('new')],
])('%s', async (_, a, b, count, contents) => {
  const store = createFlashStore({ flash: createMemoryFlash({ a, b }), battery: counted(count) });
  expect(await store.load()).toEqual(contents);
});

test('a count that cannot be read any more is taken for one beyond what the slots hold, and stays so until a save', async () => {
  const ports = {
    flash: createMemoryFlash({ a: frame(8, 'new'), b: null }),
    battery: createMemoryBattery({ x: new Uint8Array(12), y: new Uint8Array(12) }),
  };
  expect(await createFlashStore(ports).load()).toEqual(good('new', true));
  // The count is put right first; a cut after that must not open the doors.
  const store = createFlashStore(ports);
  await store.load();
  ports.flash.plan(() => ({ kind: 'io' }));
  await expect(store.save('next')).rejects.toThrow('io');
  ports.flash.plan(() => null);
  expect(await createFlashStore(ports).load()).toEqual(good('new', true));
});

test.each([
  ['on blank flash', null, null, [1, 2]],
  ['after a in use', frame(7, 0), null, [9, 8]],
  ['after b in use', frame(7, 0), frame(8, 0), [9, 10]],
  ['over what cannot be read', torn, torn, [1, 2]],
  ['over what was replaced', frame(3, 0), frame(4, 0), [21, 22], 20],
  ['over what came from elsewhere', frame(30, 0), frame(29, 0), [32, 31], 20],
] as [string, Uint8Array | null, Uint8Array | null, unknown[], number?][])(
  '%s two saves go to the slot that does not count, by turns, numbered upwards',
  async (_, a, b, stand, count) => {
    const flash = createMemoryFlash({ a, b });
    const battery = counted(count ?? null);
    const store = createFlashStore({ flash, battery });
    await store.load();
    await store.save('one');
    await store.save('two');
    expect(sequences(flash.contents())).toEqual(stand);
    expect(await createFlashStore({ flash, battery }).load()).toEqual(good('two'));
    expect(countIn(battery)).toBe(Math.max(...(stand as number[])));
  },
);

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
  const unlucky = createFlashStore({ flash: failing, battery: counted(1) });
  await unlucky.load();
  for (const image of ['one', 'two']) await expect(unlucky.save(image)).rejects.toThrow('io');
  expect(written).toEqual(['b', 'b']);
  expect(await unlucky.load()).toEqual(good('kept'));
});

test('saves asked for at once are written one after the other, in their order', async () => {
  const flash = createMemoryFlash({ a: null, b: null });
  const store = createFlashStore({ flash, battery: counted(null) });
  await Promise.all([store.load(), store.save('one'), store.save('two'), store.save('three')]);
  expect(sequences(flash.contents())).toEqual([3, 2]);
  expect(await store.load()).toEqual(good('three'));
});

describe('the count that the battery does not take', () => {
  const begun = async () => {
    const ports = { flash: createMemoryFlash({ a: frame(1, 'kept'), b: null }), battery: counted(1) };
    const store = createFlashStore(ports);
    await store.load();
    return { ...ports, store };
  };
  test('takes the save back: the old image stands at the next start, and a later save counts', async () => {
    const { store, ...ports } = await begun();
    ports.battery.plan(() => ({ kind: 'io' }));
    await expect(store.save('refused')).rejects.toThrow('io');
    ports.battery.plan(() => null);
    expect(await createFlashStore(ports).load()).toEqual(good('kept'));
    await store.save('taken');
    expect(await createFlashStore(ports).load()).toEqual(good('taken'));
  });
  test('and flash that does not take it back: it is not said that the old one stands', async () => {
    const { store, flash, battery } = await begun();
    battery.plan(() => {
      flash.plan(() => ({ kind: 'io' }));
      return { kind: 'io' };
    });
    await expect(store.save('undecided')).rejects.toThrow(SaveUndecided);
  });
});

test('a save is acknowledged when slot and count would both survive a cut, in this order, and each was written once', async () => {
  const flash = createMemoryFlash({ a: frame(1, 'old'), b: null });
  const battery = counted(1);
  const store = createFlashStore({ flash, battery });
  await store.load();
  const order: string[] = [];
  flash.watchSteps(({ step, slot }) => void order.push(`${step} ${slot}`));
  battery.watchSteps(({ step }) => void order.push(`${step} count`));
  await store.save('new').then(() => order.push('acknowledged'));
  expect(order).toEqual(['writing b', 'written b', 'writing count', 'written count', 'acknowledged']);
});
