// Back to defaults and settings on a stick, by a person's events: none unbinds, wrong passwords count, what was exported comes back.
import { describe, expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../../src/device/index.ts';
import { flashKey } from '../../src/world/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const DEFAULT = 'maintenance/default';
const FILES = 'maintenance/import-export';

async function at(page: string): Promise<Person> {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.set('general.deviceName', 'Shop');
  await person.apply();
  await person.open(page);
  return person;
}
const restart = (person: Person) => person.advance(SHUTDOWN_MS + BOOT_MS);

describe.each(['simple', 'factory', 'inactive'] as const)('%s', (extent) => {
  test('asks, takes the admin password, restarts, and does not unbind', async () => {
    const person = await at(DEFAULT);
    person.screen.restore?.send({ type: 'extent.chosen', extent });
    expect(person.dialog()).toBe('restore-question');
    await person.answer('yes');
    expect(person.dialog()).toBe('restore-permission');
    await person.typePassword('wrong');
    await person.answer('ok');
    expect(person.refusal()).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
    await person.typePassword('unbind4x');
    await person.answer('ok');
    expect(person.screen.stage()).toBe('stopping');
    await restart(person);
    const { life, config } = person.device();
    expect(life).toBe(extent === 'inactive' ? 'inactive' : 'running');
    expect(config).toMatchObject({ 'general.deviceName': 'SIM Network Video Recorder', 'platform.enabled': false });
    await person.advance(60_000);
    expect(person.bound()).toBe(true);
    // Out of the box it knows nothing of the earlier owner, and never says that there is none.
    expect(await person.world.agentSide.readRecord('platform')).toMatchObject({
      binding: extent === 'inactive' ? { state: 'unknown' } : { state: 'bound', epoch: 1 },
    });
  });

  test('No, Cancel and a right click lead back, and nothing has changed', async () => {
    const person = await at(DEFAULT);
    for (const way of [['no'], ['yes', 'cancel']] as const) {
      person.screen.restore?.send({ type: 'extent.chosen', extent });
      for (const button of way) await person.answer(button);
      expect(person.dialog()).toBeNull();
    }
    expect(person.device()).toMatchObject({ life: 'running', config: { 'general.deviceName': 'Shop' } });
  });
});

describe.each([true, false])('restored to inactive, in an account: %s', (bound) => {
  test('neither copy in flash tells anything of the earlier owner', async () => {
    const person = await at(DEFAULT);
    const account = accountOf(person);
    if (!bound) await person.world.cloud.free(person.world.serial);
    await person.advance(1000);
    const before = await slotsOf(person);
    const traces = [account, 'Shop', 'operator'];
    for (const trace of traces) if (bound || trace !== account) expect(before.join(), trace).toContain(trace);
    person.screen.restore?.send({ type: 'extent.chosen', extent: 'inactive' });
    await person.answer('yes');
    await person.typePassword('unbind4x');
    await person.answer('ok');
    await restart(person);
    await person.advance(1000);
    expect(person.device().life).toBe('inactive');
    for (const slot of await slotsOf(person)) for (const trace of traces) expect(slot, trace).not.toContain(trace);
    expect(JSON.stringify(await person.world.agentSide.readRecord('platform'))).not.toContain(account);
  });
});

/** Both copies of the configuration, byte by byte as text. */
const slotsOf = ({ storage }: Person): Promise<string[]> =>
  Promise.all(
    (['a', 'b'] as const).map(async (slot) => {
      const bytes = await storage.read(flashKey('bound-4x', slot));
      return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
    }),
  );

function accountOf(person: Person): string {
  const { binding } = person.menu.platform.now();
  if (binding.state !== 'bound') throw new Error('Nobody has it.');
  return binding.account;
}

test('after a factory reset the owner switches the service on again, and finds the recorder still bound', async () => {
  const person = await at(DEFAULT);
  person.screen.restore?.send({ type: 'extent.chosen', extent: 'factory' });
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  await restart(person);
  await person.logIn('admin', 'unbind4x');
  await person.open('system/network/advanced/platform-access/hik-connect');
  await person.set('platform.serverAddress', 'litedev.hik-connectru.com');
  await person.set('platform.verificationCode', 'Again7');
  await person.set('platform.enabled', true);
  await person.apply();
  await person.waitOnline();
  expect(person.menu.platform.now()).toMatchObject({ unbindState: 1, binding: { state: 'bound', epoch: 1 } });
});

describe('settings on the stick', () => {
  const file = 'config_SIM204816_1.cfg';

  test('exported, changed, imported: the settings are those of the export, the service is as it was', async () => {
    const person = await at(FILES);
    person.screen.configFiles?.send({ type: 'export.pressed' });
    await person.advance(0);
    expect(person.dialog()).toBe('files-told');
    expect(person.screen.configFiles?.getSnapshot().context.written).toBe(file);
    await person.answer('ok');
    await person.open('system/general/general');
    await person.set('general.deviceName', 'Yard');
    await person.apply();
    await person.open(FILES);
    person.screen.configFiles?.send({ type: 'file.chosen', file });
    person.screen.configFiles?.send({ type: 'import.pressed' });
    await person.advance(0);
    expect(person.dialog()).toBe('import-question');
    expect(person.screen.configFiles?.getSnapshot().context.check?.changed).toEqual(['general.deviceName']);
    await person.answer('no');
    expect(person.device().config['general.deviceName']).toBe('Yard');
    person.screen.configFiles?.send({ type: 'import.pressed' });
    await person.advance(0);
    await person.answer('yes');
    expect(person.screen.stage()).toBe('stopping');
    await restart(person);
    await person.waitOnline();
    expect(person.device().config).toMatchObject({
      'general.deviceName': 'Shop',
      'platform.enabled': true,
      'platform.verificationCode': 'QRSMXT',
    });
  });

  test('a file with wrong settings is refused with every field, and nothing has changed', async () => {
    const person = await at(FILES);
    const { stickFile } = await import('../../src/world/stickFiles.ts');
    const { name, bytes } = await stickFile('bad-settings', 'ip-4.30');
    await person.world.usb.put(name, bytes);
    await person.advance(0);
    person.screen.configFiles?.send({ type: 'file.chosen', file: name });
    person.screen.configFiles?.send({ type: 'import.pressed' });
    await person.advance(0);
    expect(person.dialog()).toBe('files-told');
    expect(person.refusal()).toMatchObject({
      code: 'bad-fields',
      refused: [{ field: 'general.autoLogout' }, { field: 'network.gateway' }, { field: 'platform.serverAddress' }],
    });
    await person.answer('ok');
    expect(person.device().config['general.deviceName']).toBe('Shop');
  });
});
