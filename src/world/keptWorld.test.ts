// What is read back beside the flash may be anything: a world is taken, everything else is refused, nothing throws. The long count is in keptWorld.long.test.ts.
import { describe, expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { ordinaryNetwork } from '../network/index.ts';
import { type KeptWorld, openKept } from './keptWorld.ts';
import { cloudAtStart, scenarioIds } from './scenarios/index.ts';
import { changedWorld, devicePath, goodWorld, readHostileWorlds } from './testing/hostileWorlds.ts';

test.each(scenarioIds)('the world of %s comes back as it was, through JSON and structured clone', (id) => {
  const world: KeptWorld = { ...goodWorld(), cloud: cloudAtStart(id) };
  expect(openKept(structuredClone(world))).toEqual(world);
  expect(openKept(JSON.parse(JSON.stringify(world)))).toEqual(world);
});

describe('refused', () => {
  test.each([null, undefined, 0, '', 'world', [], {}, true, Number.NaN, new Uint8Array(8), new Map(), new Date(0)])(
    '%j',
    (stored) => {
      expect(openKept(stored)).toBeNull();
    },
  );
  test.each<[string, unknown]>([
    ['schema', 3],
    ['schema', 1],
    ['schema', '1'],
    ['profile', 'ip-9.99'],
    ['profile', '__proto__'],
    ['network', null],
    ['network.cable', 'yes'],
    ['network.gateway.address', 'the router'],
    ['network.gateway', { answers: true }],
    ['network.dhcp.lease.dns', ['8.8.8.8', '8.8.4.4', '1.1.1.1']],
    ['network.servers', { russia: { answers: true } }],
    ['network.phone.watches', 1],
    ['network.others', ['the till']],
    ['network.taken', 'everything'],
    ['network.line', 'pigeon'],
    ['network.ftp', {}],
    ['network.ftp.firmware', 'some'],
    ['cloud', null],
    ['cloud.devices', 'none'],
    [`${devicePath}.region`, 'moon'],
    [`${devicePath}.lastEpoch`, '1'],
    [`${devicePath}.lastEpoch`, Number.NaN],
    [`${devicePath}.lastEpoch`, Number.POSITIVE_INFINITY],
    [`${devicePath}.lastEpoch`, 1e300],
    [`${devicePath}.lastEpoch`, -1],
    [`${devicePath}.lastEpoch`, 1.5],
    [`${devicePath}.binding`, { revision: 1, bound: true }],
    [`${devicePath}.binding`, { revision: 1, bound: true, epoch: 1, account: 7 }],
    [`${devicePath}.binding`, { revision: -1, bound: false }],
    [`${devicePath}.binding`, { revision: 1, bound: 'no' }],
    [`${devicePath}.sharedWith`, 'everybody'],
    [`${devicePath}.operations`, { op: 'perhaps' }],
  ])('a world whose %s is %j', (path, value) => {
    expect(openKept(changedWorld(path, value))).toBeNull();
  });
});

test.each([true, false])('a world of the first version knew its cable alone: in %s', (cable) => {
  const { profile, cloud } = goodWorld();
  expect(openKept({ schema: 1, profile, cable, cloud })).toEqual({
    ...goodWorld(),
    network: { ...ordinaryNetwork, cable },
  });
});

test('a world that was kept before there was an FTP server has none', () => {
  const { network, ...rest } = goodWorld();
  const { ftp, ...before } = network;
  expect([ftp.firmware, network.others]).toEqual([true, ['192.168.1.10']]);
  expect(openKept({ ...rest, network: before })).toEqual(goodWorld());
});

test('what is not ours is left behind', () => {
  expect(openKept({ ...goodWorld(), password: 'unbind4x' })).toEqual(goodWorld());
});

test('whatever lies there, nothing throws; what is taken, a cloud can live on', () => {
  const { looked, taken } = readHostileWorlds(500);
  counted('hostile worlds read', looked, 1000);
  counted('of them taken', taken, 1);
  expect(({} as Record<string, unknown>)['bound']).toBeUndefined();
});
