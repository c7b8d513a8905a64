// What is read back beside the flash may be anything: a world is taken, everything else is refused, nothing throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { ordinaryNetwork } from '../network/index.ts';
import { createCloud } from '../platform/index.ts';
import { type KeptWorld, openKept } from './keptWorld.ts';
import { cloudAtStart, scenarioIds, serialNumber } from './scenarios/index.ts';

const RUNS = process.env['SOAK'] ? 100_000 : 10_000;
const good = (): KeptWorld => ({
  schema: 2,
  profile: 'ip-4.30',
  network: ordinaryNetwork,
  clockShift: 0,
  cloud: cloudAtStart('bound-4x'),
});

/** `good()` with one value at a path replaced. */
function changed(path: string, value: unknown): unknown {
  const world = structuredClone(good()) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, world);
  place[last] = value;
  return world;
}
const device = `cloud.devices.${serialNumber}`;

test.each(scenarioIds)('the world of %s comes back as it was, through JSON and structured clone', (id) => {
  const world: KeptWorld = { ...good(), cloud: cloudAtStart(id) };
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
    ['cloud', null],
    ['cloud.devices', 'none'],
    [`${device}.region`, 'moon'],
    [`${device}.lastEpoch`, '1'],
    [`${device}.lastEpoch`, Number.NaN],
    [`${device}.lastEpoch`, Number.POSITIVE_INFINITY],
    [`${device}.lastEpoch`, 1e300],
    [`${device}.lastEpoch`, -1],
    [`${device}.lastEpoch`, 1.5],
    [`${device}.binding`, { revision: 1, bound: true }],
    [`${device}.binding`, { revision: 1, bound: true, epoch: 1, account: 7 }],
    [`${device}.binding`, { revision: -1, bound: false }],
    [`${device}.binding`, { revision: 1, bound: 'no' }],
    [`${device}.sharedWith`, 'everybody'],
    [`${device}.operations`, { op: 'perhaps' }],
  ])('a world whose %s is %j', (path, value) => {
    expect(openKept(changed(path, value))).toBeNull();
  });
});

test.each([true, false])('a world of the first version knew its cable alone: in %s', (cable) => {
  const { profile, cloud } = good();
  expect(openKept({ schema: 1, profile, cable, cloud })).toEqual({ ...good(), network: { ...ordinaryNetwork, cable } });
});

test('what is not ours is left behind', () => {
  expect(openKept({ ...good(), password: 'unbind4x' })).toEqual(good());
});

const leafPaths = [
  'schema',
  'profile',
  'network',
  'network.cable',
  'network.dhcp.lease',
  'cloud',
  'cloud.devices',
  device,
].concat(
  [
    'region',
    'lastEpoch',
    'binding',
    'sharedWith',
    'operations',
    'binding.bound',
    'binding.epoch',
    'binding.revision',
  ].map((leaf) => `${device}.${leaf}`),
);
const anything = fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });

test('whatever lies there, nothing throws; what is taken, a cloud can live on', () => {
  let looked = 0;
  let taken = 0;
  const look = (stored: unknown): void => {
    looked++;
    const world = openKept(stored);
    if (!world) return;
    taken++;
    const cloud = createCloud(world.cloud);
    cloud.bind(serialNumber, 'somebody');
    cloud.binding(serialNumber);
    cloud.register('litedev.hik-connectru.com', serialNumber);
  };
  fc.assert(fc.property(anything, look), { numRuns: RUNS, seed: 42 });
  fc.assert(
    fc.property(fc.constantFrom(...leafPaths), anything, (path, value) => look(changed(path, value))),
    { numRuns: RUNS, seed: 42 },
  );
  counted('hostile worlds read', looked, 20_000);
  counted('of them taken', taken, 20);
  expect(({} as Record<string, unknown>)['bound']).toBeUndefined();
});
