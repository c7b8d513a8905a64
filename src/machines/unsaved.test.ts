// Leaving a page with changes that are not saved: every way to leave asks first, and every answer does what it says.
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { UserFacts } from '../device/index.ts';
import { counted } from '../device/testing/index.ts';
import { createNavigationMachine } from './navigation.machine.ts';
import type { HeldEvent } from './navigationEvents.ts';
import type { Place } from './places.ts';

const places: Place[] = [{ key: 'system', places: [{ key: 'general' }, { key: 'time' }] }, { key: 'log' }];
const admin: UserFacts = { name: 'admin', role: 'admin', rights: ['settings', 'log', 'power'], hasPattern: false };
const HERE = { menu: { system: 'general' } };

function drafted(menuStyle: 'areas' | 'grid' = 'areas') {
  const machine = createNavigationMachine({ places, capabilities: [], menuStyle, vouch: (claimed) => claimed });
  const actor = createActor(machine, { input: { autoLogout: 5 } }).start();
  actor.send({ type: 'life.changed', life: 'running' });
  actor.send({ type: 'menu.requested' });
  actor.send({ type: 'login.succeeded', user: admin });
  actor.send({ type: 'place.requested', place: 'system/general' });
  actor.send({ type: 'draft.changed', page: 'system/general' });
  return { send: actor.send, value: () => actor.getSnapshot().value, context: () => actor.getSnapshot().context };
}

const ways: [string, HeldEvent, unknown, unknown][] = [
  ['right click and Esc', { type: 'secondary.pressed' }, { liveView: 'watching' }, 'home'],
  ['Back', { type: 'back.pressed' }, { liveView: 'watching' }, 'home'],
  ['Logout', { type: 'logout.pressed' }, { liveView: 'watching' }, { liveView: 'watching' }],
  [
    'another page',
    { type: 'place.requested', place: 'system/time' },
    { menu: { system: 'time' } },
    { menu: { system: 'time' } },
  ],
  ['an area', { type: 'place.requested', place: 'log' }, { menu: 'log' }, { menu: 'log' }],
  ['a link to nowhere', { type: 'place.requested', place: 'nowhere' }, HERE, HERE],
];

describe.each(ways)('%s', (_way, event, onAreas, onGrid) => {
  test.each([
    ['areas', onAreas],
    ['grid', onGrid],
  ] as const)('asks, and goes on after Discard and after a save (%s)', (style, goal) => {
    for (const answer of ['leave.discarded', 'draft.saved'] as const) {
      const { send, value, context } = drafted(style);
      send(event);
      expect(value()).toEqual(HERE);
      expect(context().held).toEqual(event);
      send({ type: answer });
      expect(value()).toEqual(goal);
      expect(context()).toMatchObject({ held: null, unsaved: null });
    }
  });
  test.each(['leave.stayed', 'draft.refused', 'secondary.pressed'] as const)(
    'stays after %s, with the draft',
    (answer) => {
      const { send, value, context } = drafted();
      send(event);
      send({ type: answer });
      expect(value()).toEqual(HERE);
      expect(context()).toMatchObject({ held: null, unsaved: 'system/general', user: { name: 'admin' } });
    },
  );
  test('asks nothing once the draft is saved or empty again', () => {
    for (const before of [{ type: 'draft.saved' }, { type: 'draft.changed', page: null }] as const) {
      const { send, value, context } = drafted();
      send(before);
      send(event);
      expect(value()).toEqual(onAreas);
      expect(context().held).toBeNull();
    }
  });
});

test('the page itself may be asked for again: nothing to leave', () => {
  const { send, value, context } = drafted();
  send({ type: 'place.requested', place: 'system/general' });
  expect(value()).toEqual(HERE);
  expect(context()).toMatchObject({ held: null, unsaved: 'system/general' });
});

test('what is asked last counts: a link that comes while the question stands', () => {
  const { send, value } = drafted();
  send({ type: 'back.pressed' });
  send({ type: 'place.requested', place: 'log' });
  send({ type: 'leave.discarded' });
  expect(value()).toEqual({ menu: 'log' });
});

test.each([
  ['idle logout', { type: 'session.expired' }, { liveView: 'watching' }],
  ['the end of the power', { type: 'life.changed', life: 'off' }, 'off'],
  ['a reboot', { type: 'life.changed', life: 'rebooting' }, 'stopping'],
] as const)('%s asks nobody and drops the changes', (_what, event, goal) => {
  for (const asked of [false, true]) {
    const { send, value, context } = drafted();
    if (asked) send({ type: 'back.pressed' });
    send(event);
    expect(value()).toEqual(goal);
    expect(context()).toMatchObject({ held: null, unsaved: null, user: null });
  }
});

test('an answer to no question leads nowhere', () => {
  const { send, value, context } = drafted();
  send({ type: 'leave.discarded' });
  send({ type: 'leave.stayed' });
  expect(value()).toEqual(HERE);
  expect(context().unsaved).toBe('system/general');
});

test('the ways are all of them', () => counted('ways to leave a page', ways.length, 6));
