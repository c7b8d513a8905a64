// What was done at PC and phone: waited for until it can be done, pointed at, done; held between two of them for as long as somebody likes.
import { expect, test } from 'vitest';
import { createActorRegistry } from './actorRegistry.ts';
import { EVENT_LIST_KIND, type EventList, type FaceDeed, LIST_SCHEMA } from './format.ts';
import { playBack, type Stage } from './player.ts';

const when = { life: 'running', place: 'liveView', platform: 'online' } as const;
const under = 'Unbind';
const field: FaceDeed = {
  does: 'write',
  on: { a: 'input', named: 'Password', under },
  text: { secret: { is: 'right', of: 'admin', length: 8 } },
};
const button: FaceDeed = { does: 'press', on: { a: 'button', named: 'Unbind', under, nth: 1 } };
const list: EventList = {
  ...{ kind: EVENT_LIST_KIND, schema: LIST_SCHEMA, scenario: 'bound-4x', profile: null, language: 'en', seed: '1' },
  entries: [
    { at: 100, when, from: 'pc', did: field },
    { at: 200, when, from: 'pc', did: button },
  ],
  end: {},
};

/** @param comesAt ms of uptime at which the controls are there */
function atThePc(comesAt: number) {
  const told: string[] = [];
  let uptime = 0;
  const stage: Stage = {
    actors: createActorRegistry(),
    commands: {},
    secrets: () => [],
    beside: {
      text: () => 'unbind4x',
      reaches: () => uptime >= comesAt,
      pointAt: (from, { does }) => told.push(`${uptime}: ${from} is shown where to ${does}`),
      act: (from, { does }, text) => told.push(`${uptime}: ${from} ${does} ${text}`.trim()),
      ask: async () => undefined,
    },
    when: () => when,
    digest: async () => ({}),
    pause: async (ms) => {
      uptime += ms;
    },
    uptime: () => uptime,
  };
  return { stage, told };
}

test('each is done when it can be, a moment after it was shown where', async () => {
  const { stage, told } = atThePc(1000);
  expect(await playBack(list, stage)).toEqual({ state: 'same' });
  expect(told).toEqual([
    '1000: pc is shown where to write',
    '1400: pc write unbind4x',
    '1500: pc is shown where to press',
    '1900: pc press',
  ]);
});

test('a control that does not come is named', async () => {
  const { stage } = atThePc(Number.POSITIVE_INFINITY);
  expect(await playBack(list, stage)).toMatchObject({
    state: 'stuck',
    entry: 1,
    waitedFor: 'pc: write “Password” under “Unbind” (running, liveView, online)',
  });
});

test('held, nothing goes on; let go, the person has waited already', async () => {
  const { stage, told } = atThePc(0);
  const turns: (() => void)[] = [];
  const seen: number[] = [];
  const playing = playBack(list, stage, {
    told: ({ played, at }) => seen.push(at === 'pc' ? played : -1),
    turn: () => new Promise((go) => turns.push(() => go(true))),
  });
  await Promise.resolve();
  expect(told).toEqual([]);
  turns.shift()?.();
  await expect.poll(() => turns.length).toBe(1);
  expect(told).toEqual(['0: pc is shown where to write', '400: pc write unbind4x']);
  turns.shift()?.();
  expect(await playing).toEqual({ state: 'same' });
  expect(seen).toEqual([0, 1, -1]);
});
