import { expect, test } from 'vitest';
import { createSimulatedClock } from '../testing/index.ts';
import type { Lease } from './addresses.ts';
import { createDhcpClient } from './dhcpClient.ts';

const LEASE: Lease = { address: '192.168.1.107', mask: '255.255.255.0', gateway: '192.168.1.1', dns: ['192.168.1.1'] };

function client() {
  const clock = createSimulatedClock();
  const server = { answers: true, asked: 0 };
  const told: (string | null)[] = [];
  const dhcp = createDhcpClient({
    clock,
    ask() {
      server.asked++;
      return server.answers ? LEASE : null;
    },
    changed: () => void told.push(dhcp.lease()?.address ?? null),
  });
  return { dhcp, clock, server, told };
}

test('unwanted, it asks nobody', async () => {
  const { dhcp, clock, server } = client();
  await clock.advance(60_000);
  expect([dhcp.lease(), dhcp.asking(), server.asked, clock.waiting()]).toEqual([null, false, 0, 0]);
});

test('an address comes after one and a half seconds, and is told', async () => {
  const { dhcp, clock, told } = client();
  dhcp.want(true);
  await clock.advance(1499);
  expect([dhcp.lease(), dhcp.asking()]).toEqual([null, true]);
  await clock.advance(1);
  expect([dhcp.lease(), dhcp.asking(), clock.waiting()]).toEqual([LEASE, false, 0]);
  expect(told).toEqual(['192.168.1.107']);
});

test('a silent server is asked again every ten seconds until it answers', async () => {
  const { dhcp, clock, server, told } = client();
  server.answers = false;
  dhcp.want(true);
  await clock.advance(1500);
  expect([dhcp.lease(), dhcp.asking()]).toEqual([null, false]);
  await clock.advance(30_000);
  expect(server.asked).toBe(4);
  server.answers = true;
  await clock.advance(10_000);
  expect(dhcp.lease()).toEqual(LEASE);
  await clock.advance(60_000);
  expect(server.asked).toBe(5);
  expect(told).toEqual([null, null, null, null, '192.168.1.107']);
});

test('no longer wanted, the address goes at once, and a question on its way is nobody’s', async () => {
  const { dhcp, clock, told } = client();
  dhcp.want(true);
  await clock.advance(1000);
  dhcp.want(false);
  await clock.advance(60_000);
  expect([dhcp.lease(), dhcp.asking(), told]).toEqual([null, false, []]);
  dhcp.want(true);
  await clock.advance(1500);
  dhcp.want(true);
  expect(dhcp.lease()).toEqual(LEASE);
  dhcp.want(false);
  expect(dhcp.lease()).toBeNull();
});

test('an address in the subnet of the internal NIC is declined, until that NIC gets another', async () => {
  const { dhcp, clock } = client();
  dhcp.want(true, '192.168.1.254');
  await clock.advance(1500);
  expect(dhcp.lease()).toBeNull();
  dhcp.want(true, '192.168.254.1');
  await clock.advance(1500);
  expect(dhcp.lease()).toEqual(LEASE);
});
