// The admin's leave in all its uses: what it is good for, what spends it, what it does not open; and what needs no key.
import { describe, expect, test } from 'vitest';
import type { Core } from '../core.ts';
import type { Caller } from '../session/caller.ts';
import {
  type Box,
  createBox,
  createSeededRandom,
  createSimulatedClock,
  OPERATOR,
  PASSWORD,
  passwordRecord,
  storedUser,
} from '../testing/index.ts';
import { leaveUses, NEW, type Use } from '../testing/leaveUses.ts';
import { createPermits } from './permits.ts';
import type { StoredUser } from './users.ts';

async function running(): Promise<Box> {
  const box = createBox({
    config: { 'onvif.enabled': true },
    services: {
      onvif: [{ name: 'nvr', level: 'operator', password: passwordRecord(NEW) }],
      encryption: { password: null, issue: 0 },
    },
  });
  await box.powerOn();
  return box;
}
async function leave(box: Box): Promise<string> {
  const given = await box.recorder.permitAccounts({ session: box.session('admin'), password: PASSWORD });
  if (!given.ok) throw new Error('The admin was refused leave.');
  return given.permit;
}
const names = async (box: Box) => (await box.agentSide.facts()).users.map(({ name }) => name);
describe('leave', () => {
  test.each(leaveUses)('does for %s, once', async (_, use) => {
    const box = await running();
    const permit = await leave(box);
    expect(await use(box, permit)).toMatchObject({ ok: true });
    expect(await use(box, permit)).toEqual({ ok: false, code: 'no-permit' });
  });

  test.each(leaveUses)('that nobody gave does not do for %s: nothing is derived or written', async (_, use) => {
    const box = await running();
    const before = [box.kdf.calls(), box.flash.writes()];
    expect(await use(box, '')).toEqual({ ok: false, code: 'no-permit' });
    await leave(box);
    expect(await use(box, '0'.repeat(32))).toEqual({ ok: false, code: 'no-permit' });
    // The leave itself costs one key, and two writes: the attempt, and that it was right.
    expect([box.kdf.calls(), box.flash.writes()]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2]);
  });

  test.each(leaveUses)('is no good for %s on the way down', async (_, use) => {
    const box = await running();
    const permit = await leave(box);
    await box.recorder.restart({ session: box.session('admin') });
    expect(await use(box, permit)).toEqual({ ok: false, code: 'no-permit' });
  });

  test('serves one of two that come at once', async () => {
    const box = await running();
    const permit = await leave(box);
    const both = await Promise.all([
      box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'ivan' }),
      box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'guest' }),
    ]);
    expect(both).toEqual([{ ok: true }, { ok: false, code: 'no-permit' }]);
    expect(await names(box)).toEqual(['admin', 'guest']);
  });

  test.each<[string, Use, string]>([
    [
      'a pattern that is none',
      (box, permit) => box.recorder.setPattern({ session: box.session('admin'), permit, pattern: '147' }),
      'bad-pattern',
    ],
    [
      'a GUID file without a stick',
      (box, permit) => box.recorder.exportGuid({ session: box.session('admin'), permit }),
      'no-stick',
    ],
    [
      'a user who is not there',
      (box, permit) => box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'petr' }),
      'user-unknown',
    ],
  ])('outlives %s', async (_, use, code) => {
    const box = await running();
    box.usb.plug(false);
    const permit = await leave(box);
    expect(await use(box, permit)).toEqual({ ok: false, code });
    expect(await box.recorder.setPattern({ session: box.session('admin'), permit, pattern: '1478' })).toEqual({
      ok: true,
    });
  });

  test('is not given when the power goes while the password is checked', async () => {
    const box = await running();
    box.kdf.onDerive(() => box.cutPower());
    expect(await box.recorder.permitAccounts({ session: box.session('admin'), password: PASSWORD })).toEqual({
      ok: false,
      code: 'unknown-result',
    });
  });
});

test('leave of another boot is none, were even the admin’s record the very same', () => {
  const power = { boot: 1, admin: storedUser('admin', 'admin', PASSWORD) as StoredUser | undefined };
  const core = {
    ports: { clock: createSimulatedClock(), random: createSeededRandom(7) },
    epoch: () => power.boot,
    userNamed: () => power.admin,
  } as unknown as Core;
  const permits = createPermits(core);
  const by: Caller = { name: 'admin', user: () => power.admin ?? null, may: () => true, mayBecome: () => undefined };
  const permit = permits.give(by, power.admin?.password ?? passwordRecord(''));
  expect(permits.isGood(by, permit)).toBe(true);
  power.boot = 2;
  expect(permits.isGood(by, permit)).toBe(false);
  power.boot = 1;
  power.admin = undefined;
  expect(permits.isGood(by, permit)).toBe(false);
});

test('a user whom a reset to defaults takes away while the change waits is unknown', async () => {
  const box = await running();
  const permit = await leave(box);
  let change: Promise<unknown> | undefined;
  box.flash.watchSteps(({ step, bytes }) => {
    const gone = step === 'writing' && !String.fromCharCode(...(bytes ?? [])).includes('"ivan"');
    if (gone) change ??= box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'ivan' });
  });
  expect(
    await box.recorder.restoreDefaults({ session: box.session('admin'), extent: 'factory', password: PASSWORD }),
  ).toEqual({
    ok: true,
  });
  expect(await change).toEqual({ ok: false, code: 'user-unknown' });
});

test('a password that was replaced while it was checked opens nothing more', async () => {
  const box = await running();
  const held = { fresh: (): void => undefined, old: (): void => undefined };
  box.kdf.onDerive((text) => (text === NEW ? new Promise<void>((resolve) => (held.fresh = resolve)) : undefined));
  const change = box.recorder.changePassword({ session: box.session('admin'), password: PASSWORD, newPassword: NEW });
  await box.clock.settle();
  box.kdf.onDerive(() => new Promise<void>((resolve) => (held.old = resolve)));
  const pattern = box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: '1478' });
  await box.clock.settle();
  held.fresh();
  await box.clock.settle();
  held.old();
  expect(await Promise.all([change, pattern])).toEqual([{ ok: true }, { ok: false, code: 'unknown-result' }]);
  expect((await box.agentSide.facts()).users[0]).toMatchObject({ name: 'admin', hasPattern: false });
});

test('to delete or to edit derives no key', async () => {
  const box = await running();
  for (const change of [
    (permit: string) =>
      box.recorder.editUser({ session: box.session('admin'), permit, name: 'ivan', role: 'guest', rights: [] }),
    (permit: string) => box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'ivan' }),
  ]) {
    const permit = await leave(box);
    const derived = box.kdf.calls();
    expect(await change(permit)).toEqual({ ok: true });
    expect(box.kdf.calls()).toBe(derived);
  }
});

test('a change touches the one it is about and nobody else', async () => {
  const box = await running();
  const before = (await box.agentSide.facts()).users;
  await box.recorder.editUser({
    session: box.session('admin'),
    permit: await leave(box),
    name: 'ivan',
    role: 'operator',
    rights: ['power', 'log'],
  });
  expect((await box.agentSide.facts()).users).toEqual(
    before.map((user) => (user.name === 'ivan' ? { ...user, rights: ['log', 'power'] } : user)),
  );
  await box.recorder.setUserPassword({
    session: box.session('admin'),
    permit: await leave(box),
    name: 'ivan',
    password: NEW,
  });
  expect(await box.login('guest', 'Guest-Pass-11')).toMatchObject({ ok: true });
  expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
});

describe('one’s own password', () => {
  test('is not changed once its owner was deleted, and nobody comes back by it', async () => {
    const box = await running();
    const permit = await leave(box);
    const release = box.kdf.hold();
    const change = box.recorder.changePassword({
      session: box.session('ivan'),
      password: OPERATOR.password,
      newPassword: NEW,
    });
    const deletion = box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'ivan' });
    release();
    expect(await Promise.all([change, deletion])).toEqual([{ ok: false, code: 'unknown-result' }, { ok: true }]);
    expect(await names(box)).toEqual(['admin', 'guest']);
  });

  test('stays when the power goes while the new key is derived', async () => {
    const box = await running();
    box.kdf.onDerive((text) => (text === NEW ? box.cutPower() : undefined));
    const change = { session: box.session('ivan'), password: OPERATOR.password, newPassword: NEW };
    expect(await box.recorder.changePassword(change)).toEqual({ ok: false, code: 'unknown-result' });
    box.kdf.onDerive(() => undefined);
    await box.powerOn();
    expect(await box.login('ivan', OPERATOR.password)).toMatchObject({ ok: true });
  });
});
