// Settings pages: a draft, Apply as a whole, refusals that lose nothing; and the terms before the cloud service.
import { describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

async function at(page: string, seat: Parameters<typeof sitDown>[0] = {}, user = 'admin'): Promise<Person> {
  const person = await sitDown(seat);
  await person.boot();
  await person.logIn(user, user === 'admin' ? 'unbind4x' : 'watch24x7');
  await person.open(page);
  return person;
}
const form = (person: Person) => person.screen.settings?.getSnapshot().context;
const config = (person: Person) => person.device().config;

test('language, device name and automatic logout are stored together, and logged with their names', async () => {
  const person = await at('system/general/general');
  await person.set('general.language', 'en');
  await person.set('general.deviceName', 'Магазин на углу');
  await person.set('general.autoLogout', 10);
  expect(config(person)['general.language']).toBe('ru');
  await person.apply();
  expect(config(person)).toMatchObject({
    'general.language': 'en',
    'general.deviceName': 'Магазин на углу',
    'general.autoLogout': 10,
  });
  expect(standing(person)).toBe('system/general/general: applied');
  expect(form(person)?.draft).toEqual({});
  expect((await person.world.agentSide.readLog())[0]).toMatchObject({
    event: 'config-changed',
    user: 'admin',
    fields: ['general.language', 'general.deviceName', 'general.autoLogout'],
  });
});

test.each([
  ['', 'empty'],
  ['x'.repeat(33), 'too-long'],
  [' shop ', 'bad-characters'],
  ['sh\u0000op', 'bad-characters'],
  ['\u202Eshop', 'bad-characters'],
])('a device name like %j is refused, nothing is stored and nothing typed is lost', async (name, code) => {
  const person = await at('system/general/general');
  const before = config(person);
  await person.set('general.autoLogout', 20);
  await person.set('general.deviceName', name);
  await person.apply();
  expect(standing(person)).toBe('system/general/general: editing');
  expect(form(person)?.refused).toMatchObject([{ field: 'general.deviceName', code }]);
  expect(form(person)?.draft).toEqual({ 'general.autoLogout': 20, 'general.deviceName': name });
  expect(config(person)).toEqual(before);

  await person.set('general.deviceName', 'Shop');
  expect(form(person)?.refused).toEqual([]);
  await person.apply();
  expect(config(person)).toMatchObject({ 'general.deviceName': 'Shop', 'general.autoLogout': 20 });
});

test('leaving a page without saving drops its draft', async () => {
  const person = await at('system/general/general');
  await person.set('general.deviceName', 'Shop');
  await person.open(HIK_CONNECT);
  expect(person.dialog()).toBe('unsaved-changes');
  await person.answer('discard');
  expect(person.screen.page()).toBe(HIK_CONNECT);
  await person.open('system/general/general');
  expect(form(person)?.draft).toEqual({});
  expect(config(person)['general.deviceName']).toBe('SIM Network Video Recorder');
});

test('Apply with nothing changed stores and logs nothing, and says saved', async () => {
  const person = await at('system/general/general');
  const { logHead } = person.device();
  await person.apply();
  expect(standing(person)).toBe('system/general/general: applied');
  expect(person.device().logHead).toBe(logHead);
});

describe('the cloud service', () => {
  test('scenario wrong-region: the right server, Apply, and it comes online', async () => {
    const person = await at(HIK_CONNECT, { scenario: 'wrong-region' });
    await person.advance(8000);
    expect(person.menu.platform.now().status).toEqual({ state: 'offline', reason: 'wrong-region' });
    await person.set('platform.serverAddress', 'litedev.hik-connectru.com');
    await person.apply();
    await person.waitOnline();
    await person.clickUnbind();
    expect(person.dialog()).toBe('attention');
  });

  test.each(['', '192.168.1.1', 'no spaces.example.com', 'localhost', `${'a'.repeat(61)}.com`.repeat(2), 'имя.рф'])(
    'a server like %j is refused with a word at the field',
    async (server) => {
      const person = await at(HIK_CONNECT);
      await person.set('platform.customServer', true);
      await person.set('platform.serverAddress', server);
      await person.apply();
      expect(form(person)?.refused).toHaveLength(1);
      expect(form(person)?.refused[0]).toMatchObject({ field: 'platform.serverAddress' });
      expect(config(person)['platform.serverAddress']).toBe('litedev.hik-connectru.com');
    },
  );

  test('switching on: code, agreement, OK — only then the box is ticked, and Apply brings it online', async () => {
    const person = await at(HIK_CONNECT, { scenario: 'service-off' });
    await person.tickEnable();
    expect(standing(person)).toBe(`${HIK_CONNECT}: illegal`);
    const terms = person.screen.terms;
    terms?.send({ type: 'agreement.changed', agreed: true });
    await person.answer('ok');
    expect(person.dialog()).toBe('service-terms');
    terms?.send({ type: 'code.changed', code: 'Shop' });
    await person.advance(10);
    expect(terms?.getSnapshot().context.refusal).toMatchObject({ code: 'too-short', min: 6 });
    terms?.send({ type: 'code.changed', code: 'Shop2026' });
    await person.advance(10);
    terms?.send({ type: 'agreement.changed', agreed: false });
    await person.answer('ok');
    expect(person.dialog()).toBe('service-terms');
    terms?.send({ type: 'agreement.changed', agreed: true });
    await person.answer('ok');
    expect(person.dialog()).toBeNull();
    expect(form(person)?.draft).toEqual({ 'platform.enabled': true, 'platform.verificationCode': 'Shop2026' });
    expect(config(person)['platform.enabled']).toBe(false);
    await person.apply();
    await person.waitOnline();
    await person.clickUnbind();
    expect(person.dialog()).toBe('attention');
  });

  test('switching off and on never unbinds', async () => {
    const person = await at(HIK_CONNECT);
    await person.waitOnline();
    await person.set('platform.enabled', false);
    await person.apply();
    await person.advance(5000);
    expect(person.menu.platform.now()).toMatchObject({ unbindState: 3, binding: { state: 'bound', epoch: 1 } });
    expect(person.bound()).toBe(true);
    await person.tickEnable();
    person.screen.terms?.send({ type: 'agreement.changed', agreed: true });
    await person.answer('ok');
    await person.apply();
    await person.waitOnline();
    expect(person.menu.platform.now()).toMatchObject({ unbindState: 1, binding: { epoch: 1 } });
  });

  test('the operator, who may change settings, may switch it off too', async () => {
    const person = await at(HIK_CONNECT, {}, 'operator');
    await person.set('platform.enabled', false);
    await person.apply();
    expect(config(person)['platform.enabled']).toBe(false);
    expect((await person.world.agentSide.readLog())[0]).toMatchObject({ event: 'config-changed', user: 'operator' });
  });
});

describe('power', () => {
  test('reboot: asked, confirmed, splash, live view, everything as before', async () => {
    const person = await at('maintenance/log');
    const before = config(person);
    await person.choosePower('reboot');
    await person.answer('yes');
    expect(person.screen.stage()).toBe('stopping');
    expect(person.device().life).toBe('rebooting');
    await person.advance(1400);
    expect(person.screen.stage()).toBe('booting');
    await person.advance(2600);
    expect(standing(person)).toBe('liveView');
    expect(config(person)).toEqual(before);
    expect((await person.logged()).slice(0, 2)).toEqual(['booted', 'reboot-requested']);
  });

  test('shutdown: off until somebody presses the button', async () => {
    const person = await at('maintenance/log');
    await person.choosePower('shutdown');
    await person.answer('yes');
    await person.advance(1400);
    expect(person.screen.stage()).toBe('off');
    await person.advance(3_600_000);
    expect(person.screen.stage()).toBe('off');
    await person.boot();
    expect(standing(person)).toBe('liveView');
    expect(await person.logged()).not.toContain('power-lost');
  });

  test('a plug that was pulled stands in the log, a shutdown does not', async () => {
    const person = await at('system/general/general');
    await person.cutPower();
    await person.boot();
    expect((await person.logged()).slice(0, 2)).toEqual(['booted', 'power-lost']);
  });

  test('the operator has no right to it, and the device says so too', async () => {
    const person = await at('maintenance/log', {}, 'operator');
    await person.choosePower('shutdown');
    await person.answer('yes');
    expect(person.dialog()).toBe('power-refused');
    await person.answer('ok');
    expect(standing(person)).toBe('maintenance/log');
    expect(person.device().life).toBe('running');
  });
});
