/** Unbinding when the wire is good: what changes, what stays, who else may be touched. */
import { describe, expect, test } from 'vitest';
import { createMemoryFlash, PASSWORD } from '../device/testing/index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

async function online(options: Parameters<typeof createTestbed>[0] = {}): Promise<Testbed> {
  const testbed = await createTestbed(options);
  await testbed.goOnline();
  return testbed;
}

describe('a successful unbind', () => {
  test('clears the binding in the cloud and on the page, and the service stays online', async () => {
    const testbed = await online();
    expect(await testbed.unbind()).toEqual({ ok: true });
    expect(testbed.cloudHolds()).toEqual({ revision: 2, bound: false });
    expect(await testbed.shows()).toMatchObject({
      status: { state: 'online' },
      binding: { state: 'not-bound' },
      unbindState: 2,
      unsettled: false,
    });
    expect(testbed.sent).toEqual(['op-1']);
  });

  test('leaves service, server, code, users and counter as they were', async () => {
    const testbed = await online();
    const before = await testbed.device();
    await testbed.unbind();
    const after = await testbed.device();
    expect(after.config).toEqual(before.config);
    expect(after.users).toEqual(before.users);
    expect(await testbed.box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 6 });
  });

  test('survives a reboot and a power cut', async () => {
    const testbed = await online();
    await testbed.unbind();
    await testbed.reboot();
    expect((await testbed.shows()).binding).toEqual({ state: 'not-bound' });
    await testbed.box.powerCycle();
    expect((await testbed.shows()).binding).toEqual({ state: 'not-bound' });
    await testbed.goOnline();
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'not-bound' }, unbindState: 2 });
  });

  test('can be followed by another owner, another unbind, and so on; epochs rise', async () => {
    const testbed = await online();
    for (let epoch = 1; epoch <= 5; epoch++) {
      expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch });
      expect(await testbed.unbind({ epoch })).toEqual({ ok: true });
      expect(await testbed.bindTo(`owner-${epoch + 1}@test`)).toBe(true);
      await testbed.box.clock.settle();
    }
    expect((await testbed.shows()).binding).toEqual({ state: 'bound', epoch: 6, account: 'owner-6@test' });
  });

  test('is logged with its way, and so is every refusal', async () => {
    const testbed = await online();
    await testbed.unbind({ password: '' });
    await testbed.unbind({ password: 'wrong', way: 'sadp' });
    await testbed.unbind({ way: 'app' });
    await testbed.unbind({ way: 'isapi' });
    await testbed.switchService(false);
    await testbed.unbind();
    expect((await testbed.unbindLog()).reverse()).toEqual([
      'local-menu: password-empty',
      'sadp: password-wrong',
      'app: ok',
      'isapi: not-bound',
      'local-menu: service-off',
    ]);
    const ids = (await testbed.log()).map((entry) => entry.id);
    expect(ids).toEqual([...ids].sort((left, right) => right - left));
  });
});

describe('the binding survives', () => {
  test.each<[string, (testbed: Testbed) => Promise<unknown>]>([
    ['a reboot', (testbed) => testbed.reboot()],
    ['a power cut', (testbed) => testbed.box.powerCycle()],
    ['the service off and on', (testbed) => testbed.switchService(false).then(() => testbed.switchService(true))],
    ['another verification code', (testbed) => testbed.apply({ 'platform.verificationCode': 'Other99' })],
    ['the cable out and in', (testbed) => testbed.replug()],
    ['the device renamed', (testbed) => testbed.apply({ 'general.deviceName': 'New name' })],
  ])('%s', async (_, happens) => {
    const testbed = await online();
    await happens(testbed);
    expect((await testbed.shows()).binding).toEqual({ state: 'bound', epoch: 1, account: 'first@owner.test' });
    await testbed.goOnline();
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'bound', epoch: 1 }, unbindState: 1 });
    expect(testbed.cloudHolds()).toEqual({ revision: 1, bound: true, epoch: 1, account: 'first@owner.test' });
  });

  test('a firmware upgrade from 3.x to 4.x, after which the owner can free it', async () => {
    const old = await online({ profile: 'ip-3.4', config: { 'platform.serverAddress': 'dev.hik-connect.com' } });
    expect(await old.unbind()).toEqual({ ok: false, code: 'firmware-unsupported' });
    old.box.cutPower();
    const flash = createMemoryFlash(old.box.flash.contents());
    const testbed = await createTestbed({ profile: 'ip-4.30', flash, farSide: old.farSide });
    await testbed.goOnline();
    expect((await testbed.shows()).binding).toMatchObject({ state: 'bound', epoch: 1 });
    expect(await testbed.unbind()).toEqual({ ok: true });
  });
});

describe('the epoch', () => {
  test('another owner in between: refused by the server, the new binding is shown and intact', async () => {
    const testbed = await online();
    await testbed.freeElsewhere();
    await testbed.bindTo('second@owner.test');
    expect(await testbed.unbind({ epoch: 1 })).toEqual({ ok: false, code: 'server-refused' });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 2, account: 'second@owner.test' });
    expect((await testbed.shows()).binding).toEqual({ state: 'bound', epoch: 2, account: 'second@owner.test' });
  });

  test.each([0, 2, -1, 1.5, Number.NaN, 1e99])('of %d, which is not the binding, frees nobody', async (epoch) => {
    const testbed = await online();
    expect(await testbed.unbind({ epoch })).toEqual({ ok: false, code: 'server-refused' });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });
});

describe('the same operation again', () => {
  test('gets the first outcome, whoever repeats it and whatever password, and has one effect', async () => {
    const testbed = await online();
    expect(await testbed.unbind({ operationId: 'same' })).toEqual({ ok: true });
    await testbed.bindTo('second@owner.test');
    await testbed.box.clock.settle();
    expect(await testbed.unbind({ operationId: 'same' })).toEqual({ ok: true });
    expect(await testbed.unbind({ operationId: 'same', password: 'wrong', epoch: 2 })).toEqual({ ok: true });
    expect(testbed.sent).toEqual(['same']);
    expect(testbed.box.kdf.calls()).toBe(1);
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
    expect(await testbed.unbindLog()).toEqual(['local-menu: ok']);
  });

  test('asked twice at once is one operation', async () => {
    const testbed = await online();
    const both = Promise.all([testbed.askUnbind({ operationId: 'same' }), testbed.askUnbind({ operationId: 'same' })]);
    expect(await testbed.box.finish(both)).toEqual([{ ok: true }, { ok: true }]);
    expect(testbed.sent).toEqual(['same']);
  });

  test('after a power cut gets the first outcome from flash', async () => {
    const testbed = await online();
    await testbed.unbind({ operationId: 'same' });
    await testbed.bindTo('second@owner.test');
    testbed.box.cutPower();
    const again = await createTestbed({
      flash: createMemoryFlash(testbed.box.flash.contents()),
      farSide: testbed.farSide,
    });
    await again.goOnline();
    expect(await again.unbind({ operationId: 'same', epoch: 2 })).toEqual({ ok: true });
    expect(again.sent).toEqual([]);
    expect(again.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
  });
});

describe('two faces at once', () => {
  test('the second is told in-progress while the first is with the cloud, and its password is checked first', async () => {
    const testbed = await online();
    const first = testbed.askUnbind({ way: 'local-menu' });
    await testbed.advance(300);
    expect(await testbed.unbind({ way: 'app', password: 'wrong' })).toMatchObject({ code: 'password-wrong' });
    const second = await testbed.askUnbind({ way: 'sadp' });
    expect(second).toEqual({ ok: false, code: 'in-progress' });
    expect(await testbed.box.finish(first)).toEqual({ ok: true });
    expect(testbed.sent).toHaveLength(1);
    expect((await testbed.unbindLog()).sort()).toEqual(['app: password-wrong', 'local-menu: ok', 'sadp: in-progress']);
  });

  test('ten at the same instant: one is done, nine are told in-progress or not bound, one request goes out', async () => {
    const testbed = await online();
    const ten = Promise.all(Array.from({ length: 10 }, () => testbed.askUnbind({ password: PASSWORD })));
    const codes = (await testbed.box.finish(ten)).map((outcome) => (outcome.ok ? 'ok' : outcome.code));
    expect(codes.sort()).toEqual([...Array(9).fill('in-progress'), 'ok']);
    expect(testbed.sent).toHaveLength(1);
    expect(testbed.kept()?.binding.revision).toBe(2);
  });
});
