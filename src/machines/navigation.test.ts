// The navigation chart over a tree of three pages. Every state of it: navigation.long.test.ts.

import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { MenuStyle, UserFacts } from '../device/index.ts';
import { createNavigationMachine } from './navigation.machine.ts';
import { admin, chart, guest } from './testing/threePages.ts';

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

test('whose account was changed may do at once what it now says, and nothing else', () => {
  const { send, value, context } = running();
  send({ type: 'account.changed', user: { ...guest, name: 'admin' } });
  expect(context().user?.rights).toEqual([]);
  send({ type: 'place.requested', place: 'system/general' });
  expect(value()).not.toEqual({ menu: { system: 'general' } });
  expect(context().notice?.notice).toBe('place-closed');
});

test('whoever is deleted is logged out, told so, and not said to have logged out', () => {
  const { send, left, context, value } = running();
  send({ type: 'account.changed', user: null });
  expect(context()).toMatchObject({ user: null, notice: { notice: 'account-gone', place: '' } });
  expect(value()).toEqual({ liveView: 'watching' });
  expect(left).toEqual([]);
  send({ type: 'account.changed', user: admin });
  expect(context().user).toBeNull();
});

test('a tree without a page is a bug of ours, told with the place to mend', () => {
  expect(() =>
    createNavigationMachine({ places: [], capabilities: [], menuStyle: 'areas', vouch: () => null }),
  ).toThrow('src/menu/tree');
});
