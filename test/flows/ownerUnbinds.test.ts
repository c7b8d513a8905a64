// The way the whole product is about: from live view to a free recorder, by mouse and admin password alone.
import { expect, test } from 'vitest';
import { sitDown } from '../harness/recorderHarness.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

test('the owner unbinds: attention, confirm permission, busy, done — and the recorder can be bound again', async () => {
  const person = await sitDown();
  expect(person.screen.stage()).toBe('off');
  await person.bootOnline();
  expect(person.screen.stage()).toBe('liveView');

  await person.rightClick();
  expect(person.menu.navigation.getSnapshot().value).toEqual({ liveView: 'contextMenu' });
  await person.chooseMenu();
  expect(person.dialog()).toBe('login');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.loggedInAs()).toBe('admin');
  expect(person.screen.page()).toBe('system/general/general');

  await person.open('system/network/advanced/platform-access');
  expect(person.screen.page()).toBe(HIK_CONNECT);
  await person.clickUnbind();
  expect(person.dialog()).toBe('attention');
  await person.answer('yes');
  expect(person.dialog()).toBe('confirm-permission');
  await person.typePassword('unbind4x');
  person.hitOk();
  expect(person.screen.unbind?.getSnapshot().value).toBe('unbinding');
  expect(person.bound()).toBe(true);
  await person.advance(2000);
  expect(person.dialog()).toBe('result');
  expect(person.screen.unbind?.getSnapshot().value).toBe('unbound');
  expect(person.refusal()).toBeNull();
  expect(person.bound()).toBe(false);

  await person.answer('ok');
  expect(person.dialog()).toBeNull();
  expect(person.screen.page()).toBe(HIK_CONNECT);
  expect(person.menu.platform.now()).toMatchObject({
    binding: { state: 'not-bound' },
    unbindState: 2,
    unsettled: false,
  });
  expect(await person.unbindLog()).toEqual(['local-menu: ok']);
  await expect(person.clickUnbind()).rejects.toThrow('dead: state 2');

  expect(await person.anotherOwnerBinds('n***@mail.invalid')).toBe(true);
  await person.advance(1000);
  expect(person.menu.platform.now().binding).toEqual({ state: 'bound', epoch: 2, account: 'n***@mail.invalid' });
});

test('those it was shared with lose it too, settings and users stay', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  const before = person.device();
  expect(person.world.kept().cloud.devices['SIM204816']?.sharedWith).toEqual(['s***@mail.invalid']);
  await unbind(person);
  expect(person.world.kept().cloud.devices['SIM204816']?.sharedWith).toEqual([]);
  const { config, users, activated } = person.device();
  expect({ config, users, activated }).toEqual({
    config: before.config,
    users: before.users,
    activated: true,
  });
  expect(config['platform.enabled']).toBe(true);
  expect(config['platform.verificationCode']).toBe('QRSMXT');
});

test('the operator may come to the page, but only the admin password unbinds', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('operator', 'watch24x7');
  expect(person.loggedInAs()).toBe('operator');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('watch24x7');
  await person.answer('ok');
  expect(person.refusal()).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
  expect(person.bound()).toBe(true);
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.dialog()).toBe('result');
  expect(person.bound()).toBe(false);
  expect(await person.unbindLog()).toEqual(['local-menu: ok', 'local-menu: password-wrong']);
});

test('a hybrid recorder 4.x unbinds as well', async () => {
  const person = await sitDown({ scenario: 'hybrid-4x' });
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await unbind(person);
  expect(person.bound()).toBe(false);
});

test('unbound, bound again by somebody else, unbound again: each binding has its own epoch', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  for (const owner of [2, 3, 4]) {
    await unbind(person);
    expect(person.bound()).toBe(false);
    await person.anotherOwnerBinds(`owner-${owner}`);
    await person.advance(1000);
    expect(person.menu.platform.now().binding).toMatchObject({ epoch: owner });
  }
});

async function unbind(person: Awaited<ReturnType<typeof sitDown>>): Promise<void> {
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  await person.answer('ok');
}
