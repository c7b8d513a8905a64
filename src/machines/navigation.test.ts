// The navigation chart over a tree of three pages: every state of it, in both menu styles.

import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { type Happening, rehearse } from '../../test/harness/rehearsal.ts';
import type { MenuStyle, UserFacts } from '../device/index.ts';
import { counted } from '../device/testing/index.ts';
import { createNavigationMachine } from './navigation.machine.ts';
import type { Place } from './places.ts';

const places: Place[] = [
  {
    key: 'system',
    places: [
      { key: 'general', right: 'settings' },
      { key: 'sync', capability: 'time-sync' },
    ],
  },
  { key: 'log' },
];
const admin: UserFacts = { name: 'admin', role: 'admin', rights: ['settings', 'log', 'power'], hasPattern: false };
const guest: UserFacts = { name: 'guest', role: 'guest', rights: [], hasPattern: false };
const chart = (menuStyle: MenuStyle) => createNavigationMachine({ places, capabilities: ['time-sync'], menuStyle });

function running(menuStyle: MenuStyle = 'areas', user: UserFacts | null = admin) {
  const left: string[] = [];
  const machine = chart(menuStyle).provide({ actions: { noteLogout: (_now, who) => void left.push(who.user) } });
  const actor = createActor(machine, { input: { autoLogout: 5 } }).start();
  const now = () => actor.getSnapshot();
  actor.send({ type: 'life.changed', life: 'booting' });
  actor.send({ type: 'life.changed', life: 'running' });
  if (user) {
    actor.send({ type: 'menu.requested' });
    actor.send({ type: 'login.succeeded', user });
  }
  return { send: actor.send, value: () => now().value, context: () => now().context, left };
}

const happenings: Happening[] = [
  ...['off', 'booting', 'inactive', 'running', 'rebooting', 'upgrading', 'safe-mode'].map((life) => ({
    type: 'life.changed',
    life,
  })),
  ...[
    'secondary.pressed',
    'contextMenu.closed',
    'menu.requested',
    'back.pressed',
    'login.cancelled',
    'logout.pressed',
    'session.expired',
    'activity',
    'notice.closed',
    'draft.saved',
    'draft.refused',
    'leave.discarded',
    'leave.stayed',
    'activation.finished',
    'wizard.finished',
  ].map((type) => ({ type })),
  { type: 'autoLogout.changed', minutes: 1 },
  { type: 'draft.changed', page: 'system/general' },
  { type: 'draft.changed', page: null },
  { type: 'login.succeeded', user: admin },
  { type: 'login.succeeded', user: guest },
  { type: 'activation.succeeded', user: admin },
  { type: 'wizard.changed', due: true },
  { type: 'wizard.changed', due: false },
  ...['', 'system', 'system/general', 'log', 'nowhere'].map((place) => ({ type: 'place.requested', place })),
  ...['#system/general', '#system/sync', '#log', '#menu', '#nowhere'].map((to) => ({ type: 'xstate.route', to })),
];

describe('the whole chart', () => {
  test.each(['areas', 'grid'] as const)(
    'menu style %s: every state stood in, every transition taken',
    async (style) => {
      const report = await rehearse({
        machine: chart(style),
        input: { autoLogout: 5 },
        events: happenings,
        fold: ({ value, context: { user, destination, notice, unsaved, held, wizardDue } }) => [
          value,
          user?.name,
          destination !== null,
          notice?.notice,
          unsaved !== null,
          held?.type,
          // It only matters where somebody comes in.
          wizardDue && ['login', 'welcome'].includes(String(value)),
        ],
      });
      expect(report.unvisited).toEqual([]);
      // Only the icon grid can be asked for as a whole.
      expect(report.untaken).toEqual(style === 'grid' ? [] : ['navigation place.requested #1']);
      counted(`${style} states`, report.states, 60);
      counted(`${style} steps`, report.steps, 1500);
    },
    // The whole of it is two seconds of work; a busy machine takes its time.
    60_000,
  );
});

describe('life', () => {
  test.each([
    ['off', 'off'],
    ['booting', 'booting'],
    ['rebooting', 'stopping'],
    ['shutting-down', 'stopping'],
    ['safe-mode', 'safeMode'],
    ['inactive', 'inactive'],
    ['upgrading', 'upgrading'],
  ] as const)('%s shows %s and ends every session', (life, state) => {
    const { send, value, context } = running();
    send({ type: 'life.changed', life });
    expect(value()).toBe(state);
    expect(context().user).toBeNull();
  });
  test('running leads to live view, with a link in hand to login', () => {
    const { send, value } = running('areas', null);
    expect(value()).toEqual({ liveView: 'watching' });
    send({ type: 'life.changed', life: 'off' });
    send({ type: 'place.requested', place: 'log' });
    send({ type: 'life.changed', life: 'running' });
    expect(value()).toBe('login');
  });
});

describe('right click', () => {
  test('opens and closes the context menu over live view', () => {
    const { send, value } = running('areas', null);
    send({ type: 'secondary.pressed' });
    expect(value()).toEqual({ liveView: 'contextMenu' });
    send({ type: 'secondary.pressed' });
    expect(value()).toEqual({ liveView: 'watching' });
  });
  test.each(['secondary.pressed', 'back.pressed'] as const)('%s goes one level back: to live view on 4.x', (type) => {
    const { send, value, context } = running('areas');
    expect(value()).toEqual({ menu: { system: 'general' } });
    send({ type });
    expect(value()).toEqual({ liveView: 'watching' });
    expect(context().user?.name).toBe('admin');
  });
  test('on 3.x over the icon grid', () => {
    const { send, value } = running('grid');
    expect(value()).toBe('home');
    send({ type: 'place.requested', place: 'log' });
    expect(value()).toEqual({ menu: 'log' });
    send({ type: 'secondary.pressed' });
    expect(value()).toBe('home');
    send({ type: 'secondary.pressed' });
    expect(value()).toEqual({ liveView: 'watching' });
  });
  test('leaves login', () => {
    const { send, value } = running('areas', null);
    send({ type: 'menu.requested' });
    expect(value()).toBe('login');
    send({ type: 'secondary.pressed' });
    expect(value()).toEqual({ liveView: 'watching' });
  });
});

describe('places', () => {
  test('one that is closed opens the first that is not, and says so', () => {
    const { send, value, context } = running('areas', guest);
    send({ type: 'place.requested', place: 'system/general' });
    expect(value()).toEqual({ menu: { system: 'sync' } });
    expect(context().notice).toEqual({ notice: 'place-closed', place: 'system/general' });
  });
  test('a route is no way around: not without a user, not to a closed page', () => {
    const { send, value } = running('areas', null);
    send({ type: 'xstate.route', to: '#log' });
    expect(value()).toEqual({ liveView: 'watching' });
    const other = running('areas', guest);
    other.send({ type: 'xstate.route', to: '#system/general' });
    expect(other.value()).toEqual({ menu: { system: 'sync' } });
  });
  test('a login nobody was asked for counts for nothing', () => {
    const { send, value, context } = running('areas', null);
    send({ type: 'login.succeeded', user: admin });
    expect(value()).toEqual({ liveView: 'watching' });
    expect(context().user).toBeNull();
  });
});

test('every end of a session is told to the device once, with the name', () => {
  const { send, left, context } = running();
  send({ type: 'logout.pressed' });
  send({ type: 'logout.pressed' });
  send({ type: 'session.expired' });
  expect(left).toEqual(['admin']);
  expect(context().notice).toBeNull();
  send({ type: 'menu.requested' });
  send({ type: 'login.succeeded', user: guest });
  send({ type: 'session.expired' });
  expect(left).toEqual(['admin', 'guest']);
  expect(context().notice?.notice).toBe('idle-logout');
});

test('a tree without a page is a bug of ours, told with the place to mend', () => {
  expect(() => createNavigationMachine({ places: [], capabilities: [], menuStyle: 'areas' })).toThrow('src/menu/tree');
});
