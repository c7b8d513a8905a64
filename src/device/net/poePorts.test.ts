// Behind the PoE ports: the box's own socket and its cameras, each at its address, as long as it answers.
import { expect, test } from 'vitest';
import { createBox } from '../testing/index.ts';

async function back(target: string, options: Parameters<typeof createBox>[0] = {}) {
  const box = createBox({ profile: 'ip-4.30-q1', ...options });
  await box.powerOn();
  box.cameras.set('disconnected', 1);
  box.cameras.set('wrong-password', 2);
  const asked = { session: box.session('admin'), target, nic: 'internal' } as const;
  const found = await box.finish(box.recorder.ping(asked));
  return found.ok ? found.received : found.code;
}

test.each<[string, string, number]>([
  ['the box itself', '192.168.254.1', 4],
  ['the first camera', '192.168.254.2', 4],
  ['a camera that does not answer', '192.168.254.3', 0],
  ['a camera that refuses the password: it answers', '192.168.254.4', 4],
  ['the last of eight', '192.168.254.9', 4],
  ['a port too many', '192.168.254.10', 0],
  ['the subnet itself', '192.168.254.0', 0],
  ['the router, which is behind the other socket', '192.168.1.1', 0],
])('%s', async (_title, target, received) => {
  expect(await back(target)).toBe(received);
});

test('cameras give way to the address that the box has, and move with its subnet', async () => {
  const config = { 'network.internalAddress': '10.9.8.3' };
  expect(await back('10.9.8.1', { config })).toBe(4);
  expect(await back('10.9.8.2', { config })).toBe(0);
  expect(await back('10.9.8.4', { config })).toBe(4);
  expect(await back('192.168.254.2', { config })).toBe(0);
});

test('a box without PoE ports has nobody there', async () => {
  expect(await back('192.168.254.2', { profile: 'hybrid-4.25' })).toBe(0);
});
