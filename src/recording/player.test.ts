// What the screen says by itself on a playback: waited for, not said twice, and said for it where it keeps silent.
import { expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { createActorRegistry } from './actorRegistry.ts';
import { EVENT_LIST_KIND, type EventList } from './format.ts';
import { playBack, type Stage } from './player.ts';

const door = createMachine({
  id: 'door',
  initial: 'open',
  states: { open: { on: { closed: 'shut' } }, shut: { on: { opened: 'open' } } },
});
const when = { life: 'running', place: 'liveView', platform: 'online' } as const;
const list: EventList = {
  ...{ kind: EVENT_LIST_KIND, schema: 5, scenario: 'bound-4x', profile: null, language: 'en', seed: '1', end: {} },
  entries: [
    { at: 1000, when, to: 'door', in: 'open', event: { type: 'closed' }, by: 'screen' },
    { at: 2000, when, to: 'door', in: 'shut', event: { type: 'opened' } },
  ],
};

/** @param closesAt ms of uptime at which the screen closes the door by itself. */
function atTheDoor(closesAt: number) {
  const actors = createActorRegistry();
  const heard: [at: number, type: string][] = [];
  let uptime = 0;
  const actor = createActor(door, {
    inspect(event) {
      actors.inspect(event);
      if (event.type === '@xstate.event' && !event.event.type.startsWith('xstate.'))
        heard.push([uptime, event.event.type]);
    },
  });
  actor.start();
  const stage: Stage = {
    actors,
    commands: {},
    secrets: () => [],
    when: () => when,
    digest: async () => ({}),
    async pause(ms) {
      const closes = uptime < closesAt && closesAt <= uptime + ms;
      uptime += ms;
      if (closes) actor.send({ type: 'closed' });
    },
    uptime: () => uptime,
  };
  return { stage, heard };
}

test.each([
  ['before its time', 500],
  ['a moment later', 1800],
])('what the screen says %s is not said again', async (_when, closesAt) => {
  const { stage, heard } = atTheDoor(closesAt);
  expect(await playBack(list, stage)).toEqual({ state: 'same' });
  expect(heard.map(([, type]) => type)).toEqual(['closed', 'opened']);
});

test('what the screen does not say after all is said for it, three seconds later', async () => {
  const { stage, heard } = atTheDoor(Number.POSITIVE_INFINITY);
  expect(await playBack(list, stage)).toEqual({ state: 'same' });
  expect(heard).toEqual([
    [4000, 'closed'],
    [5000, 'opened'],
  ]);
});

test('a conversation that never comes to where it was is named, with what there was instead', async () => {
  const { stage } = atTheDoor(Number.POSITIVE_INFINITY);
  const [closed] = list.entries;
  const entries = [...(closed ? [closed] : []), { at: 2000, when, to: 'door', in: 'ajar', event: { type: 'opened' } }];
  expect(await playBack({ ...list, entries }, stage)).toMatchObject({ state: 'stuck', entry: 2 });
});
