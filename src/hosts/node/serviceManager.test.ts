// systemd is told what it asks for, as often as it asks, and nobody is told where nobody asks.
import { expect, test } from 'vitest';
import { createServiceManager } from './serviceManager.ts';

function toldUnder(env: Record<string, string>) {
  const told: string[] = [];
  const beats: { ms: number; run: () => void }[] = [];
  const manager = createServiceManager({
    env,
    tell: (word) => told.push(word),
    every(ms, run) {
      const beat = { ms, run };
      beats.push(beat);
      return () => void beats.splice(beats.indexOf(beat), 1);
    },
  });
  return { manager, told, beats };
}

test('started by hand, nobody is told anything', () => {
  const { manager, told, beats } = toldUnder({ WATCHDOG_USEC: '30000000' });
  manager.ready();
  manager.end();
  expect({ told, beats }).toEqual({ told: [], beats: [] });
});

test('says that it serves, then lives three times as often as it must, then that it ends', () => {
  const { manager, told, beats } = toldUnder({ NOTIFY_SOCKET: '/run/notify', WATCHDOG_USEC: '30000000' });
  expect(beats).toEqual([]);
  manager.ready();
  expect(beats.map(({ ms }) => ms)).toEqual([10_000]);
  beats[0]?.run();
  manager.end();
  expect(told).toEqual(['READY=1', 'WATCHDOG=1', 'STOPPING=1']);
  expect(beats).toEqual([]);
});

test('a watchdog that is somebody else’s, or none, is not fed', () => {
  for (const other of [{ WATCHDOG_USEC: '30000000', WATCHDOG_PID: '1' }, {}]) {
    const { manager, beats } = toldUnder({ NOTIFY_SOCKET: '/run/notify', ...other });
    manager.ready();
    expect(beats).toEqual([]);
  }
});
