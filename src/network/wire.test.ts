// How the recorder's socket speaks on its wire, and what the switch at the other end makes of it.
import { describe, expect, test } from 'vitest';
import type { IpInUse, Nic } from '../device/index.ts';
import { createSeededRandom } from '../device/testing/index.ts';
import { createNetwork, ordinaryNetwork } from './index.ts';

const home: Omit<IpInUse, 'nic'> = {
  source: 'static',
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dns: ['192.168.1.1'],
};

describe('the socket on its wire', () => {
  const back = (nic: Nic, target: string, bytes?: number): number => {
    const network = createNetwork(ordinaryNetwork, createSeededRandom(3));
    return Array.from({ length: 200 }, () => network.echo({ ...home, nic }, target, bytes)).filter((ms) => ms !== null)
      .length;
  };
  test.each(['auto', '10m-half', '100m-half', '1000m-full'] as const)('%s loses nothing', (type) => {
    expect(back({ type, mtu: 1500 }, '192.168.1.1')).toBe(200);
  });
  test.each(['10m-full', '100m-full'] as const)('%s beside a switch that negotiates loses some', (type) => {
    const came = back({ type, mtu: 1500 }, '192.168.1.1');
    expect(came).toBeGreaterThan(120);
    expect(came).toBeLessThan(180);
    expect(back({ type, mtu: 1500 }, home.address)).toBe(200);
  });
  test('a long packet stays away where a short one comes back', () => {
    const nic = { type: 'auto', mtu: 9000 } as const;
    expect(back(nic, '192.168.1.1')).toBe(200);
    expect(back(nic, '192.168.1.1', 9000)).toBe(0);
    expect(back(nic, '192.168.1.1', 1500)).toBe(200);
  });
});
