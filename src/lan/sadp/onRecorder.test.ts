// SADP before a real recorder: the same law, the same settings, the same lock as at its screen.
import { describe, expect, test } from 'vitest';
import { createHouse, type House, PASSWORD, password } from './testing/house.ts';

async function online(options: Parameters<typeof createHouse>[0] = {}): Promise<House> {
  const house = await createHouse(options);
  await house.testbed.goOnline();
  return house;
}

const RIGHT = password(PASSWORD);

describe('unbinding', () => {
  test('goes through the law: the cloud lets go, the screen knows, the log says from where', async () => {
    const house = await online();
    expect(await house.ask('getUnbindStatus')).toBe('success 1');
    expect(await house.ask('ezvizUnbind', RIGHT)).toBe('success');
    expect(house.testbed.cloudHolds()).toEqual({ revision: 2, bound: false });
    expect((await house.testbed.shows()).unbindState).toBe(2);
    const [entry] = (await house.testbed.log()).filter(({ event }) => event === 'unbind');
    expect(entry).toMatchObject({ kind: 'operation', way: 'sadp', from: '192.168.1.20', outcome: 'ok' });
    expect(await house.ask('getUnbindStatus')).toBe('success 2');
  });

  test('three copies of one wrong password cost one attempt, and leave one line that the bell tells of', async () => {
    const house = await online();
    for (let copy = 0; copy < 3; copy += 1) house.send('ezvizUnbind', password('wrong'), {}, 'same');
    await house.testbed.advance(1_000);
    expect(await house.testbed.box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 5 });
    const lines = (await house.testbed.log()).filter(({ event }) => event === 'unbind');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind: 'exception', way: 'sadp', from: '192.168.1.20', outcome: 'password-wrong' });
  });

  test.each<[string, Parameters<typeof createHouse>[0], (house: House) => unknown, string]>([
    ['the service is off', { service: false }, () => undefined, 'denied 2009 3'],
    ['the recorder is offline', {}, ({ testbed }) => testbed.block('server-silent'), 'denied 2009 4'],
    ['no account is bound', { bound: false }, () => undefined, 'denied 2009 2'],
    ['the firmware is 3.x', { profile: 'ip-3.4' }, () => undefined, 'denied 2009'],
    ['its platform refuses', { profile: 'ip-4.30-q1' }, () => undefined, 'denied 2009'],
  ])('is refused as at the screen where %s', async (_why, options, before, words) => {
    const house = await createHouse(options);
    await house.testbed.box.powerOn();
    await house.testbed.advance(20_000);
    await before(house);
    await house.testbed.advance(60_000);
    const atScreen = await house.testbed.unbind();
    expect(await house.ask('ezvizUnbind', RIGHT)).toBe(words);
    const outcomes = (await house.testbed.log()).flatMap((entry) => (entry.event === 'unbind' ? [entry.outcome] : []));
    expect(outcomes).toHaveLength(2);
    expect(new Set(outcomes)).toEqual(new Set([atScreen.ok ? 'ok' : atScreen.code]));
  });

  test('before the activation it is told so', async () => {
    const house = await createHouse({ activated: false, service: false });
    await house.testbed.box.powerOn();
    expect(await house.ask('ezvizUnbind', RIGHT)).toBe('failed 2019');
  });
});

describe('the lock is one', () => {
  test('seven wrong passwords mixed over screen and SADP lock both, and the right one as eighth opens neither', async () => {
    const house = await online();
    const { box } = house.testbed;
    for (const left of [6, 5, 4]) {
      expect(await house.ask('ezvizUnbind', password(`wrong-${left}`))).toBe(`failed 2024 ${left}`);
    }
    await box.guess(2);
    expect(await house.ask('SetHCPlatform', `<HCPlatformEnable>false</HCPlatformEnable>${password('no')}`)).toBe(
      'failed 2024 1',
    );
    expect(await box.login('admin', 'wrong-7')).toMatchObject({ code: 'locked' });
    expect(await box.login('admin', PASSWORD)).toMatchObject({ code: 'locked' });
    // The network had a part in it, so it waits five locks long.
    expect(await house.ask('ezvizUnbind', RIGHT)).toBe('failed 2018 5');
    expect(house.testbed.sent).toEqual([]);
    expect((await house.testbed.device()).config['platform.enabled']).toBe(true);
  });
});

describe('settings', () => {
  test('platform access goes off and on, and the log says who, what and from where', async () => {
    const house = await online();
    expect(await house.ask('SetHCPlatform', `<HCPlatformEnable>false</HCPlatformEnable>${RIGHT}`)).toBe('success');
    expect((await house.testbed.device()).config['platform.enabled']).toBe(false);
    expect(await house.ask('getUnbindStatus')).toBe('success 3');
    expect(await house.ask('SetHCPlatform', `<HCPlatformEnable>true</HCPlatformEnable>${RIGHT}`)).toBe('success');
    await house.testbed.advance(10_000);
    expect(await house.ask('getUnbindStatus')).toBe('success 1');
    expect((await house.testbed.log()).filter(({ event }) => event === 'config-changed')).toMatchObject([
      { user: 'admin', fields: ['platform.enabled'], way: 'sadp', from: '192.168.1.20' },
      { user: 'admin', fields: ['platform.enabled'], way: 'sadp', from: '192.168.1.20' },
    ]);
  });

  test.each([
    ['Abc123', 'success'],
    ['12345', 'failed 2033'],
    ['', 'failed 2033'],
    ['with blank', 'failed 2033'],
  ])('the verification code %j: %s', async (code, words) => {
    const house = await online();
    expect(await house.ask('SetVerificationCode', `<VerificationCode>${code}</VerificationCode>${RIGHT}`)).toBe(words);
    expect((await house.testbed.device()).config['platform.verificationCode']).toBe(
      words === 'success' ? code : 'Code42',
    );
  });

  test('addresses really change, all or none, and the network is told of the new one', async () => {
    const house = await online();
    const update = `<IPv4Address>192.168.1.70</IPv4Address><CommandPort>8001</CommandPort><DHCP>false</DHCP>${RIGHT}`;
    expect(await house.ask('update', update)).toBe('success');
    const { config } = await house.testbed.device();
    expect([config['network.address'], config['ports.server']]).toEqual(['192.168.1.70', 8001]);
    expect(house.announced()).toEqual(['hello', 'hello']);
    expect(house.sent.filter(({ text }) => text.includes('hello')).at(-1)?.text).toContain(
      '<IPv4Address>192.168.1.70</IPv4Address>',
    );
    expect(await house.ask('update', `<IPv4Address>999.1.1.1</IPv4Address><HttpPort>81</HttpPort>${RIGHT}`)).toBe(
      'failed 2005',
    );
    expect((await house.testbed.device()).config['ports.http']).toBe(80);
  });

  test('a wrong password changes nothing and is told behind the bell', async () => {
    const house = await online();
    expect(await house.ask('update', `<HttpPort>81</HttpPort>${password('nope')}`)).toBe('failed 2024 6');
    expect((await house.testbed.device()).config['ports.http']).toBe(80);
    expect((await house.testbed.log())[0]).toMatchObject({
      event: 'illegal-login',
      kind: 'exception',
      user: 'admin',
      outcome: 'password-wrong',
      way: 'sadp',
      from: '192.168.1.20',
    });
  });
});

test('a recorder out of the box gets its first password once, and nobody is logged in by it', async () => {
  const house = await createHouse({ activated: false, users: [], service: false });
  await house.testbed.box.powerOn();
  expect(await house.ask('activate', password('short'))).toBe('failed 2020');
  expect(await house.ask('activate', password('Garden-Gate-7'))).toBe('success');
  expect(await house.ask('activate', password('Another-Gate-8'))).toBe('failed 2021');
  expect(await house.testbed.box.login('admin', 'Garden-Gate-7')).toMatchObject({ ok: true });
  const activations = (await house.testbed.log()).filter(({ event }) => event === 'activated');
  expect(activations).toMatchObject([{ way: 'sadp', from: '192.168.1.20' }]);
});

describe('presence', () => {
  test('it says that it is there and that it goes; unplugged it says nothing', async () => {
    const house = await online();
    expect(house.announced()).toEqual(['hello']);
    await house.testbed.reboot();
    expect(house.announced()).toEqual(['hello', 'bye', 'hello']);
    house.testbed.box.cutPower();
    await house.testbed.advance(1_000);
    expect(await house.ask('inquiry')).toBe('silence');
    expect(house.announced()).toEqual(['hello', 'bye', 'hello']);
  });

  test('switched off in System Service it is not heard any more, and heard again when it is on', async () => {
    const house = await online();
    await house.testbed.apply({ 'service.sadp': false });
    expect(house.announced()).toEqual(['hello', 'bye']);
    expect(await house.ask('inquiry')).toBe('silence');
    expect(await house.ask('ezvizUnbind', RIGHT)).toBe('silence');
    await house.testbed.apply({ 'service.sadp': true });
    expect(house.announced()).toEqual(['hello', 'bye', 'hello']);
    expect(await house.ask('getUnbindStatus')).toBe('success 1');
  });

  test('with the cable out it hears nothing', async () => {
    const house = await online();
    house.testbed.box.ethernet.pull();
    await house.testbed.advance(1_000);
    expect(await house.ask('inquiry')).toBe('silence');
    expect(house.announced()).toEqual(['hello']);
  });
});

test('a password that came by UDP is nowhere in what the recorder keeps or tells', async () => {
  const house = await online();
  await house.ask('ezvizUnbind', password('Some-Secret-91'));
  await house.ask('update', `<HttpPort>81</HttpPort>${password('Some-Secret-91')}`);
  await house.ask('ezvizUnbind', RIGHT);
  const told = JSON.stringify([await house.testbed.log(), await house.testbed.device(), house.sent]);
  expect(told.length).toBeGreaterThan(2_000);
  for (const secret of ['Some-Secret-91', PASSWORD]) expect(told).not.toContain(secret);
});
