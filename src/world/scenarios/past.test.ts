// A past is drawn from the seed, and whatever was drawn, it is true to what the recorder is now.
import { describe, expect, test } from 'vitest';
import { ADMIN, type LogEntry, profileById } from '../../device/index.ts';
import { counted } from '../../device/testing/index.ts';
import { seededRandom } from '../seededRandom.ts';
import { recorderOptions, scenarioIds, scenarios } from './index.ts';
import { PAST_ENTRIES } from './past.ts';
import { asLeft } from './secondHand.ts';

const NOW = Date.UTC(2026, 10, 29, 12);
const DAY = 86_400_000;
const secondHand = scenarioIds.filter((id) => scenarios[id].secondHand);
const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`);

function leftWith(id: (typeof scenarioIds)[number], seed: string) {
  const { profile, secondHand: what = 'past' } = scenarios[id];
  const { factory } = asLeft(recorderOptions(id, profile, 'ru'), what, { random: seededRandom(seed), now: NOW });
  return { ...factory, log: factory.log ?? [], version: profileById(profile).version };
}

/** Names in an entry that stand for an account. */
const namesIn = (entry: LogEntry): string[] => [
  ...('user' in entry ? [entry.user] : []),
  ...('name' in entry ? [entry.name] : []),
];

test('there are recorders from second hand', () => {
  expect(secondHand).toEqual(expect.arrayContaining(['handed-over', 'service-off', 'hybrid-4x']));
});

describe.each(secondHand)('%s', (id) => {
  test('the same seed has the same past, another seed another', () => {
    expect(leftWith(id, 'one')).toEqual(leftWith(id, 'one'));
    expect(leftWith(id, 'one').log).not.toEqual(leftWith(id, 'two').log);
  });

  test.each(seeds)('%s: in order, within bounds, over before the present begins', (seed) => {
    const { log, boots } = leftWith(id, seed);
    expect(log.length).toBeGreaterThan(40);
    expect(log.length).toBeLessThanOrEqual(PAST_ENTRIES);
    log.slice(1).forEach((entry, index) => {
      const before = log[index] as LogEntry;
      expect(entry.at).toBeGreaterThanOrEqual(before.at);
      expect(entry.id).toBeGreaterThan(before.id);
    });
    const [first, last] = [log[0] as LogEntry, log.at(-1) as LogEntry];
    expect(last.at).toBeLessThan(NOW - DAY);
    expect(last.at - first.at).toBeGreaterThan(90 * DAY);
    // In good order: the next start has nothing to tell of a lost power.
    expect(last.event).toBe('shutdown-requested');
    expect(log.filter(({ event }) => event === 'booted')).toHaveLength(boots ?? 0);
  });

  test.each(seeds)('%s: whoever is named had an account at that time', (seed) => {
    const { log, users } = leftWith(id, seed);
    const added = log.flatMap((entry) => (entry.event === 'user-added' ? [entry.name] : []));
    const living = new Set(users.map(({ name }) => name).filter((name) => !added.includes(name)));
    for (const entry of log) {
      if (entry.event === 'user-added') living.add(entry.name);
      for (const name of namesIn(entry)) expect([...living]).toContain(name);
      if (entry.event === 'user-deleted') living.delete(entry.name);
    }
    expect([...living].sort()).toEqual(users.map(({ name }) => name).sort());
    expect(living.has(ADMIN)).toBe(true);
  });

  test.each(seeds)('%s: the last upgrade led to what runs, and the last word on a setting is the setting', (seed) => {
    const { log, version, firmware, config } = leftWith(id, seed);
    const upgrades = log.filter((entry) => entry.event === 'upgrade-done');
    expect(upgrades).toHaveLength(1);
    expect(firmware).toMatchObject({ version, pending: null, last: { ok: true, to: version } });
    expect(upgrades[0]).toMatchObject(firmware?.last ? { from: firmware.last.from, to: version } : {});
    expect(upgrades[0]).not.toMatchObject({ from: version });
    const set = log.flatMap((entry) => (entry.event === 'config-changed' ? entry.fields : []));
    expect(set.includes('platform.enabled')).toBe(!config['platform.enabled']);
    expect(set.includes('network.dns1')).toBe(config['network.dns1'] !== '192.168.1.1');
    const server = log.flatMap((entry) => (entry.event === 'platform-online' ? [entry.server] : []));
    expect(new Set(server)).toEqual(new Set([config['platform.serverAddress']]));
  });
});

test('some had a disk that filled up, some one that failed, some neither', () => {
  const disks = seeds.map((seed) =>
    leftWith('service-off', seed).log.flatMap(({ event }) => (event.startsWith('hdd-') ? [event] : [])),
  );
  expect(new Set(disks.map((events) => events.join()))).toEqual(
    new Set(['', 'hdd-full', 'hdd-error', 'hdd-full,hdd-error']),
  );
});

test('all of it together', () => counted('pasts looked at', secondHand.length * seeds.length, 200));
