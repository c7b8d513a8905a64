// From safe mode to an owner again: nothing of the old memory comes back, and only the cloud knows that the recorder is still bound.
import { expect, test } from 'vitest';
import { BOOT_MS } from '../../src/device/index.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

test('safe mode, factory settings, activation, service on: bound as before, and unbound by the new password', async () => {
  const person = await sitDown({ scenario: 'safe-mode' });
  await person.boot();
  expect(standing(person)).toBe('safeMode');
  expect(person.bound()).toBe(true);

  person.menu.restoreFactory();
  await person.advance(BOOT_MS + 10);
  expect(person.screen.stage()).toBe('inactive');
  expect(person.device()).toMatchObject({ life: 'inactive', activated: false, users: [] });
  expect(await person.logged()).toEqual(['booted']);

  const { vault } = person.menu;
  const activation = () => {
    const talk = person.screen.activation;
    if (!talk) throw new Error(`No activation on the screen, but ${standing(person)}.`);
    return talk;
  };
  activation().send({ type: 'password.submitted', secret: vault.put('New-Door-77') });
  await person.advance(1000);
  activation().send({ type: 'step.skipped' });
  await person.advance(100);
  person.screen.wizard?.send({ type: 'exit.pressed' });
  await person.advance(1000);
  expect(person.screen.stage()).toBe('liveView');
  expect(person.loggedInAs()).toBe('admin');
  await person.open(HIK_CONNECT);
  await person.tickEnable();
  person.screen.terms?.send({ type: 'code.changed', code: 'NEWCODE' });
  person.screen.terms?.send({ type: 'agreement.changed', agreed: true });
  await person.advance(100);
  await person.answer('ok');
  await person.apply();
  // Factory settings name the international server, as with any reset.
  await person.advance(6000);
  expect(person.menu.platform.now().status).toEqual({ state: 'offline', reason: 'wrong-region' });
  await person.set('platform.serverAddress', 'litedev.hik-connectru.com');
  await person.apply();
  await person.waitOnline();
  expect(person.menu.platform.now().binding).toMatchObject({ state: 'bound', account: 'p***@mail.invalid' });
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.bound()).toBe(true);
  await person.typePassword('New-Door-77');
  await person.answer('ok');
  expect(person.bound()).toBe(false);
});

test('a reload, with nothing else changed, finds the recorder as it was restored: flash is ruined once', async () => {
  const person = await sitDown({ scenario: 'safe-mode' });
  await person.boot();
  person.menu.restoreFactory();
  await person.advance(BOOT_MS + 10);
  expect(standing(person)).toBe('inactive');
  await person.cutPower();
  const again = await sitDown({ scenario: 'safe-mode', storage: person.storage });
  await again.boot();
  expect(standing(again)).toBe('inactive');
});
