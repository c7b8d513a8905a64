// Unbinding at the screen, state by state.
import { expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import { unbindMachine } from './unbind.machine.ts';

const submit = { type: 'password.submitted', secret: 'secret-9' };

async function atPassword() {
  const stage = play(unbindMachine, { epoch: 7 });
  await stage.send({ type: 'unbind.confirmed' });
  return stage;
}
async function unbinding() {
  const stage = await atPassword();
  await stage.send(submit);
  return stage;
}

test('Attention first: nothing is asked of anybody', async () => {
  const { now, send, asked } = play(unbindMachine, { epoch: 7 });
  expect(now().value).toBe('confirming');
  expect([...now().tags]).toEqual([]);
  await send(submit);
  await send({ type: 'result.acknowledged' });
  expect(now().value).toBe('confirming');
  expect(asked).toEqual([]);
});

test('Yes leads to the password, the password to the port, with the epoch that was on the screen', async () => {
  const { now, asked } = await unbinding();
  expect(now().value).toBe('unbinding');
  expect([...now().tags]).toEqual(['password', 'busy']);
  expect(asked).toEqual([{ epoch: 7, secret: 'secret-9' }]);
});

test('while it is under way there is no second submit and no way back', async () => {
  const { now, send, asked } = await unbinding();
  for (const type of ['unbind.declined', 'unbind.confirmed', 'password.edited', 'result.acknowledged'])
    await send({ type });
  await send(submit);
  expect(now().value).toBe('unbinding');
  expect(asked).toHaveLength(1);
});

test('done: the result, OK, closed', async () => {
  const { now, send, answer } = await unbinding();
  await answer({ ok: true });
  expect(now().value).toBe('unbound');
  expect([...now().tags]).toEqual(['result']);
  expect(now().context.refusal).toBeNull();
  await send({ type: 'unbind.declined' });
  expect(now().value).toBe('unbound');
  await send({ type: 'result.acknowledged' });
  expect(now()).toMatchObject({ status: 'done', value: 'closed' });
});

test.each([
  { ok: false, code: 'password-empty' },
  { ok: false, code: 'password-wrong', attemptsLeft: 1 },
])('$code keeps the password dialog open; the next edit takes the words away', async (refusal) => {
  const { now, send, answer } = await unbinding();
  await answer(refusal);
  expect(now().value).toBe('askingPassword');
  expect(now().context.refusal).toEqual(refusal);
  await send({ type: 'password.edited' });
  expect(now().context.refusal).toBeNull();
});

test.each([
  { ok: false, code: 'firmware-unsupported' },
  { ok: false, code: 'unbind-absent' },
  { ok: false, code: 'device-refused' },
  { ok: false, code: 'not-activated' },
  { ok: false, code: 'service-off' },
  { ok: false, code: 'offline', reason: 'wrong-region' },
  { ok: false, code: 'not-bound' },
  { ok: false, code: 'in-progress' },
  { ok: false, code: 'server-timeout' },
  { ok: false, code: 'server-refused' },
  { ok: false, code: 'unknown-result' },
])('$code is told in a box of its own', async (refusal) => {
  const { now, send, answer } = await unbinding();
  await answer(refusal);
  expect(now().value).toBe('refused');
  expect([...now().tags]).toEqual(['result']);
  expect(now().context.refusal).toEqual(refusal);
  await send({ type: 'result.acknowledged' });
  expect(now().status).toBe('done');
});

test('a port that throws is a fault in words', async () => {
  const { now, fail } = await unbinding();
  await fail();
  expect(now().value).toBe('refused');
  expect(now().context.refusal).toEqual({ code: 'fault' });
});

test('locked: OK is dead, seconds run, then the password again', async () => {
  const { now, send, answer, pass, asked } = await unbinding();
  await answer({ ok: false, code: 'locked', secondsLeft: 2 });
  expect(now().value).toBe('locked');
  expect([...now().tags].sort()).toEqual(['locked', 'password']);
  await send(submit);
  expect(asked).toHaveLength(1);
  await pass(1000);
  expect(now().context.refusal).toMatchObject({ secondsLeft: 1 });
  await pass(1000);
  expect(now().value).toBe('askingPassword');
  expect(now().context).toEqual({ epoch: 7, refusal: null });
});

test.each(['askingPassword', 'locked'])('%s bails on cancel', async (state) => {
  const { now, send, answer } = state === 'locked' ? await unbinding() : await atPassword();
  if (state === 'locked') await answer({ ok: false, code: 'locked', secondsLeft: 60 });
  expect(now().value).toBe(state);
  await send({ type: 'unbind.declined' });
  expect(now().status).toBe('done');
});

test('without a wired port nothing is unbound', async () => {
  const { createActor } = await import('xstate');
  const actor = createActor(unbindMachine, { input: { epoch: 1 } }).start();
  actor.send({ type: 'unbind.confirmed' });
  actor.send({ type: 'password.submitted', secret: 'secret-1' as never });
  await new Promise((done) => setImmediate(done));
  expect(actor.getSnapshot().value).toBe('refused');
});
