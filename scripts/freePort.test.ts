// Ports for servers of a moment: what tests and specs stand on when they end a server and begin it again.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePort, freePorts } from './freePort.mjs';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const end of ends.splice(0)) await end();
});

/** Chance would name these, in this order. */
function chance(...ports: number[]): void {
  const spy = vi.spyOn(Math, 'random');
  for (const port of ports) spy.mockReturnValueOnce((port - 15_000 + 0.5) / 17_000);
}

test('is none that the system gives by itself to whoever asks for any', async () => {
  // Debian, and every Linux: 32768 and up; elsewhere from 49152.
  for (let at = 0; at < 20; at++) {
    const port = await freePort();
    expect(port).toBeGreaterThanOrEqual(15_000);
    expect(port).toBeLessThan(32_768);
  }
});

test('is none that somebody has by TCP, nor by UDP', async () => {
  const [byTcp = 0, byUdp = 0, third = 0] = (await freePorts(3)).map(Number);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(byTcp, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => server.close(() => resolve())));
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(byUdp, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => socket.close(resolve)));

  chance(byTcp, byUdp, third);
  expect(await freePort()).toBe(third);
});

test('several differ', async () => {
  const [one = 0, other = 0] = (await freePorts(2)).map(Number);
  chance(one, one, other);
  expect(await freePorts(2)).toEqual([String(one), String(other)]);
});
