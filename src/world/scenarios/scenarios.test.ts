// The scenarios as data: everything named exists and says it is simulated. What opens their records is in passwords.long.test.ts.
import { describe, expect, test } from 'vitest';
import { regionOf } from '../../cloud/index.ts';
import { createFarSide } from '../../cloud/testing/index.ts';
import { configKeys, firmwareProfiles, regionalServers } from '../../device/index.ts';
import { counted } from '../../device/testing/index.ts';
import { cloudAtStart, DEFAULT_SCENARIO, recorderOptions, scenarioIds, scenarios, serialNumber } from './index.ts';

const { users } = recorderOptions('bound-4x', 'ip-4.30', 'ru').factory;

describe('the password records', () => {
  test('each has a salt of its own, of 16 bytes', () => {
    const salts = users.map(({ password }) => password.salt);
    expect(new Set(salts).size).toBe(users.length);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });
});

test('the scenarios are those of the task, in its order, bound-4x first', () => {
  expect(scenarioIds).toEqual([
    'bound-4x',
    'bound-3x',
    'hybrid-4x',
    'firmware-5x',
    '4x-refuses',
    '4x-absent',
    'offline',
    'offline-cable',
    'offline-gateway',
    'offline-dns',
    'offline-conflict',
    'offline-pppoe',
    'upgrade-3x-to-4x',
    'wrong-region',
    'not-bound',
    'service-off',
    'other-lan',
    'wrong-region-tool',
    'old-firmware-app',
    'taken-over',
    'handed-over',
    'locked',
    'safe-mode',
    'fresh',
  ]);
  expect(DEFAULT_SCENARIO).toBe('bound-4x');
});

describe.each(scenarioIds)('%s', (id) => {
  const { profile } = scenarios[id];
  const options = recorderOptions(id, profile, 'en');
  const device = cloudAtStart(id).devices[serialNumber];

  test('its recorder and its cloud know each other', () => {
    expect(options.identity.serial).toBe(serialNumber);
    expect(device).toBeDefined();
    const agent = options.factory.records['platform'] as {
      binding: { state: string; epoch?: number };
      revision: number;
    };
    expect(agent.binding.state).toBe(device?.binding.bound ? 'bound' : 'not-bound');
    expect(agent.revision).toBe(device?.binding.revision);
    if (device?.binding.bound) expect(agent.binding.epoch).toBe(device.binding.epoch);
  });
  test('its server is one that resolves, in the right region but for wrong-region', async () => {
    const region = regionOf(regionalServers, options.factory.config['platform.serverAddress']);
    expect(region).toBe(id === 'wrong-region' ? 'international' : 'russia');
    const { cloud } = createFarSide(cloudAtStart(id));
    const reply = await cloud.register(options.factory.config['platform.serverAddress'], serialNumber);
    expect(reply.ok).toBe(id !== 'wrong-region');
  });
  test('it carries nothing of the real world: serials, MACs, mail and models are ours', () => {
    expect(serialNumber).toMatch(/^SIM\d{6}$/);
    expect(options.identity.mac).toMatch(/^02(:[0-9a-f]{2}){5}$/);
    expect(options.profile.model).toMatch(/^SIM-/);
    for (const [address] of JSON.stringify(cloudAtStart(id)).matchAll(/[^"]+@[^"]+/g))
      expect(address).toMatch(/\.invalid$/);
  });
  test('two of them share no object: one world cannot change another', () => {
    expect(cloudAtStart(id)).not.toBe(cloudAtStart(id));
    expect(cloudAtStart(id)).toEqual(cloudAtStart(id));
  });
});

test('every scenario goes with every firmware, with all settings there are', () => {
  let looked = 0;
  for (const id of scenarioIds)
    for (const { id: profileId, model } of firmwareProfiles) {
      const { identity, factory } = recorderOptions(id, profileId as never, 'ru');
      expect(identity.serialLong.startsWith(model)).toBe(true);
      expect(Object.keys(factory.config).sort()).toEqual([...configKeys].sort());
      looked++;
    }
  counted('scenarios on firmware', looked, 153);
});
