// The recorders of a process come and go: each with the lowest free number, and nothing of an earlier one of that number.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFleet, RECORDERS_MAX } from './fleet.ts';
import { testFolders } from './testing/folders.ts';

const newFolder = testFolders();
const wish = { scenario: 'bound-4x', language: 'ru', speed: 'instant', time: 'standing' } as const;
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

test('one that is taken away is forgotten with its files, and the next of its number begins anew', async () => {
  const folder = await newFolder();
  const fleet = createFleet({ ...wish, folder });
  await fleet.resume(2);
  const first = fleet.find(1);
  // Something of its own: its cable is out.
  await first?.faces().trainer.command({ name: 'setNetwork', given: ['cable', false] });
  await first?.hosted.world().keep();
  let told = 0;
  first?.hosted.watchEnd(() => void told++);
  expect(await fleet.remove(1)).toBe(true);
  expect([told, await isThere(join(folder, '0')), await isThere(join(folder, '1'))]).toEqual([1, false, true]);
  expect([fleet.find(1), await fleet.remove(1)]).toEqual([null, false]);
  expect((await fleet.find(2)?.faces().trainer.facts())?.recorders).toEqual([2]);

  const next = await fleet.add();
  expect(next?.hosted.unit).toBe(0);
  expect((await next?.faces().trainer.facts())?.network.cable).toBe(true);
  expect((await fleet.find(2)?.faces().trainer.facts())?.recorders).toEqual([1, 2]);
  await fleet.end();
});

test('what an earlier process left under a number is resumed at its start, and is not the one that is added', async () => {
  const folder = await newFolder();
  const before = createFleet({ ...wish, folder });
  await before.resume(2);
  for (const { hosted, faces } of before.stands()) {
    await faces().trainer.command({ name: 'setNetwork', given: ['cable', false] });
    await hosted.world().keep();
  }
  await before.end();
  const fleet = createFleet({ ...wish, folder });
  await fleet.resume(1);
  const cables = async (): Promise<unknown[]> =>
    Promise.all(fleet.stands().map(async ({ faces }) => (await faces().trainer.facts()).network.cable));
  expect(await cables()).toEqual([false]);
  await fleet.add();
  expect(await cables()).toEqual([false, true]);
  await fleet.end();
});

test('there is an end to their number', async () => {
  const fleet = createFleet({ ...wish, folder: null });
  await fleet.resume(RECORDERS_MAX);
  expect(await fleet.add()).toBeNull();
  expect(await fleet.remove(7)).toBe(true);
  expect((await fleet.add())?.hosted.unit).toBe(6);
  await fleet.end();
});
