// Too many wrong passwords: one counter per user over all faces, a countdown on the screen, and the way back.
import { expect, test } from 'vitest';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

async function atPassword(): Promise<Person> {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  return person;
}

async function wrong(person: Person, times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    await person.typePassword(`wrong-${count}`);
    await person.answer('ok');
  }
}

test('seven wrong admin passwords lock Confirm Permission for 60 seconds, second by second, and back', async () => {
  const person = await atPassword();
  for (const left of [6, 5, 4, 3, 2, 1]) {
    await wrong(person, 1);
    expect(person.refusal()).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: left });
  }
  await wrong(person, 1);
  const talk = person.screen.unbind;
  expect(talk?.getSnapshot().value).toBe('locked');
  expect(person.refusal()).toMatchObject({ ok: false, code: 'locked', secondsLeft: 60 });
  const shown: unknown[] = [];
  for (let second = 0; second < 59; second++) {
    await person.advance(1000);
    shown.push((person.refusal() as { secondsLeft: number }).secondsLeft);
  }
  expect(shown).toEqual(Array.from({ length: 59 }, (_, index) => 59 - index));
  await person.advance(1000);
  expect(talk?.getSnapshot().value).toBe('askingPassword');
  expect(person.refusal()).toBeNull();
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.dialog()).toBe('result');
  expect(person.bound()).toBe(false);
});

test('while locked OK is dead, and the right password gets the same answer without a derivation', async () => {
  const person = await atPassword();
  await wrong(person, 7);
  const derived = person.kdf.calls();
  await person.typePassword('unbind4x');
  person.hitOk();
  await person.advance(500);
  expect(person.screen.unbind?.getSnapshot().value).toBe('locked');
  expect(
    await person.world.platform.unbind({ operationId: 'sadp-1', epoch: 1, password: 'unbind4x', way: 'sadp' }),
  ).toMatchObject({ ok: false, code: 'locked', secondsLeft: 60 });
  expect(await person.world.recorder.login({ user: 'admin', password: 'unbind4x', way: 'local-menu' })).toMatchObject({
    ok: false,
    code: 'locked',
  });
  expect(person.kdf.calls()).toBe(derived);
  expect(person.bound()).toBe(true);
});

test('login and Confirm Permission count together: four there, three here, locked', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('operator', 'watch24x7');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await wrong(person, 4);
  expect(person.refusal()).toMatchObject({ attemptsLeft: 3 });
  await person.answer('cancel');
  await person.logOut();
  await person.rightClick();
  await person.chooseMenu();
  await wrong(person, 2);
  expect(person.refusal()).toMatchObject({ code: 'password-wrong', attemptsLeft: 1 });
  await wrong(person, 1);
  expect(person.screen.login?.getSnapshot().value).toBe('locked');
  expect(person.refusal()).toMatchObject({ code: 'locked', secondsLeft: 60 });
});

test('locking the admin does not lock the operator, whose limit is five', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.rightClick();
  await person.chooseMenu();
  await wrong(person, 7);
  expect(person.screen.login?.getSnapshot().value).toBe('locked');
  await person.chooseUser('operator');
  expect(person.screen.login?.getSnapshot().value).toBe('askingPassword');
  await wrong(person, 4);
  expect(person.refusal()).toMatchObject({ attemptsLeft: 1 });
  await wrong(person, 1);
  expect(person.screen.login?.getSnapshot().value).toBe('locked');
  await person.advance(60_000);
  expect(person.screen.login?.getSnapshot().value).toBe('askingPassword');
  await person.typePassword('watch24x7');
  await person.answer('ok');
  expect(person.loggedInAs()).toBe('operator');
});

test('the right password before the last wrong one clears the counter', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.rightClick();
  await person.chooseMenu();
  await wrong(person, 6);
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.loggedInAs()).toBe('admin');
  await person.logOut();
  await person.rightClick();
  await person.chooseMenu();
  await wrong(person, 1);
  expect(person.refusal()).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
});

test('a lock is not shortened by pulling the plug: the full wait begins again', async () => {
  const person = await atPassword();
  await wrong(person, 7);
  await person.advance(50_000);
  await person.cutPower();
  await person.advance(3_600_000);
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  expect(person.loggedInAs()).toBeNull();
  expect(person.refusal()).toMatchObject({ code: 'locked' });
  const { secondsLeft } = person.refusal() as { secondsLeft: number };
  expect(secondsLeft).toBeGreaterThan(50);
  await person.advance(secondsLeft * 1000);
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.loggedInAs()).toBe('admin');
});

test('scenario locked: the admin waits out the minute from the very start, the operator does not', async () => {
  const person = await sitDown({ scenario: 'locked' });
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  expect(person.refusal()).toMatchObject({ ok: false, code: 'locked', secondsLeft: 60 });
  expect(person.screen.login?.getSnapshot().value).toBe('locked');
  await person.logIn('operator', 'watch24x7');
  expect(person.loggedInAs()).toBe('operator');
});

test('closing the dialog and opening it again finds the lock as it is', async () => {
  const person = await atPassword();
  await wrong(person, 7);
  await person.advance(20_000);
  await person.answer('cancel');
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.refusal()).toMatchObject({ ok: false, code: 'locked', secondsLeft: 40 });
});
