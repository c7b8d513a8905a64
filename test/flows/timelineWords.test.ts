// The timeline speaks in words: every event that any conversation knows has one in both languages.
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import * as machines from '../../src/machines/index.ts';
import { menuConversations } from '../../src/menu/conversations/menu.entry.ts';
import { menuTree } from '../../src/menu/index.ts';
import { actorNames, eventNames } from '../../src/trainer/timeline/names.ts';

/** What XState says of itself, and signs of life, of which there is no line. */
const SILENT = /^(xstate\.|activity$|\*)/;

const navigation = machines.createNavigationMachine({
  places: menuTree,
  capabilities: [],
  menuStyle: 'areas',
  vouch: () => null,
});

function known(): string[] {
  const all = [...Object.values(machines), navigation] as { events?: string[] }[];
  const heard = all.flatMap((one) => (typeof one === 'object' && one.events) || []);
  return [...new Set(heard)].filter((event) => !SILENT.test(event));
}

test('every event has words', () => {
  const events = known();
  counted('events of conversations', events.length, 75);
  expect(events.filter((event) => !(event in eventNames)).sort()).toEqual([]);
});

test('every conversation has a name', () => {
  const names = menuConversations.map(({ conversation, as }) => as ?? conversation);
  counted('conversations of the menu', names.length, 18);
  expect(names.filter((name) => !(name in actorNames))).toEqual([]);
});
