/** Unbinding when the wire is good: what changes, what stays, who else may be touched. */
import { describe, expect, test } from 'vitest';
import { createMemoryFlash, PASSWORD } from '../device/testing/index.ts';
import { type Bench, createBench, SERIAL } from './testing/bench.ts';

async function online(options: Parameters<typeof createBench>[0] = {}): Promise<Bench> {
  const bench = await createBench(options);
  await bench.goOnline();
  return bench;
}

describe('a successful unbind', () => {
  test('clears the binding in the cloud and on the page, and the service stays online', async () => {
    const bench = await online();
    expect(await bench.unbind()).toEqual({ ok: true });
    expect(bench.cloudHolds()).toEqual({ revision: 2, bound: false });
    expect(await bench.shows()).toMatchObject({
      status: { state: 'online' },
      binding: { state: 'not-bound' },
      unbindState: 2,
      unsettled: false,
    });
    expect(bench.sent).toEqual(['op-1']);
  });

  test('leaves service, server, code, users and counter as they were', async () => {
    const bench = await online();
    const before = await bench.device();
    await bench.unbind();
    const after = await bench.device();
    expect(after.config).toEqual(before.config);
    expect(after.users).toEqual(before.users);
    expect(await bench.box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 6 });
  });

  test('survives a reboot and a power cut', async () => {
    const bench = await online();
    await bench.unbind();
    await bench.reboot();
    expect((await bench.shows()).binding).toEqual({ state: 'not-bound' });
    await bench.box.powerCycle();
    expect((await bench.shows()).binding).toEqual({ state: 'not-bound' });
    await bench.goOnline();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'not-bound' }, unbindState: 2 });
  });

  test('can be followed by another owner, another unbind, and so on; epochs rise', async () => {
    const bench = await online();
    for (let epoch = 1; epoch <= 5; epoch++) {
      expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch });
      expect(await bench.unbind({ epoch })).toEqual({ ok: true });
      expect(bench.bindTo(`owner-${epoch + 1}@test`)).toBe(true);
      await bench.box.clock.settle();
    }
    expect((await bench.shows()).binding).toEqual({ state: 'bound', epoch: 6, account: 'owner-6@test' });
  });

  test('is logged with its way, and so is every refusal', async () => {
    const bench = await online();
    await bench.unbind({ password: '' });
    await bench.unbind({ password: 'wrong', way: 'sadp' });
    await bench.unbind({ way: 'app' });
    await bench.unbind({ way: 'isapi' });
    await bench.switchService(false);
    await bench.unbind();
    expect((await bench.unbindLog()).reverse()).toEqual([
      'local-menu: password-empty',
      'sadp: password-wrong',
      'app: ok',
      'isapi: not-bound',
      'local-menu: service-off',
    ]);
    const ids = (await bench.log()).map((entry) => entry.id);
    expect(ids).toEqual([...ids].sort((left, right) => right - left));
  });
});

describe('the binding survives', () => {
  test.each<[string, (bench: Bench) => Promise<unknown>]>([
    ['a reboot', (bench) => bench.reboot()],
    ['a power cut', (bench) => bench.box.powerCycle()],
    ['the service off and on', (bench) => bench.switchService(false).then(() => bench.switchService(true))],
    ['another verification code', (bench) => bench.apply({ 'platform.verificationCode': 'Other99' })],
    ['the cable out and in', (bench) => bench.replug()],
    ['the device renamed', (bench) => bench.apply({ 'general.deviceName': 'New name' })],
  ])('%s', async (_, happens) => {
    const bench = await online();
    await happens(bench);
    expect((await bench.shows()).binding).toEqual({ state: 'bound', epoch: 1, account: 'first@owner.test' });
    await bench.goOnline();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'bound', epoch: 1 }, unbindState: 1 });
    expect(bench.cloudHolds()).toEqual({ revision: 1, bound: true, epoch: 1, account: 'first@owner.test' });
  });

  test('a firmware upgrade from 3.x to 4.x, after which the owner can free it', async () => {
    const old = await online({ profile: 'ip-3.4', config: { 'platform.serverAddress': 'dev.hik-connect.com' } });
    expect(await old.unbind()).toEqual({ ok: false, code: 'firmware-unsupported' });
    old.box.cutPower();
    const flash = createMemoryFlash(old.box.flash.contents());
    const bench = await createBench({ profile: 'ip-4.30', flash, cloud: old.cloud });
    await bench.goOnline();
    expect((await bench.shows()).binding).toMatchObject({ state: 'bound', epoch: 1 });
    expect(await bench.unbind()).toEqual({ ok: true });
  });
});

describe('the epoch', () => {
  test('another owner in between: refused by the server, the new binding is shown and intact', async () => {
    const bench = await online();
    bench.freeElsewhere();
    bench.bindTo('second@owner.test');
    expect(await bench.unbind({ epoch: 1 })).toEqual({ ok: false, code: 'server-refused' });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 2, account: 'second@owner.test' });
    expect((await bench.shows()).binding).toEqual({ state: 'bound', epoch: 2, account: 'second@owner.test' });
  });

  test.each([0, 2, -1, 1.5, Number.NaN, 1e99])('of %d, which is not the binding, frees nobody', async (epoch) => {
    const bench = await online();
    expect(await bench.unbind({ epoch })).toEqual({ ok: false, code: 'server-refused' });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });
});

describe('the same operation again', () => {
  test('gets the first outcome, whoever repeats it and whatever password, and has one effect', async () => {
    const bench = await online();
    expect(await bench.unbind({ operationId: 'same' })).toEqual({ ok: true });
    bench.bindTo('second@owner.test');
    await bench.box.clock.settle();
    expect(await bench.unbind({ operationId: 'same' })).toEqual({ ok: true });
    expect(await bench.unbind({ operationId: 'same', password: 'wrong', epoch: 2 })).toEqual({ ok: true });
    expect(bench.sent).toEqual(['same']);
    expect(bench.box.kdf.calls()).toBe(1);
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
    expect(await bench.unbindLog()).toEqual(['local-menu: ok']);
  });

  test('asked twice at once is one operation', async () => {
    const bench = await online();
    const both = Promise.all([bench.askUnbind({ operationId: 'same' }), bench.askUnbind({ operationId: 'same' })]);
    expect(await bench.box.finish(both)).toEqual([{ ok: true }, { ok: true }]);
    expect(bench.sent).toEqual(['same']);
  });

  test('after a power cut gets the first outcome from flash', async () => {
    const bench = await online();
    await bench.unbind({ operationId: 'same' });
    bench.bindTo('second@owner.test');
    bench.box.cutPower();
    const again = await createBench({ flash: createMemoryFlash(bench.box.flash.contents()), cloud: bench.cloud });
    await again.goOnline();
    expect(await again.unbind({ operationId: 'same', epoch: 2 })).toEqual({ ok: true });
    expect(again.sent).toEqual([]);
    expect(again.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
  });
});

describe('two faces at once', () => {
  test('the second is told in-progress while the first is with the cloud, and its password is checked first', async () => {
    const bench = await online();
    const first = bench.askUnbind({ way: 'local-menu' });
    await bench.advance(300);
    expect(await bench.unbind({ way: 'app', password: 'wrong' })).toMatchObject({ code: 'password-wrong' });
    const second = await bench.askUnbind({ way: 'sadp' });
    expect(second).toEqual({ ok: false, code: 'in-progress' });
    expect(await bench.box.finish(first)).toEqual({ ok: true });
    expect(bench.sent).toHaveLength(1);
    expect((await bench.unbindLog()).sort()).toEqual(['app: password-wrong', 'local-menu: ok', 'sadp: in-progress']);
  });

  test('ten at the same instant: one is done, nine are told in-progress or not bound, one request goes out', async () => {
    const bench = await online();
    const ten = Promise.all(Array.from({ length: 10 }, () => bench.askUnbind({ password: PASSWORD })));
    const codes = (await bench.box.finish(ten)).map((outcome) => (outcome.ok ? 'ok' : outcome.code));
    expect(codes.sort()).toEqual([...Array(9).fill('in-progress'), 'ok']);
    expect(bench.sent).toHaveLength(1);
    expect(bench.cloud.state().devices[SERIAL]?.binding.revision).toBe(2);
  });
});
