// The recorder as a neighbour on the simulated wire, asked by our own client: what it finds, what it changes, whom it cannot reach.
import { describe, expect, test } from 'vitest';
import { createWiredHouse, PASSWORD, type WiredHouse } from '../testing/index.ts';
import { becameOf, foundIn } from './index.ts';

async function online(options: Parameters<typeof createWiredHouse>[0] = {}): Promise<WiredHouse> {
  const house = await createWiredHouse(options);
  await house.testbed.goOnline();
  return house;
}

const listed = async ({ tool, during }: WiredHouse) =>
  (await during(tool.all({ types: 'inquiry' }, 2_000))).map(foundIn);

async function ask({ tool, during, mac }: WiredHouse, types: string, fields: Record<string, string | boolean> = {}) {
  const answer = await during(tool.one({ types, mac, fields }, 15_000));
  return answer && becameOf(answer);
}

const withPassword = (fields: Record<string, string | boolean> = {}, password = PASSWORD) => ({
  ...fields,
  Password: password,
});

describe('a tool on the wire', () => {
  test('finds the recorder, knows its state, and frees it: the cloud lets go, the log says from where', async () => {
    const house = await online();
    expect(await listed(house)).toMatchObject([
      { mac: house.mac, address: '192.168.1.64', activated: true, platformEnabled: true, unbinds: true },
    ]);
    expect(await ask(house, 'getUnbindStatus')).toMatchObject({ unbindStatus: 1 });
    expect(await ask(house, 'ezvizUnbind', withPassword())).toMatchObject({ result: 'success' });
    expect(house.testbed.cloudHolds()).toMatchObject({ bound: false });
    expect(await ask(house, 'getUnbindStatus')).toMatchObject({ unbindStatus: 2 });
    const [entry] = (await house.testbed.log()).filter(({ event }) => event === 'unbind');
    expect(entry).toMatchObject({ way: 'sadp', from: '192.168.1.20', outcome: 'ok' });
  });

  test('seven wrong passwords, each sent in copies, lock it; the right one as eighth frees nothing', async () => {
    const house = await online();
    for (const left of [6, 5, 4, 3, 2, 1])
      expect(await ask(house, 'ezvizUnbind', withPassword({}, `wrong-${left}`))).toMatchObject({
        error: 2024,
        attemptsLeft: left,
      });
    expect(await ask(house, 'ezvizUnbind', withPassword({}, 'wrong-0'))).toMatchObject({ error: 2018, minutesLeft: 5 });
    expect(await ask(house, 'ezvizUnbind', withPassword())).toMatchObject({ error: 2018 });
    expect(house.testbed.cloudHolds()).toMatchObject({ bound: true });
    expect(await house.testbed.box.login('admin', PASSWORD)).toMatchObject({ code: 'locked' });
  });

  test('switches the platform off and on', async () => {
    const house = await online();
    expect(await ask(house, 'SetHCPlatform', withPassword({ HCPlatformEnable: false }))).toMatchObject({
      result: 'success',
    });
    expect(await listed(house)).toMatchObject([{ platformEnabled: false }]);
    expect(await ask(house, 'SetHCPlatform', withPassword({ HCPlatformEnable: true }))).toMatchObject({
      result: 'success',
    });
    expect(await listed(house)).toMatchObject([{ platformEnabled: true }]);
  });

  test('activates one out of the box, once', async () => {
    const house = await createWiredHouse({ activated: false, service: false });
    await house.testbed.box.powerOn();
    expect(await listed(house)).toMatchObject([{ activated: false }]);
    expect(await ask(house, 'activate', withPassword({}, 'short'))).toMatchObject({ error: 2020 });
    expect(await ask(house, 'activate', withPassword())).toMatchObject({ result: 'success' });
    expect(await listed(house)).toMatchObject([{ activated: true }]);
    expect(await ask(house, 'activate', withPassword({}, 'Another-pass-1'))).toMatchObject({ error: 2021 });
  });

  test('gives it another address: it says so itself, is found there, and only there can it be spoken to', async () => {
    const house = await online();
    const update = (address: string) => ask(house, 'update', withPassword({ IPv4Address: address }));
    expect(await update('192.168.1.70')).toMatchObject({ result: 'success' });
    expect((await house.testbed.device()).config['network.address']).toBe('192.168.1.70');
    expect(house.group.find((text) => text.includes('<Types>hello<'))).toContain('<IPv4Address>192.168.1.64<');
    expect(house.group.filter((text) => text.includes('<Types>hello<')).at(-1)).toContain('<IPv4Address>192.168.1.70<');
    expect(await listed(house)).toMatchObject([{ address: '192.168.1.70' }]);
    const heard: string[] = [];
    const door = house
      .stand('192.168.1.21')
      .open({ heard: ({ from, bytes }) => heard.push(`${from.address} ${new TextDecoder().decode(bytes)}`) });
    const inquiry = `<?xml version="1.0"?><Probe><Uuid>u</Uuid><Types>inquiry</Types></Probe>`;
    for (const address of ['192.168.1.64', '192.168.1.70'])
      door.send(new TextEncoder().encode(inquiry.replace('>u<', `>${address}<`)), { address, port: 37_020 });
    await house.testbed.advance(1_000);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/^192\.168\.1\.70 .*<Uuid>192\.168\.1\.70</s);
  });
});

describe('who is reached', () => {
  test('out of the subnet it is found all the same, by the group alone', async () => {
    const house = await online();
    Object.assign(house.pc, { address: '10.0.0.5', mask: '255.255.255.0' });
    expect(await listed(house)).toMatchObject([{ address: '192.168.1.64' }]);
    const heard: string[] = [];
    const alone = house.stand('10.0.0.6').open({ heard: ({ from }) => heard.push(from.address) });
    const inquiry = '<?xml version="1.0"?><Probe><Uuid>u</Uuid><Types>inquiry</Types></Probe>';
    for (const address of ['239.255.255.250', '192.168.1.64'])
      alone.send(new TextEncoder().encode(inquiry), { address, port: 37_020 });
    await house.testbed.advance(2_000);
    expect(heard).toEqual([]);
  });

  test.each<[string, (house: WiredHouse) => unknown]>([
    ['SADP is switched off', ({ testbed }) => testbed.apply({ 'service.sadp': false })],
    ['the cable is out', ({ testbed }) => testbed.box.ethernet.pull()],
    ['the power is off', ({ testbed }) => testbed.box.cutPower()],
  ])('nobody, where %s', async (_why, silence) => {
    const house = await online();
    expect(await listed(house)).toHaveLength(1);
    await silence(house);
    await house.testbed.advance(1_000);
    expect(await listed(house)).toEqual([]);
    expect(await ask(house, 'getUnbindStatus')).toBeNull();
  });

  test('it says goodbye when it goes in order, and nothing when its plug is pulled', async () => {
    const house = await online();
    const byes = () => house.group.filter((text) => text.includes('<Types>bye<')).length;
    await house.testbed.apply({ 'service.sadp': false });
    await house.testbed.advance(1_000);
    expect(byes()).toBe(1);
    await house.testbed.apply({ 'service.sadp': true });
    await house.testbed.advance(1_000);
    await house.testbed.box.cutPower();
    await house.testbed.advance(1_000);
    expect(byes()).toBe(1);
  });

  test('over a wire that loses, doubles and delays, a command is done once and costs one attempt', async () => {
    const house = await online();
    house.segment.setFaults({ lost: 0.3, doubled: 0.3, delay: { least: 1, spread: 300 } });
    for (const left of [6, 5, 4])
      expect(await ask(house, 'ezvizUnbind', withPassword({}, `wrong-${left}`))).toMatchObject({ attemptsLeft: left });
    expect(await ask(house, 'ezvizUnbind', withPassword())).toMatchObject({ result: 'success' });
    const tried = (await house.testbed.log()).filter(({ event }) => event === 'unbind');
    expect(tried).toMatchObject([{ outcome: 'ok' }, { outcome: 'password-wrong', times: 3 }]);
    expect(house.testbed.sent).toHaveLength(1);
  });
});
