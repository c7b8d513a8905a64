// The far side's rules, without a wire.
import { describe, expect, test } from 'vitest';
import { regionalServers } from '../device/index.ts';
import { createSeededRandom } from '../device/testing/index.ts';
import { type Cloud, createCloud } from './cloud.ts';
import { operationKey } from './operationKey.ts';
import { regionOf } from './servers.ts';
import { type CloudState, createMemoryStore } from './stores/memory.ts';

const device = (region: 'international' | 'russia'): CloudState['devices'][string] => ({
  region,
  lastEpoch: 0,
  binding: { revision: 0, bound: false },
  sharedWith: [],
  operations: {},
});
const AT = Date.UTC(2026, 0, 12, 6);
const server = 'litedev.hik-connect.com';
const serial = 'SIM000042';
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'SIM', '<script>', 'x'.repeat(100_000)];

function far(state: CloudState, nameOf?: (account: string) => string) {
  const store = createMemoryStore(state);
  const cloud = createCloud({
    store,
    servers: regionalServers,
    random: createSeededRandom(1),
    now: () => AT,
    digest: async (text) => operationKey(text),
    ...(nameOf && { nameOf }),
  });
  return { cloud, state: store.state, store };
}
const oneDevice = () => far({ devices: { [serial]: device('international') } });

async function sessionOf(cloud: Cloud): Promise<string> {
  const reply = await cloud.register(server, serial);
  if (!reply.ok) throw new Error(reply.reason);
  return reply.session;
}

describe('regions', () => {
  test.each([
    ['dev.hik-connect.com', 'international'],
    ['litedev.hik-connect.com', 'international'],
    ['dev.hik-connectru.com', 'russia'],
    ['litedev.hik-connectru.com', 'russia'],
    ['LiteDev.HIK-Connect.com', 'international'],
    ['www.hik-connect.com', null],
    ['litedev.hik-connect.com.', null],
    ['', null],
    ['constructor', null],
    ['__proto__', null],
    ['toString', null],
  ])('%j serves %s', (name, region) => {
    expect(regionOf(regionalServers, name)).toBe(region);
  });

  test('a device is registered in its own region only', async () => {
    const { cloud } = far({ devices: { SIM1: device('international'), SIM2: device('russia') } });
    expect(await cloud.register('dev.hik-connectru.com', 'SIM1')).toEqual({ ok: false, reason: 'wrong-region' });
    expect(await cloud.register('dev.hik-connectru.com', 'SIM2')).toMatchObject({ ok: true });
    expect(await cloud.register('dev.hik-connect.com', 'SIM2')).toEqual({ ok: false, reason: 'wrong-region' });
  });

  test('a device that moves loses its session and keeps its binding', async () => {
    const { cloud } = oneDevice();
    await cloud.bind(serial, 'first');
    const session = await sessionOf(cloud);
    await cloud.move(serial, 'russia');
    expect(await cloud.beat(session)).toEqual({ result: 'session-unknown' });
    expect(await cloud.holding(serial)).toMatchObject({ region: 'russia', binding: { bound: true, epoch: 1 } });
  });
});

describe('binding', () => {
  test('is refused while another account, or the same one, has the device', async () => {
    const { cloud, state } = oneDevice();
    expect(await cloud.bind(serial, 'first')).toBe('bound');
    expect(await cloud.bind(serial, 'second')).toBe('already-bound');
    expect(await cloud.bind(serial, 'first')).toBe('already-bound');
    expect(state().devices[serial]?.binding).toEqual({ revision: 1, bound: true, epoch: 1, account: 'first' });
  });

  test('of many who ask at once, one gets it', async () => {
    const { cloud } = oneDevice();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => cloud.bind(serial, `owner-${at}`)));
    expect(answers.filter((answer) => answer === 'bound')).toHaveLength(1);
  });

  test('epochs and revisions only rise, over any number of owners', async () => {
    const { cloud, state } = oneDevice();
    const seen: number[] = [];
    cloud.watch((_, { binding }) => void seen.push(binding.revision));
    for (let owner = 1; owner <= 50; owner++) {
      await cloud.bind(serial, `owner-${owner}`);
      expect(state().devices[serial]?.binding).toMatchObject({ epoch: owner, revision: 2 * owner - 1 });
      await cloud.unbind({ session: await sessionOf(cloud), operationId: `op-${owner}`, epoch: owner });
    }
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  test('is told of when it is kept, not before', async () => {
    const { cloud, state } = oneDevice();
    const kept: unknown[] = [];
    cloud.watch((_, { binding }) => kept.push([binding.bound, state().devices[serial]?.binding.bound]));
    await cloud.bind(serial, 'first');
    await cloud.free(serial);
    expect(kept).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await cloud.free(serial)).toBe('not-bound');
  });

  test.each(hostile)('a device nobody knows (name %#) is neither bound nor registered nor made up', async (name) => {
    const { cloud, state } = oneDevice();
    expect(await cloud.bind(name, 'owner')).toBe('already-bound');
    expect(await cloud.register(server, name)).toEqual({ ok: false, reason: 'wrong-region' });
    expect(await cloud.holding(name)).toBeNull();
    await cloud.drop(name);
    expect(Object.keys(state().devices)).toEqual([serial]);
    expect(({} as { region?: unknown }).region).toBeUndefined();
  });
});

describe('operations', () => {
  test.each(hostile)('a session nobody has (name %#) is unknown', async (session) => {
    const { cloud } = oneDevice();
    expect((await cloud.unbind({ session, operationId: 'op', epoch: 1 })).result).toBe('session-unknown');
    expect((await cloud.settle({ session, operationId: 'op' })).result).toBe('session-unknown');
    expect((await cloud.refuse({ session, operationId: 'op' })).result).toBe('session-unknown');
    expect(await cloud.beat(session)).toEqual({ result: 'session-unknown' });
  });

  test.each(hostile)(
    'one with a hostile name (%#) has one effect and is remembered by its digest',
    async (operationId) => {
      const { cloud, state } = oneDevice();
      await cloud.bind(serial, 'first');
      expect((await cloud.unbind({ session: await sessionOf(cloud), operationId, epoch: 1 })).result).toBe('done');
      await cloud.bind(serial, 'second');
      const again = far(JSON.parse(JSON.stringify(state())) as CloudState);
      const session = await sessionOf(again.cloud);
      expect((await again.cloud.unbind({ session, operationId, epoch: 2 })).result).toBe('done');
      expect(again.state().devices[serial]).toMatchObject({
        binding: { bound: true, epoch: 2 },
        operations: { [operationKey(operationId)]: 'done' },
      });
    },
  );

  test('a digest is SHA-256, and the id itself is kept nowhere', async () => {
    const { cloud, state } = oneDevice();
    await cloud.settle({ session: await sessionOf(cloud), operationId: 'abc' });
    expect(state().devices[serial]?.operations).toEqual({
      ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad: 'void',
    });
  });

  test('the same one many times at once takes effect once', async () => {
    const { cloud, state } = oneDevice();
    await cloud.bind(serial, 'first');
    const session = await sessionOf(cloud);
    const ask = () => cloud.unbind({ session, operationId: 'op', epoch: 1 });
    const replies = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(replies.map(({ result }) => result))).toEqual(new Set(['done']));
    expect(state().devices[serial]?.binding.revision).toBe(2);
  });

  test('a refused one can never take effect', async () => {
    const { cloud, state } = oneDevice();
    await cloud.bind(serial, 'first');
    const session = await sessionOf(cloud);
    expect((await cloud.refuse({ session, operationId: 'op' })).result).toBe('refused');
    expect((await cloud.unbind({ session, operationId: 'op', epoch: 1 })).result).toBe('void');
    expect(state().devices[serial]?.binding.bound).toBe(true);
  });

  test('a session that ends while the rows are read frees nothing (I1)', async () => {
    const { cloud, state } = oneDevice();
    await cloud.bind(serial, 'first');
    const session = await sessionOf(cloud);
    const asked = cloud.unbind({ session, operationId: 'op', epoch: 1 });
    await cloud.drop(serial);
    expect((await asked).result).toBe('session-unknown');
    expect(state().devices[serial]).toMatchObject({ binding: { bound: true }, operations: {} });
  });
});

describe('history and audit', () => {
  test('tell who had it when, and by what operation it was freed', async () => {
    const { cloud, store } = oneDevice();
    await cloud.bind(serial, 'first');
    await cloud.unbind({ session: await sessionOf(cloud), operationId: 'op', epoch: 1 });
    await cloud.bind(serial, 'second');
    const history = await store.transaction((rows) => rows.history(serial));
    expect(history.map(({ revision, change, epoch, account, at }) => [revision, change, epoch, account, at])).toEqual([
      [1, 'added', 1, 'first', AT],
      [2, 'freed', 1, 'first', AT],
      [3, 'added', 2, 'second', AT],
    ]);
    const audit = await store.transaction((rows) => rows.audit(serial));
    expect(audit.map(({ actor, action, operation, outcome }) => [actor, action, operation, outcome])).toEqual([
      ['trainer', 'add', null, 'done'],
      ['device', 'unbind', operationKey('op'), 'done'],
      ['trainer', 'add', null, 'done'],
    ]);
  });

  test('an operation is told of once, however often and late it comes', async () => {
    const { cloud, store } = oneDevice();
    await cloud.bind(serial, 'first');
    const session = await sessionOf(cloud);
    const ask = () => cloud.unbind({ session, operationId: 'op', epoch: 1 });
    await Promise.all([ask(), ask(), cloud.settle({ session, operationId: 'op' })]);
    await cloud.bind(serial, 'second');
    expect((await ask()).result).toBe('done');
    const audit = await store.transaction((rows) => rows.audit(serial));
    expect(audit.filter(({ operation }) => operation === operationKey('op'))).toHaveLength(1);
  });

  test('what was refused is told of as well, and what nobody decided is not', async () => {
    const { cloud, store } = oneDevice();
    await cloud.bind(serial, 'first');
    const session = await sessionOf(cloud);
    await cloud.unbind({ session, operationId: 'late', epoch: 7 });
    await cloud.bind(serial, 'second');
    const audit = await store.transaction((rows) => rows.audit(serial));
    expect(audit.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['add', 'done'],
      ['unbind', 'stale'],
    ]);
    expect(await store.transaction((rows) => rows.history(serial))).toHaveLength(1);
  });
});

test('whatever tells a recorder of its owner tells them as they are shown, and never by the name of the account', async () => {
  const { cloud } = far({ devices: { [serial]: device('international') } }, (account) => `shown ${account}`);
  const session = await sessionOf(cloud);
  await cloud.bind(serial, 'anna');
  const binding = { account: 'shown anna', epoch: 1 };
  const asked = { session, operationId: 'one' };
  expect(await cloud.vouch({ session, ticket: 'aa', epoch: 1 })).toMatchObject({ result: 'kept', binding });
  expect(await cloud.vouch({ session, ticket: 'aa', epoch: 0 })).toMatchObject({ result: 'stale', binding });
  expect(await cloud.unbind({ ...asked, epoch: 0 })).toMatchObject({ result: 'stale', binding });
  expect(await cloud.settle(asked)).toMatchObject({ result: 'void', binding });
  expect(await cloud.beat(session)).toMatchObject({ result: 'alive', binding });
  expect(await cloud.register(server, serial)).toMatchObject({ ok: true, binding });
});
