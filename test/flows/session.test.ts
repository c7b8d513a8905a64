// Coming and going: automatic logout, links before login, places that are closed or unknown, logout.

import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/device/index.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const MINUTE = 60_000;

describe('automatic logout', () => {
  test.each<Config['general.autoLogout']>([1, 2, 5, 10, 20, 30])('after %i minutes without input', async (minutes) => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.set('general.autoLogout', minutes);
    await person.apply();
    await person.advance(minutes * MINUTE - 1000);
    expect(person.loggedInAs()).toBe('admin');
    await person.advance(1000);
    expect(person.loggedInAs()).toBeNull();
    expect(standing(person)).toBe('liveView');
    expect(person.notice()).toBe('idle-logout');
    expect((await person.logged())[0]).toBe('logout');
  });

  test('never means never: not in an hour, not in a hundred days', async () => {
    // Without the cloud, whose signs of life would be most of the work of so many days.
    const person = await sitDown({ scenario: 'service-off' });
    await person.boot();
    await person.logIn('admin', 'unbind4x');
    await person.set('general.autoLogout', 0);
    await person.apply();
    await person.advance(60 * MINUTE);
    expect(person.loggedInAs()).toBe('admin');
    await person.advance(100 * 24 * 60 * MINUTE);
    expect(person.loggedInAs()).toBe('admin');
  });

  test('five minutes is what a recorder comes with, and moving the mouse begins them anew', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.advance(4 * MINUTE);
    person.menu.navigation.send({ type: 'activity' });
    await person.advance(4 * MINUTE);
    expect(person.loggedInAs()).toBe('admin');
    await person.advance(MINUTE);
    expect(person.loggedInAs()).toBeNull();
  });

  test('it also runs in live view, and after a reboot with the stored minutes', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.set('general.autoLogout', 1);
    await person.apply();
    await person.cutPower();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.rightClick();
    expect(standing(person)).toBe('liveView');
    await person.advance(MINUTE - 1000);
    expect(person.loggedInAs()).toBe('admin');
    await person.advance(1000);
    expect(person.loggedInAs()).toBeNull();
  });

  test('nobody is logged out twice, nor by somebody else’s clock', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.advance(4 * MINUTE);
    await person.logOut();
    await person.logIn('operator', 'watch24x7');
    await person.advance(2 * MINUTE);
    expect(person.loggedInAs()).toBe('operator');
    await person.advance(3 * MINUTE);
    expect(person.loggedInAs()).toBeNull();
    expect((await person.logged()).filter((event) => event === 'logout')).toHaveLength(2);
  });
});

describe('links', () => {
  test('a link before the power is on opens after login, not before', async () => {
    const person = await sitDown();
    await person.open('system/network/advanced/platform-access/hik-connect');
    expect(standing(person)).toBe('off');
    await person.bootOnline();
    expect(standing(person)).toBe('login: askingPassword');
    await person.logIn('admin', 'unbind4x');
    expect(person.screen.page()).toBe('system/network/advanced/platform-access/hik-connect');
    expect(person.notice()).toBeNull();
  });

  test('a link in live view asks for login first', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.open('maintenance/log');
    expect(person.dialog()).toBe('login');
    await person.logIn('operator', 'watch24x7');
    expect(person.screen.page()).toBe('maintenance/log');
  });

  test.each([
    ['system/network', 'system/network/tcp-ip/tcp-ip'],
    ['system/network/advanced/platform-access', 'system/network/advanced/platform-access/hik-connect'],
    ['maintenance', 'maintenance/system-info/device'],
    ['maintenance/system-info', 'maintenance/system-info/device'],
    ['', 'system/general/general'],
  ])('a link to the folder %j opens its first page', async (place, page) => {
    const person = await sitDown();
    await person.bootOnline();
    await person.open(place);
    await person.logIn('admin', 'unbind4x');
    expect(person.screen.page()).toBe(page);
    expect(person.notice()).toBeNull();
  });

  test.each([
    'system/nowhere',
    'system/general/deeper',
    'system/gener',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '#menu',
    ' ',
    '<img src=x onerror=alert(1)>',
    'я'.repeat(120),
  ])('a link to %j says that there is no such page and opens the first', async (place) => {
    const person = await sitDown();
    await person.bootOnline();
    await person.open(place);
    await person.logIn('admin', 'unbind4x');
    expect(person.screen.page()).toBe('system/general/general');
    expect(person.menu.navigation.getSnapshot().context.notice).toEqual({ notice: 'place-unknown', place });
    person.menu.navigation.send({ type: 'notice.closed' });
    expect(person.notice()).toBeNull();
  });

  test('a notice goes when the next page is opened', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.open('system/nowhere');
    expect(person.notice()).toBe('place-unknown');
    await person.open('maintenance/log');
    expect(person.notice()).toBeNull();
  });
});

test('who is deleted while the password was being checked is not let in by the late answer', async () => {
  const person = await sitDown();
  await person.boot();
  await person.rightClick();
  await person.chooseMenu();
  const operator = person.device().users.find(({ name }) => name === 'operator');
  const session = await sessionElsewhere(person.world);
  const leave = await person.world.recorder.permitAccounts({ session, password: 'unbind4x' });
  await person.world.recorder.deleteUser({ session, permit: leave.ok ? leave.permit : '', name: 'operator' });
  if (operator) person.menu.navigation.send({ type: 'login.succeeded', user: operator });
  await person.advance(0);
  expect(person.loggedInAs()).toBeNull();
  expect(person.notice()).toBe('account-gone');
});

describe('logout', () => {
  test('leads to live view, is logged, and the next one has to log in', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('operator', 'watch24x7');
    await person.logOut();
    expect(standing(person)).toBe('liveView');
    expect((await person.logged())[0]).toBe('logout');
    await person.rightClick();
    await person.chooseMenu();
    expect(standing(person)).toBe('login: askingPassword');
    expect(person.screen.login?.getSnapshot().context.chosen).toBe('admin');
  });

  test('right click leaves the menu but not the session', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.rightClick();
    expect(standing(person)).toBe('liveView');
    expect(person.loggedInAs()).toBe('admin');
    await person.rightClick();
    await person.chooseMenu();
    expect(person.screen.page()).toBe('system/general/general');
  });

  test('power that goes in the very instant of a logout is no fault', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    person.menu.navigation.send({ type: 'logout.pressed' });
    person.world.hardware.cutPower();
    await person.advance(100);
    await person.bootOnline();
    expect(standing(person)).toBe('liveView');
  });
});
