import { describe, expect, test } from 'vitest';
import { type Cloud, type CloudState, createCloud, regionOf } from './cloud.ts';

const device = (region: 'international' | 'russia'): CloudState['devices'][string] => ({
  region,
  lastEpoch: 0,
  binding: { revision: 0, bound: false },
  sharedWith: [],
  operations: {},
});
const server = 'litedev.hik-connect.com';
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'SIM', '<script>', 'x'.repeat(100_000)];

function session(cloud: Cloud, serial = 'SIM000042'): string {
  const reply = cloud.register(server, serial);
  if (!reply.ok) throw new Error(reply.reason);
  return reply.session;
}
const oneDevice = (): Cloud => createCloud({ devices: { SIM000042: device('international') } });

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
    expect(regionOf(name)).toBe(region);
  });

  test('a device is registered in its own region only', () => {
    const cloud = createCloud({ devices: { SIM1: device('international'), SIM2: device('russia') } });
    expect(cloud.register('dev.hik-connectru.com', 'SIM1')).toEqual({ ok: false, reason: 'wrong-region' });
    expect(cloud.register('dev.hik-connectru.com', 'SIM2')).toMatchObject({ ok: true });
    expect(cloud.register('dev.hik-connect.com', 'SIM2')).toEqual({ ok: false, reason: 'wrong-region' });
  });
});

describe('binding', () => {
  test('is refused while another account, or the same one, has the device', () => {
    const cloud = oneDevice();
    expect(cloud.bind('SIM000042', 'first')).toBe(true);
    expect(cloud.bind('SIM000042', 'second')).toBe(false);
    expect(cloud.bind('SIM000042', 'first')).toBe(false);
    expect(cloud.binding('SIM000042')).toEqual({ revision: 1, bound: true, epoch: 1, account: 'first' });
  });

  test('epochs and revisions only rise, over any number of owners', () => {
    const cloud = oneDevice();
    const seen: number[] = [];
    cloud.watch((_, binding) => void seen.push(binding.revision));
    for (let owner = 1; owner <= 50; owner++) {
      cloud.bind('SIM000042', `owner-${owner}`);
      expect(cloud.binding('SIM000042')).toMatchObject({ epoch: owner, revision: 2 * owner - 1 });
      cloud.unbind(session(cloud), `op-${owner}`, owner);
    }
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  test.each(hostile)('a device nobody knows (name %#) is neither bound nor registered nor made up', (serial) => {
    const cloud = oneDevice();
    expect(cloud.bind(serial, 'owner')).toBe(false);
    expect(cloud.register(server, serial)).toEqual({ ok: false, reason: 'wrong-region' });
    expect(cloud.binding(serial)).toEqual({ revision: 0, bound: false });
    cloud.drop(serial);
    expect(Object.keys(cloud.state().devices)).toEqual(['SIM000042']);
    expect(({} as { region?: unknown }).region).toBeUndefined();
  });

  test.each(hostile)('a session nobody has (name %#) is unknown', (name) => {
    const cloud = oneDevice();
    expect(cloud.unbind(name, 'op', 1).result).toBe('session-unknown');
    expect(cloud.settle(name, 'op').result).toBe('session-unknown');
    expect(cloud.alive(name)).toBe(false);
  });

  test.each(hostile)('an operation with a hostile name (%#) has one effect and is remembered', (id) => {
    const cloud = oneDevice();
    cloud.bind('SIM000042', 'first');
    expect(cloud.unbind(session(cloud), id, 1).result).toBe('done');
    cloud.bind('SIM000042', 'second');
    const again = createCloud(cloud.state());
    expect(again.unbind(session(again), id, 2).result).toBe('done');
    expect(again.binding('SIM000042')).toMatchObject({ bound: true, epoch: 2 });
  });

  test('its state is plain JSON, a copy, and enough to go on with', () => {
    const cloud = oneDevice();
    cloud.bind('SIM000042', 'first');
    const state = cloud.state();
    cloud.unbind(session(cloud), 'op', 1);
    expect(state.devices['SIM000042']?.binding).toMatchObject({ bound: true });
    const again = createCloud(JSON.parse(JSON.stringify(cloud.state())));
    expect(again.settle(session(again), 'op').result).toBe('done');
    expect(again.bind('SIM000042', 'second')).toBe(true);
    expect(again.binding('SIM000042')).toMatchObject({ epoch: 2, revision: 3 });
  });
});
