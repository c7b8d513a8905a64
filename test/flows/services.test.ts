// Time servers, ports, ISUP and live view's settings, by a person in the menu: each has its effect.

import { describe, expect, test } from 'vitest';
import type { Config, ConfigKey } from '../../src/device/index.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const HOUR = 3_600_000;

async function at(page: string, seat: Parameters<typeof sitDown>[0] = {}): Promise<Person> {
  const person = await sitDown(seat);
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  await person.open(page);
  return person;
}
async function apply(person: Person, changes: Partial<Config>): Promise<void> {
  for (const [field, value] of Object.entries(changes)) await person.set(field as ConfigKey, value as never);
  await person.apply();
}
const refused = (person: Person) => person.screen.settings?.getSnapshot().context.refused;
/** ms by which the recorder's clock is wrong. */
const wrongBy = (person: Person) => person.menu.wallClock() - person.clock.now();

describe('the time', () => {
  test('a battery clock that went wrong is put right by NTP, and stays right over a power cut', async () => {
    const person = await at('system/network/tcp-ip/ntp');
    person.world.rtc.setShift(-400 * 24 * HOUR);
    await apply(person, { 'ntp.enabled': true });
    await person.advance(10_000);
    expect(Math.abs(wrongBy(person))).toBeLessThan(1000);
    await person.cutPower();
    await person.boot();
    expect(Math.abs(wrongBy(person))).toBeLessThan(1000);
  });
  test.each<[string, (person: Person) => void, string]>([
    ['the cable is out', (person) => person.world.network.change((now) => ({ ...now, cable: false })), 'no-link'],
    [
      'no name server answers',
      (person) => person.world.network.change((now) => ({ ...now, dns: { ...now.dns, answers: false } })),
      'no-name-server',
    ],
    [
      'the gateway is gone',
      (person) => person.world.network.change((now) => ({ ...now, gateway: { ...now.gateway, answers: false } })),
      'no-name-server',
    ],
  ])('where %s it says so, and works as soon as that is mended', async (_title, spoil, code) => {
    const person = await at('system/network/tcp-ip/ntp');
    const before = person.world.network.state();
    person.world.rtc.setShift(HOUR);
    spoil(person);
    const ask = { session: await sessionElsewhere(person.world), server: 'pool.ntp.org', port: 123 };
    const failed = person.world.recorder.syncTime(ask);
    await person.advance(3000);
    expect(await failed).toEqual({ ok: false, code });
    person.world.network.change(() => before);
    const done = person.world.recorder.syncTime(ask);
    await person.advance(3000);
    expect(await done).toMatchObject({ ok: true });
    expect(Math.abs(wrongBy(person))).toBeLessThan(1000);
  });
  test('the cloud keeps it, once the recorder is online and its owner wants that', async () => {
    const person = await at('system/network/advanced/platform-access/hik-connect');
    await person.waitOnline();
    person.world.rtc.setShift(HOUR);
    await apply(person, { 'platform.timeSync': true });
    await person.advance(1000);
    expect(Math.abs(wrongBy(person))).toBeLessThan(1000);
  });
});

test('two ports of one number are refused at the later one, and nothing is stored', async () => {
  const person = await at('system/network/advanced/more-settings');
  await apply(person, { 'ports.http': 8080, 'ports.rtsp': 8080 });
  expect(refused(person)).toEqual([{ field: 'ports.rtsp', code: 'duplicate', of: 'ports.http' }]);
  expect(person.device().config['ports.http']).toBe(80);
  await apply(person, { 'ports.rtsp': 8554 });
  expect(person.device().config).toMatchObject({ 'ports.http': 8080, 'ports.rtsp': 8554 });
});

test.each<[string, unknown, object]>([
  ['ports.http', 'abc', { code: 'not-a-number' }],
  ['ports.http', '', { code: 'empty' }],
  ['ports.http', 65_536, { code: 'too-large', max: 65_535 }],
  ['ports.server', 1999, { code: 'too-small', min: 2000 }],
])('%s takes no %j', async (field, value, fault) => {
  const person = await at('system/network/advanced/more-settings');
  await apply(person, { [field]: value } as never);
  expect(refused(person)).toEqual([{ field, ...fault }]);
});

test('ISUP tries and says why it is offline; it never touches the binding', async () => {
  const person = await at('system/network/advanced/platform-access/isup');
  await apply(person, {
    'isup.enabled': true,
    'isup.server': 'pool.ntp.org',
    'isup.deviceId': 'shop-1',
    'isup.key': 'Secret-77',
  });
  expect(person.device().isup).toEqual({ state: 'connecting' });
  await person.advance(5000);
  expect(person.device().isup).toEqual({ state: 'offline', reason: 'server-silent' });
  expect(person.bound()).toBe(true);
});

describe('live view', () => {
  const shown = (person: Person) => {
    const { layout, screen } = person.menu.live.getSnapshot().context;
    return `${layout}: ${screen}`;
  };
  test('begins as its settings say: at once, and after every start', async () => {
    const person = await at('system/live-view');
    await apply(person, { 'live.layout': 4, 'live.dwell': 10 });
    expect(shown(person)).toBe('4: 0');
    await person.advance(10_000);
    expect(shown(person)).toBe('4: 1');
    person.menu.live.send({ type: 'layout.chosen', windows: 9 });
    await person.cutPower();
    await person.boot();
    expect(shown(person)).toBe('4: 0');
  });
  test('a recorder of four channels begins with four windows', async () => {
    const person = await at('system/live-view', { scenario: 'hybrid-4x' });
    expect(shown(person)).toBe('4: 0');
    await apply(person, { 'live.layout': 16 });
    expect(shown(person)).toBe('4: 0');
  });
  test('the menu leaves it as it was', async () => {
    const person = await at('system/live-view');
    person.menu.live.send({ type: 'channel.toggled', channel: 3 });
    await person.back();
    expect(person.menu.live.getSnapshot().context.single).toBe(3);
  });
});
