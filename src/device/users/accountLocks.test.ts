// What changes of accounts leave alone: locks that run, checks that are on their way; and passwords under change.
import { describe, expect, test } from 'vitest';
import type { RecorderFacts } from '../facts.ts';
import { type Box, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';
import type { AccountForm } from './accounts.ts';

const NEW = 'Fresh-Start-26';
const petr: AccountForm = { name: 'petr', role: 'operator', rights: ['log', 'power'] };

async function running(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  return box;
}
async function leave(box: Box, password = PASSWORD): Promise<string> {
  const given = await box.recorder.permitAccounts({ session: box.session('admin'), password });
  return given.ok ? given.permit : `none: ${given.code}`;
}
const add = async (box: Box, form: Partial<AccountForm> = {}, password = NEW) =>
  box.recorder.addUser({ session: box.session('admin'), permit: await leave(box), ...petr, ...form, password });
const named = ({ users }: RecorderFacts, name: string) => users.find((user) => user.name === name);
const facts = (box: Box) => box.agentSide.facts();
const newest = async (box: Box) => (await box.agentSide.readLog())[0];

describe('a lock', () => {
  test('outlives the account: deleted and added again, the user waits as before, over a reboot too', async () => {
    const box = await running();
    await box.guess(5, 'ivan');
    await box.clock.advance(20_000);
    await box.recorder.deleteUser({ session: box.session('admin'), permit: await leave(box), name: 'ivan' });
    await add(box, { name: 'ivan', role: 'guest' });
    expect(await box.login('ivan', NEW)).toEqual({ ok: false, code: 'locked', secondsLeft: 40 });
    await box.powerCycle();
    expect(await box.login('ivan', NEW)).toMatchObject({ code: 'locked' });
    await box.clock.advance(60_000);
    expect(await box.login('ivan', NEW)).toMatchObject({ ok: true });
  });

  test('runs on under a new password, and then the counter is clean', async () => {
    const box = await running();
    await box.guess(5, 'ivan');
    expect(
      await box.recorder.setUserPassword({
        session: box.session('admin'),
        permit: await leave(box),
        name: 'ivan',
        password: NEW,
      }),
    ).toEqual({
      ok: true,
    });
    expect(await box.login('ivan', NEW)).toMatchObject({ code: 'locked' });
    await box.clock.advance(60_000);
    expect(await box.login('ivan', 'wrong')).toMatchObject({ attemptsLeft: 4 });
  });

  test('that has ended leaves nothing behind of somebody who is gone', async () => {
    const box = await running();
    await box.guess(5, 'ivan');
    await box.recorder.deleteUser({ session: box.session('admin'), permit: await leave(box), name: 'ivan' });
    await box.clock.advance(60_000);
    await box.recorder.deleteUser({ session: box.session('admin'), permit: await leave(box), name: 'guest' });
    await box.powerCycle();
    await add(box, { name: 'ivan' });
    expect(await box.login('ivan', 'wrong')).toMatchObject({ attemptsLeft: 4 });
  });
});

describe('a counter that is not full', () => {
  test('of another user outlives a change and a power cut; that of the deleted one does not', async () => {
    const box = await running();
    await box.guess(2, 'guest');
    await box.guess(3, 'ivan');
    await box.recorder.deleteUser({ session: box.session('admin'), permit: await leave(box), name: 'ivan' });
    await box.powerCycle();
    expect(await box.login('guest', 'wrong')).toMatchObject({ attemptsLeft: 2 });
    await add(box, { name: 'ivan' });
    expect(await box.login('ivan', 'wrong')).toMatchObject({ attemptsLeft: 4 });
  });

  test('is forgotten with the password it counted guesses at, in flash too', async () => {
    const box = await running();
    await box.guess(4, 'ivan');
    await box.recorder.setUserPassword({
      session: box.session('admin'),
      permit: await leave(box),
      name: 'ivan',
      password: NEW,
    });
    await box.powerCycle();
    expect(await box.login('ivan', 'wrong')).toMatchObject({ attemptsLeft: 4 });
  });
});

describe('a password', () => {
  test('of one’s own is changed against the old one, by whoever it is', async () => {
    const box = await running();
    const change = (password: string, newPassword: string) =>
      box.recorder.changePassword({ session: box.session('ivan'), password, newPassword });
    expect(await change('wrong', NEW)).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 4 });
    expect(await change(OPERATOR.password, 'ivan-ivan')).toEqual({
      ok: false,
      code: 'password-refused',
      fault: 'user-name',
    });
    expect(await change(OPERATOR.password, NEW)).toEqual({ ok: true });
    expect(await newest(box)).toMatchObject({ event: 'password-changed', user: 'ivan', name: 'ivan' });
    expect(await box.login('ivan', OPERATOR.password)).toMatchObject({ attemptsLeft: 4 });
    await box.powerCycle();
    expect(await box.login('ivan', NEW)).toMatchObject({ ok: true });
  });

  test('the admin sets another one’s; wrong guesses at the old one are forgotten', async () => {
    const box = await running();
    await box.guess(4, 'ivan');
    await box.recorder.setUserPassword({
      session: box.session('admin'),
      permit: await leave(box),
      name: 'ivan',
      password: NEW,
    });
    expect(await newest(box)).toMatchObject({ event: 'password-changed', user: 'admin', name: 'ivan' });
    expect(await box.login('ivan', 'wrong')).toMatchObject({ attemptsLeft: 4 });
    expect(await box.login('ivan', NEW)).toMatchObject({ ok: true });
  });

  test('two changes at once: the old one opens only for the first', async () => {
    const box = await running();
    const change = (newPassword: string) =>
      box.recorder.changePassword({ session: box.session('ivan'), password: OPERATOR.password, newPassword });
    const answers = await Promise.all([change(NEW), change('Other-Start-27')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const opening = answers[0]?.ok ? NEW : 'Other-Start-27';
    expect(await box.login('ivan', opening)).toMatchObject({ ok: true });
  });
});

describe('power that goes', () => {
  test('while the key is derived: the change never happened', async () => {
    const box = await running();
    const permit = await leave(box);
    const release = box.kdf.hold();
    const adding = box.recorder.addUser({ session: box.session('admin'), permit, ...petr, password: NEW });
    await box.clock.settle();
    await box.powerCycle();
    release();
    expect(await adding).toEqual({ ok: false, code: 'unknown-result' });
    expect(named(await facts(box), 'petr')).toBeUndefined();
  });

  test('a check that was on its way is answered before its user is deleted, never after', async () => {
    const box = await running();
    const permit = await leave(box);
    const release = box.kdf.hold();
    const login = box.login('ivan', OPERATOR.password);
    await box.clock.settle();
    const deletion = box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'ivan' });
    await box.clock.settle();
    expect(named(await facts(box), 'ivan')).toBeDefined();
    release();
    expect(await login).toMatchObject({ ok: true });
    expect(await deletion).toEqual({ ok: true });
    expect(await box.login('ivan', OPERATOR.password)).toMatchObject({ ok: false });
  });
});
