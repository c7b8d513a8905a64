/** The law of unbinding: every refusal, and which one wins. Real recorder, agent and cloud on fakes. */
import { describe, expect, test } from 'vitest';
import { profileById } from '../device/index.ts';
import { counted, OPERATOR, PASSWORD } from '../device/testing/index.ts';
import { combinations, expectFirstToAnswer, worldWith } from './testing/obstacles.ts';
import { createTestbed } from './testing/testbed.ts';
import { lawAllowsFirmware } from './unbind.ts';

test('of any two obstacles the first in the order of the law answers, and the binding stands', async () => {
  const pairs = combinations(2);
  for (const present of pairs) await expectFirstToAnswer(present);
  counted('obstacles, alone and in pairs', pairs.length, 44);
});

test('with no obstacle at all the device is freed', async () => {
  const testbed = await worldWith([]);
  expect(await testbed.unbind()).toEqual({ ok: true });
  expect(testbed.cloudHolds()).toEqual({ revision: 2, bound: false });
  expect(testbed.kept()?.sharedWith).toEqual([]);
});

describe('firmware', () => {
  test.each([
    ['V4.30.011 build 200803', true],
    ['V4.0.0', true],
    ['4.99.999', true],
    ['V3.4.95 build 180607', false],
    ['V3.99.999', false],
    ['V5.03.010 build 240318', false],
    ['40.1.0', false],
    ['V14.30.011', false],
    ['V0.4.0', false],
    ['V\u0664.30.011', false],
    ['V\uff14.30.011', false],
    ['', false],
    ['4', false],
    ['V4.30.011 beta', false],
    [' V4.30.011', false],
    ['V4.30.011\n', false],
    ['V4.30.011 build 200803; V3.0.0', false],
  ])('%j may unbind at its own screen: %s', async (version, allowed) => {
    expect(lawAllowsFirmware(version, 'ip')).toBe(allowed);
    expect(lawAllowsFirmware(version, 'hybrid')).toBe(allowed);
    const base = profileById('ip-4.30');
    const capabilities = base.capabilities.filter((capability) => allowed || capability !== 'local-unbind');
    const testbed = await createTestbed({ profile: { ...base, version, capabilities } });
    await testbed.goOnline();
    expect((await testbed.shows()).localUnbind).toBe(allowed);
    expect(await testbed.unbind()).toEqual(allowed ? { ok: true } : { ok: false, code: 'firmware-unsupported' });
    expect(testbed.box.kdf.calls()).toBe(allowed ? 1 : 0);
  });

  test('a camera, or any family but IP and hybrid recorders, may not', () => {
    expect(lawAllowsFirmware('V4.30.011', 'camera' as 'ip')).toBe(false);
  });

  test.each([
    ['ip-4.30', true],
    ['ip-4.22', true],
    ['hybrid-4.25', true],
    ['hybrid-3.5', false],
    ['ip-3.4', false],
    ['ip-5.03', false],
    ['ip-4.30-q1', false],
    ['ip-4.31', false],
  ])('profile %s is freed with the right password: %s', async (profile, freed) => {
    const testbed = await createTestbed({ profile });
    await testbed.goOnline();
    expect((await testbed.unbind()).ok).toBe(freed);
    expect(testbed.cloudHolds().bound).toBe(!freed);
  });

  test.each([
    ['ip-4.30-q1', 'device-refused', true],
    ['ip-4.31', 'unbind-absent', false],
  ])(
    'profile %s answers %s to the right password: no key is derived, nothing charged, nothing sent',
    async (profile, code, localUnbind) => {
      const testbed = await createTestbed({ profile });
      await testbed.goOnline();
      const before = { cloud: testbed.kept(), device: await testbed.device() };
      for (let time = 0; time < 8; time++) expect(await testbed.unbind()).toEqual({ ok: false, code });
      expect(await testbed.unbind({ password: 'wrong' })).toEqual({ ok: false, code });
      expect(testbed.box.kdf.calls()).toBe(0);
      expect(testbed.sent).toEqual([]);
      expect(testbed.kept()).toEqual(before.cloud);
      const after = await testbed.device();
      expect({ ...after, logHead: 0 }).toEqual({ ...before.device, logHead: 0 });
      expect(await testbed.shows()).toMatchObject({ localUnbind, firmwareBar: code, unbindState: 1 });
      expect(new Set(await testbed.unbindLog())).toEqual(new Set([`local-menu: ${code}`]));
      expect(await testbed.box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 6 });
    },
  );

  test.each([
    ['claims what the law forbids', 'ip-3.4', ['local-unbind' as const]],
    ['lacks what the law allows', 'ip-4.30', []],
  ])('a profile that %s does not load', async (_, id, capabilities) => {
    const profile = { ...profileById(id), capabilities };
    await expect(createTestbed({ profile })).rejects.toThrow(/its profile says local-unbind .*Mend the profile/);
  });
});

describe('the service', () => {
  test.each([
    ['name-not-resolved', { config: { 'platform.serverAddress': 'nowhere.sim.invalid' } }],
    ['wrong-region', { config: { 'platform.serverAddress': 'litedev.hik-connectru.com' } }],
    ['no-link', { plugged: false }],
  ])('offline because of %s says so', async (reason, world) => {
    const testbed = await createTestbed(world);
    await testbed.box.powerOn();
    await testbed.advance(8000);
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'offline', reason });
  });

  test('offline because the server is silent, and while it registers, says so', async () => {
    const testbed = await createTestbed();
    testbed.faults.silent = true;
    await testbed.box.powerOn();
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'offline', reason: 'registering' });
    await testbed.advance(12_000);
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'offline', reason: 'server-silent' });
  });
});

describe('who asks', () => {
  test.each(['local-menu', 'sadp', 'app', 'isapi'] as const)(
    'over %s the same state gets the same code (I8)',
    async (way) => {
      const testbed = await createTestbed({ bound: false });
      await testbed.goOnline();
      expect(await testbed.unbind({ way })).toEqual({ ok: false, code: 'not-bound' });
      expect(await testbed.unbind({ way, password: 'x' })).toEqual({
        ok: false,
        code: 'password-wrong',
        attemptsLeft: 6,
      });
      expect(await testbed.unbindLog()).toEqual([`${way}: password-wrong`, `${way}: not-bound`]);
    },
  );

  test('an operator, with his own right password, is refused: it is the admin password that counts', async () => {
    const testbed = await createTestbed();
    await testbed.goOnline();
    expect(await testbed.box.login(OPERATOR.name, OPERATOR.password)).toMatchObject({ ok: true });
    expect(await testbed.unbind({ password: OPERATOR.password })).toMatchObject({ code: 'password-wrong' });
    expect(testbed.cloudHolds().bound).toBe(true);
  });

  test('guesses at the screen and at unbind over every way fill one counter (I3)', async () => {
    const testbed = await createTestbed();
    await testbed.goOnline();
    await testbed.box.guess(3);
    for (const way of ['local-menu', 'sadp', 'app'] as const) await testbed.unbind({ way, password: 'wrong' });
    expect(await testbed.unbind({ way: 'isapi', password: 'wrong' })).toEqual({
      ok: false,
      code: 'locked',
      secondsLeft: 60,
    });
    for (const way of ['local-menu', 'sadp', 'app', 'isapi'] as const)
      expect(await testbed.unbind({ way })).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(testbed.box.kdf.calls()).toBe(7);
    expect(testbed.sent).toEqual([]);
  });

  test('an answer given before is no ticket: after a right password the next request needs its own', async () => {
    const testbed = await createTestbed();
    await testbed.goOnline();
    await testbed.box.login('admin', PASSWORD);
    expect(await testbed.unbind({ password: '' })).toEqual({ ok: false, code: 'password-empty' });
    expect(await testbed.unbind({ password: 'wrong' })).toMatchObject({ code: 'password-wrong' });
    expect(testbed.cloudHolds().bound).toBe(true);
  });
});
