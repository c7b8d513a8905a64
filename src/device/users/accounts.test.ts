// The accounts: added, changed, deleted by leave of the admin; one's own password against the old one.
import { describe, expect, test } from 'vitest';
import type { Config } from '../config/schema.ts';
import type { RecorderFacts } from '../facts.ts';
import { type Box, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';
import type { AccountForm } from './accounts.ts';

const NEW = 'Fresh-Start-26';
const petr: AccountForm = { name: 'petr', role: 'operator', rights: ['log', 'power'] };

async function running(config: Partial<Config> = {}): Promise<Box> {
  const box = createBox({ config });
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

describe('leave', () => {
  test('is given for the admin’s password, and wrong ones cost attempts as anywhere', async () => {
    const box = await running();
    expect(await box.recorder.permitAccounts({ session: box.session('admin'), password: 'wrong' })).toEqual({
      ok: false,
      code: 'password-wrong',
      attemptsLeft: 6,
    });
    expect(
      await box.recorder.permitAccounts({ session: box.session('admin'), password: OPERATOR.password }),
    ).toMatchObject({ attemptsLeft: 5 });
    expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 4 });
    expect(await box.recorder.permitAccounts({ session: box.session('admin'), password: '' })).toEqual({
      ok: false,
      code: 'password-empty',
    });
    expect(await box.recorder.permitAccounts({ session: box.session('admin'), password: PASSWORD })).toMatchObject({
      ok: true,
    });
    await box.guess(7);
    expect(await box.recorder.permitAccounts({ session: box.session('admin'), password: PASSWORD })).toMatchObject({
      code: 'locked',
      secondsLeft: 60,
    });
  });

  test('does for one change, and outlives one that was refused', async () => {
    const box = await running();
    const permit = await leave(box);
    expect(
      await box.recorder.addUser({ session: box.session('admin'), permit, ...petr, name: 'admin', password: NEW }),
    ).toMatchObject({ ok: false });
    expect(await box.recorder.addUser({ session: box.session('admin'), permit, ...petr, password: 'short' })).toEqual({
      ok: false,
      code: 'password-refused',
      fault: 'too-short',
    });
    expect(await box.recorder.addUser({ session: box.session('admin'), permit, ...petr, password: NEW })).toEqual({
      ok: true,
    });
    expect(await box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'petr' })).toEqual({
      ok: false,
      code: 'no-permit',
    });
    expect(named(await facts(box), 'petr')).toBeDefined();
  });

  test('is void after another was given, after ten minutes, after a reboot, and under another admin password', async () => {
    const box = await running({ 'general.autoLogout': 0 });
    const deletion = (permit: string) =>
      box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'guest' });
    const first = await leave(box);
    const second = await leave(box);
    expect(await deletion(first)).toMatchObject({ code: 'no-permit' });
    await box.clock.advance(10 * 60_000 - 1);
    expect(await box.recorder.editUser({ session: box.session('admin'), permit: second, ...petr })).toMatchObject({
      code: 'user-unknown',
    });
    await box.clock.advance(1);
    expect(await deletion(second)).toMatchObject({ code: 'no-permit' });

    const third = await leave(box);
    await box.powerCycle();
    expect(await deletion(third)).toMatchObject({ code: 'no-permit' });

    const fourth = await leave(box);
    expect(
      await box.recorder.changePassword({ session: box.session('admin'), password: PASSWORD, newPassword: NEW }),
    ).toEqual({
      ok: true,
    });
    expect(await deletion(fourth)).toMatchObject({ code: 'no-permit' });
    expect(await deletion('')).toMatchObject({ code: 'no-permit' });
    expect(named(await facts(box), 'guest')).toBeDefined();
  });
});

describe('adding', () => {
  test('makes a user who can log in with exactly these rights, also after a power cut', async () => {
    const box = await running();
    expect(await add(box, { rights: ['power', 'log', 'users', 'log'] })).toEqual({ ok: true });
    expect(await newest(box)).toMatchObject({ event: 'user-added', user: 'admin', name: 'petr', kind: 'operation' });
    await box.powerCycle();
    expect(await box.login('petr', NEW)).toEqual({
      ok: true,
      session: expect.any(String),
      user: { name: 'petr', role: 'operator', rights: ['log', 'power'], hasPattern: false },
    });
  });

  test.each([
    [{ name: 'IVAN' }, { code: 'name-refused', fault: 'taken' }],
    [{ name: 'Admin' }, { code: 'name-refused', fault: 'taken' }],
    [{ name: '' }, { code: 'name-refused', fault: 'empty' }],
    [{ name: '__proto__' }, { code: 'name-refused', fault: 'reserved' }],
  ])('%j is refused with %j, and no key is derived for it', async (form, refusal) => {
    const box = await running();
    const permit = await leave(box);
    const calls = box.kdf.calls();
    const answer = await box.recorder.addUser({
      session: box.session('admin'),
      permit,
      ...petr,
      ...form,
      password: NEW,
    });
    expect(answer).toEqual({ ok: false, ...refusal });
    expect(box.kdf.calls()).toBe(calls);
    expect((await facts(box)).users).toHaveLength(3);
  });

  test('the password is judged by the new one’s name', async () => {
    const box = await running();
    expect(await add(box, {}, 'Petr-2026-x')).toEqual({ ok: false, code: 'password-refused', fault: 'user-name' });
  });

  test('thirty-two is all there can be', async () => {
    const box = await running();
    for (let count = 3; count < 32; count++) expect(await add(box, { name: `user ${count}` })).toEqual({ ok: true });
    expect(await add(box, { name: 'one more' })).toEqual({ ok: false, code: 'too-many', max: 32 });
    await box.powerCycle();
    expect((await facts(box)).users).toHaveLength(32);
  });

  test('a name of the longest and strangest kind is read back at the next boot', async () => {
    const box = await running();
    expect(await add(box, { name: '😀'.repeat(16) })).toEqual({ ok: true });
    await box.powerCycle();
    expect(await facts(box)).toMatchObject({ life: 'running' });
  });
});

describe('editing and deleting', () => {
  test('changes level and rights', async () => {
    const box = await running();
    const permit = await leave(box);
    expect(
      await box.recorder.editUser({
        session: box.session('admin'),
        permit,
        name: 'ivan',
        role: 'guest',
        rights: ['settings'],
      }),
    ).toEqual({
      ok: true,
    });
    expect(named(await facts(box), 'ivan')).toMatchObject({ role: 'guest', rights: ['settings'] });
    expect(await newest(box)).toMatchObject({ event: 'user-changed', name: 'ivan' });
  });

  test('nobody deletes the admin, takes rights from it, or sets its password by leave', async () => {
    const box = await running();
    const permit = await leave(box);
    const refused = { ok: false, code: 'is-admin' };
    expect(await box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'admin' })).toEqual(refused);
    expect(
      await box.recorder.editUser({ session: box.session('admin'), permit, name: 'admin', role: 'guest', rights: [] }),
    ).toEqual(refused);
    expect(
      await box.recorder.setUserPassword({ session: box.session('admin'), permit, name: 'admin', password: NEW }),
    ).toEqual(refused);
    expect(named(await facts(box), 'admin')).toMatchObject({
      role: 'admin',
      rights: ['settings', 'log', 'power', 'advanced', 'users', 'manual'],
    });
  });

  test('a deleted user is gone for good: password, counter and all', async () => {
    const box = await running();
    await box.guess(3, 'ivan');
    expect(
      await box.recorder.deleteUser({ session: box.session('admin'), permit: await leave(box), name: 'ivan' }),
    ).toEqual({ ok: true });
    expect(await newest(box)).toMatchObject({ event: 'user-deleted', name: 'ivan' });
    expect(await box.login('ivan', OPERATOR.password)).toMatchObject({ code: 'password-wrong' });
    expect(await add(box, { name: 'ivan' })).toEqual({ ok: true });
    expect(await box.login('ivan', 'wrong')).toMatchObject({ attemptsLeft: 4 });
    expect(await box.login('ivan', OPERATOR.password)).toMatchObject({ attemptsLeft: 3 });
    expect(await box.login('ivan', NEW)).toMatchObject({ ok: true });
  });
});
