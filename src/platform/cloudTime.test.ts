// The cloud keeps the time: once for every connection and every switching on, and never unasked.
import { expect, test } from 'vitest';
import type { Capability, RecorderFacts } from '../device/index.ts';
import { createCloudTime } from './cloudTime.ts';
import type { ServiceStatus } from './facts.ts';

const online: ServiceStatus = { state: 'online' };
const offline: ServiceStatus = { state: 'offline', reason: 'no-link' };
const device = (timeSync: boolean, capabilities: Capability[] = ['time-sync']) =>
  ({
    firmware: { capabilities },
    config: { 'platform.timeSync': timeSync, 'platform.serverAddress': 'litedev.hik-connectru.com' },
  }) as RecorderFacts;

test.each<[string, [ServiceStatus, boolean][], number]>([
  [
    'once while the connection lasts',
    [
      [online, true],
      [online, true],
      [online, true],
    ],
    1,
  ],
  [
    'again after a connection was lost',
    [
      [online, true],
      [offline, true],
      [online, true],
    ],
    2,
  ],
  [
    'when it is switched on while online',
    [
      [online, false],
      [online, true],
    ],
    1,
  ],
  [
    'again when it is switched off and on',
    [
      [online, true],
      [online, false],
      [online, true],
    ],
    2,
  ],
  [
    'never while offline',
    [
      [offline, true],
      [{ state: 'registering', last: null }, true],
      [{ state: 'off' }, true],
    ],
    0,
  ],
  [
    'never where it is not wanted',
    [
      [online, false],
      [offline, false],
      [online, false],
    ],
    0,
  ],
])('%s', async (_title, steps, times) => {
  const taken: string[] = [];
  const keep = createCloudTime({ takeTime: async ({ server }) => void taken.push(server) });
  for (const [status, wanted] of steps) await keep(status, device(wanted));
  expect(taken).toEqual(Array.from({ length: times }, () => 'litedev.hik-connectru.com'));
});

test('never where the firmware cannot, whatever an earlier one was set to', async () => {
  const taken: string[] = [];
  const keep = createCloudTime({ takeTime: async ({ server }) => void taken.push(server) });
  await keep(online, device(true, ['stream-encryption']));
  expect(taken).toEqual([]);
});
