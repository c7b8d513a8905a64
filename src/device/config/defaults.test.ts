/** Back to defaults in three extents: who may, what stays, what goes, and that none of them unbinds. */
import { describe, expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../life.ts';
import { type Box, createBox, OPERATOR, PASSWORD, passwordRecord, storedUser } from '../testing/index.ts';
import type { DefaultsExtent } from './defaultsExtent.ts';
import { defaultConfig } from './schema.ts';

const bound = { binding: { state: 'bound', epoch: 1, account: 'p***@mail.invalid' }, revision: 1, operation: null };
const extents: DefaultsExtent[] = ['simple', 'factory', 'inactive'];

async function lived(): Promise<Box> {
  const settings = { ...storedUser('maria', 'operator', 'Maria-Pass-3'), rights: ['settings' as const] };
  const box = createBox({
    records: { platform: bound },
    services: {
      onvif: [{ name: 'vms', level: 'operator', password: passwordRecord('Yard-Gate-58') }],
      encryption: { password: passwordRecord('Shop-Window-4'), issue: 3 },
    },
    users: [storedUser('admin', 'admin', PASSWORD), storedUser(OPERATOR.name, 'operator', OPERATOR.password), settings],
    config: {
      'general.deviceName': 'Shop',
      'general.language': 'en',
      'general.autoLogout': 30,
      'service.rtsp': false,
      'onvif.enabled': true,
      'network.address': '10.0.0.9',
      'network.gateway': '10.0.0.1',
      'platform.enabled': true,
      'platform.verificationCode': 'Code42',
      'platform.serverAddress': 'litedev.hik-connectru.com',
    },
  });
  await box.powerOn();
  return box;
}
const restore = (box: Box, extent: DefaultsExtent, user = 'admin', password = PASSWORD) =>
  box.recorder.restoreDefaults({ session: box.session(user), extent, password });
const reboot = (box: Box) => box.clock.advance(SHUTDOWN_MS + BOOT_MS);

describe.each(extents)('%s', (extent) => {
  test('does not unbind, keeps log, firmware and clock, switches the service off and clears its code', async () => {
    const box = await lived();
    const before = await box.agentSide.facts();
    expect(await restore(box, extent)).toEqual({ ok: true });
    expect((await box.agentSide.facts()).life).toBe('rebooting');
    await reboot(box);
    const after = await box.agentSide.facts();
    expect(await box.agentSide.readRecord('platform')).toEqual(bound);
    expect(after.config).toMatchObject({
      'platform.enabled': false,
      'platform.verificationCode': '',
      'service.rtsp': true,
      'onvif.enabled': false,
      'platform.serverAddress': 'litedev.hik-connect.com',
      'general.deviceName': 'SIM Network Video Recorder',
      'general.autoLogout': 5,
      'general.language': 'en',
    });
    expect(after.services.encryption.on).toBe(false);
    expect(after.firmware).toEqual(before.firmware);
    expect(after.clockOffset).toBe(before.clockOffset);
    const log = await box.agentSide.readLog();
    expect(log.slice(0, 2).map(({ event }) => event)).toEqual(['booted', 'defaults-restored']);
    expect(log[1]).toMatchObject({ user: 'admin', extent });
    expect(log.at(-1)?.event).toBe('booted');
  });

  test('asks for the admin password and counts wrong ones like every face', async () => {
    const box = await lived();
    const before = (await box.agentSide.facts()).config;
    expect(await restore(box, extent, 'admin', '')).toEqual({ ok: false, code: 'password-empty' });
    expect(await restore(box, extent, 'admin', 'wrong')).toEqual({
      ok: false,
      code: 'password-wrong',
      attemptsLeft: 6,
    });
    await box.guess(6);
    expect(await restore(box, extent)).toMatchObject({ code: 'locked', secondsLeft: 60 });
    await box.clock.advance(10_000);
    const { config, life } = await box.agentSide.facts();
    expect({ config, life }).toEqual({ config: before, life: 'running' });
  });

  test('a power cut around it leaves all or nothing', async () => {
    for (const at of [0, 1] as const) {
      const box = await lived();
      let writes = 0;
      // The first write charges the password, the second forgives it, the third restores.
      box.flash.plan((_, what) =>
        what === 'write' && ++writes === 3 ? { kind: 'cut', at: at * 1e6, tear: 'clean' } : null,
      );
      await restore(box, extent).catch(() => undefined);
      box.flash.plan(() => null);
      await box.powerOn();
      const { config, users } = await box.agentSide.facts();
      expect(config['general.deviceName']).toBe(at ? 'SIM Network Video Recorder' : 'Shop');
      expect(users.length).toBe(at ? { simple: 3, factory: 1, inactive: 0 }[extent] : 3);
    }
  });
});

describe('what stays', () => {
  test('simple: the network and the users', async () => {
    const box = await lived();
    await restore(box, 'simple');
    await reboot(box);
    const { config, users, services, life } = await box.agentSide.facts();
    expect(services.onvifUsers).toEqual([{ name: 'vms', level: 'operator' }]);
    expect(config).toMatchObject({ 'network.address': '10.0.0.9', 'network.gateway': '10.0.0.1' });
    expect(users.map(({ name }) => name)).toEqual(['admin', OPERATOR.name, 'maria']);
    expect(life).toBe('running');
  });

  test('factory: no setting, and of the users the admin with the same password', async () => {
    const box = await lived();
    await restore(box, 'factory');
    await reboot(box);
    const { config, users, services } = await box.agentSide.facts();
    expect(services).toEqual({ onvifUsers: [], encryption: { on: false, issue: 3 } });
    expect(config).toEqual({
      ...defaultConfig,
      'general.language': 'en',
      'platform.serverAddress': 'litedev.hik-connect.com',
    });
    expect(users.map(({ name }) => name)).toEqual(['admin']);
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
  });

  test('inactive: nobody can log in until somebody activates it', async () => {
    const box = await lived();
    await restore(box, 'inactive');
    await reboot(box);
    const { life, activated, users, recovery, services } = await box.agentSide.facts();
    expect(services).toEqual({ onvifUsers: [], encryption: { on: false, issue: 0 } });
    expect({ life, activated, users, recovery }).toEqual({
      life: 'inactive',
      activated: false,
      users: [],
      recovery: { email: '', questions: [], guid: false },
    });
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'not-activated' });
    await box.powerCycle();
    expect((await box.agentSide.facts()).life).toBe('inactive');
  });
});

describe('who may', () => {
  test.each<[string, DefaultsExtent, string | null]>([
    ['maria', 'simple', null],
    ['maria', 'factory', 'no-right'],
    ['maria', 'inactive', 'no-right'],
    [OPERATOR.name, 'simple', 'no-right'],
    ['nobody', 'simple', 'session-unknown'],
    ['__proto__', 'factory', 'session-unknown'],
  ])('%s, %s: %s, and without the right no password is looked at', async (user, extent, code) => {
    const box = await lived();
    const calls = box.kdf.calls();
    expect(await restore(box, extent, user)).toEqual(code ? { ok: false, code } : { ok: true });
    if (code) expect(box.kdf.calls()).toBe(calls);
  });

  test('nobody while the recorder goes down', async () => {
    const box = await lived();
    await box.recorder.restart({ session: box.session('admin') });
    expect(await restore(box, 'simple')).toEqual({ ok: false, code: 'busy' });
  });
});
