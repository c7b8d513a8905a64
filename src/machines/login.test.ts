// Login, state by state: what each answer of the device leads to, what each state lets a person do.
import { expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import { loginMachine } from './login.machine.ts';

const admin = { name: 'admin', role: 'admin', rights: ['settings', 'log', 'power'] };
const submit = { type: 'password.submitted', secret: 'secret-1' };

test('it begins with the user it was given and no refusal', () => {
  const { now } = play(loginMachine, { user: 'admin' });
  expect(now().value).toBe('askingPassword');
  expect(now().context).toEqual({ chosen: 'admin', refusal: null, user: null });
  expect([...now().tags]).toEqual([]);
});

test('the port is asked once, for the chosen user, with the name of the secret', async () => {
  const { send, asked, now } = play(loginMachine, { user: 'admin' });
  await send({ type: 'user.chosen', user: 'operator' } as never);
  await send(submit);
  expect(now().value).toBe('checking');
  expect([...now().tags]).toEqual(['busy']);
  expect(asked).toEqual([{ user: 'operator', secret: 'secret-1' }]);
  await send(submit);
  expect(asked).toHaveLength(1);
});

test('while it is being checked nothing can be changed or cancelled', async () => {
  const { send, answer, now } = play(loginMachine, { user: 'admin' });
  await send(submit);
  await send({ type: 'user.chosen', user: 'operator' } as never);
  await send({ type: 'cancelled' });
  expect(now().value).toBe('checking');
  expect(now().context.chosen).toBe('admin');
  await answer({ ok: true, user: admin });
  expect(now()).toMatchObject({ status: 'done', value: 'closed', output: admin });
});

test.each([
  ['password-wrong', { ok: false, code: 'password-wrong', attemptsLeft: 3 }],
  ['password-empty', { ok: false, code: 'password-empty' }],
  ['not-activated', { ok: false, code: 'not-activated' }],
  ['unknown-result', { ok: false, code: 'unknown-result' }],
])('%s leads back to the password, and the next edit takes the words away', async (_code, refusal) => {
  const { send, answer, now } = play(loginMachine, { user: 'admin' });
  await send(submit);
  await answer(refusal);
  expect(now().value).toBe('askingPassword');
  expect(now().context.refusal).toEqual(refusal);
  await send({ type: 'password.edited' });
  expect(now().context.refusal).toBeNull();
});

test('locked counts down in whole seconds and opens by itself', async () => {
  const { send, answer, pass, now } = play(loginMachine, { user: 'admin' });
  await send(submit);
  await answer({ ok: false, code: 'locked', secondsLeft: 3 });
  expect(now().value).toBe('locked');
  expect([...now().tags]).toEqual(['locked']);
  const shown: number[] = [];
  for (let second = 0; second < 2; second++) {
    await pass(999);
    shown.push(now().context.refusal.secondsLeft);
    await pass(1);
    shown.push(now().context.refusal.secondsLeft);
  }
  expect(shown).toEqual([3, 2, 2, 1]);
  await pass(1000);
  expect(now().value).toBe('askingPassword');
  expect(now().context.refusal).toBeNull();
});

test('locked takes no password, but another user may be chosen and cancel works', async () => {
  const { send, answer, now, asked } = play(loginMachine, { user: 'admin' });
  await send(submit);
  await answer({ ok: false, code: 'locked', secondsLeft: 60 });
  await send(submit);
  expect(asked).toHaveLength(1);
  await send({ type: 'user.chosen', user: 'operator' } as never);
  expect(now().value).toBe('askingPassword');
  expect(now().context).toEqual({ chosen: 'operator', refusal: null, user: null });
  await send({ type: 'cancelled' });
  expect(now()).toMatchObject({ status: 'done', output: null });
});

test('a port that throws is a fault in words, not a stuck dialog', async () => {
  const { send, fail, now } = play(loginMachine, { user: 'admin' });
  await send(submit);
  await fail();
  expect(now().value).toBe('askingPassword');
  expect(now().context.refusal).toEqual({ code: 'fault' });
});

test('without a wired port it refuses rather than lets in', async () => {
  const { createActor } = await import('xstate');
  const actor = createActor(loginMachine, { input: { user: 'admin' } }).start();
  actor.send({ type: 'password.submitted', secret: 'secret-1' as never });
  await new Promise((done) => setImmediate(done));
  expect(actor.getSnapshot().context).toMatchObject({ refusal: { code: 'fault' }, user: null });
});
