// Lists that were recorded at the panel in a browser, as they were saved: each is played back without one and comes to the same end.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { movedPlaces } from '../../src/menu/tree/moved.ts';
import { readEventList } from '../../src/recording/read.ts';
import { dresses } from '../harness/canary.ts';
import { replay } from '../harness/eventLists.ts';

const folder = new URL('../fixtures/events/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
/** What was typed while they were recorded. */
const SECRETS = ['unbind4x', 'not this one', 'Own-Door-77', '12369', 'ответ 1', 'ответ 2', 'ответ 3'];

/** What each was about, as facts of its end. */
const ends: Record<string, object> = {
  'unbind.json': { cloud: { bound: false }, config: { 'general.deviceName': 'Склад' }, place: 'liveView.watching' },
  'fresh.json': { cloud: { bound: false }, activated: true, recovery: { email: 'shop@mail.invalid', guid: true } },
  'upgrade.json': { cloud: { bound: false }, firmware: 'V4.25.000 build 201009', user: 'admin' },
};

test.each(names)('%s ends where it ended', async (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const list = readEventList(text, movedPlaces);
  if ('refused' in list) throw new Error(`${name} is refused: ${JSON.stringify(list)}`);
  for (const secret of SECRETS) for (const dress of dresses(secret)) expect(text).not.toContain(dress);
  expect(list.end).toMatchObject(ends[name] ?? {});
  expect((await replay(list)).outcome).toEqual({ state: 'same' });
});

test('there are lists to play', () => {
  counted('recorded lists', names.length, 3);
  expect(names.sort()).toEqual(Object.keys(ends).sort());
});
