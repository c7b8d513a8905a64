// The socket hears of its cable and of who is on the wire with which address; what the network answers passes through.
import { expect, test } from 'vitest';
import type { Traffic } from '../device/index.ts';
import { createSeededRandom } from '../device/testing/index.ts';
import { createNetwork, ordinaryNetwork } from '../network/index.ts';
import { socketIn } from './ethernet.ts';
import { switched } from './networkSwitches.ts';

function plugged(cable: boolean) {
  const network = createNetwork({ ...ordinaryNetwork, cable }, createSeededRandom(5));
  return {
    network,
    socket: socketIn(network, () => 0),
    plug: (into: boolean) => network.change((now) => ({ ...now, cable: into })),
  };
}

test('a cable that is pulled and plugged is heard of, each time once, until nobody listens', () => {
  const { socket, plug } = plugged(true);
  const heard: boolean[] = [];
  const stop = socket.watch(() => void heard.push(socket.linkUp()));
  plug(true);
  plug(false);
  plug(false);
  plug(true);
  stop();
  plug(false);
  expect(heard).toEqual([false, true]);
});

test('what happens further away is not heard at the socket', () => {
  const { network, socket } = plugged(true);
  let heard = 0;
  socket.watch(() => void heard++);
  network.change((now) => ({ ...now, servers: { ...now.servers, russia: { answers: false } } }));
  network.change((now) => ({ ...now, dhcp: { ...now.dhcp, answers: false } }));
  expect(heard).toBe(0);
});

test('a device that comes with an address is heard, and answers for it until it goes', () => {
  const { network, socket, plug } = plugged(true);
  const heard: boolean[] = [];
  socket.watch(() => void heard.push(socket.holds('192.168.1.64')));
  network.change((now) => ({ ...now, taken: '192.168.1.64' }));
  plug(false);
  plug(true);
  network.change((now) => ({ ...now, taken: null }));
  expect(heard).toEqual([true, false, true, false]);
  expect(['192.168.1.1', '192.168.1.10', '192.168.1.77'].map(socket.holds)).toEqual([true, true, false]);
});

test('a listener may stop itself, or be stopped by another, while it is told', () => {
  const { socket, plug } = plugged(false);
  let told = 0;
  const stop = socket.watch(() => stop());
  socket.watch(() => {
    told++;
  });
  plug(true);
  plug(false);
  expect(told).toBe(2);
});

test('the network’s answers and traffic are the socket’s', () => {
  const { socket } = plugged(true);
  const lease = socket.lease();
  const heard: Traffic[] = [];
  socket.watchTraffic((traffic) => void heard.push(traffic));
  expect(lease?.address).toBe('192.168.1.107');
  expect(
    lease && socket.echo({ source: 'dhcp', nic: { type: 'auto', mtu: 1500 }, ...lease }, lease.gateway),
  ).toBeGreaterThan(0);
  expect(heard).toEqual([{ bytes: { sent: 74, received: 74 } }]);
});

test('file servers hand out firmware for the board piece by piece, and every piece crosses the cable at its size', async () => {
  const { network, socket, plug } = plugged(true);
  const self = { source: 'dhcp', nic: { type: 'auto', mtu: 1500 }, ...ordinaryNetwork.dhcp.lease } as const;
  const PC = '192.168.1.20';
  const VENDOR = '192.0.2.20';
  const servers = await socket.fileServers();
  expect(await servers.files(self, PC, 'ftp', 'huhi-k2')).toBeNull();
  network.change((now) => switched(now, 'ftp', true, ''));
  expect(await servers.files(self, VENDOR, 'ftp', 'huhi-k2')).toBeNull();
  const [file] = (await servers.files(self, PC, 'ftp', 'huhi-k2')) ?? [];
  expect(file).toMatchObject({ name: 'SIM-7216HUHI-K2P_V4.25.000_201009.dav', size: 40_265_318, version: null });
  expect(await servers.files(self, VENDOR, 'online', 'huhi-k2')).toMatchObject([{ version: 'V4.25.000 build 201009' }]);
  const heard: Traffic[] = [];
  socket.watchTraffic((traffic) => void heard.push(traffic));
  const half = (file?.bytes ?? 0) / 2;
  const part = { board: 'huhi-k2', name: file?.name ?? '', at: half, length: half };
  expect(await servers.piece(self, PC, 'ftp', part)).toHaveLength(half);
  expect(heard).toEqual([{ bytes: { sent: 503_316, received: 20_132_659 } }]);
  expect(await servers.piece(self, PC, 'ftp', { ...part, name: 'other.dav' })).toBe('gone');
  network.change((now) => ({ ...now, ftp: { firmware: false } }));
  expect(await servers.piece(self, PC, 'ftp', part)).toBe('gone');
  expect(await servers.files(self, PC, 'ftp', 'huhi-k2')).toEqual([]);
  plug(false);
  expect(await servers.piece(self, PC, 'ftp', part)).toBeNull();
});
