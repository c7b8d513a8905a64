import { describe, expect, test } from 'vitest';
import type { IpInUse, Letter, Traffic } from '../device/index.ts';
import { createSeededRandom } from '../device/testing/index.ts';
import {
  createNetwork,
  LETTERS_MAX,
  MAIL_SERVER,
  type Network,
  type NetworkState,
  ordinaryNetwork,
  providerContract,
} from './index.ts';

const RUSSIAN = 'litedev.hik-connectru.com';
const INTERNATIONAL = 'litedev.hik-connect.com';
const home: IpInUse = {
  source: 'static',
  nic: { type: 'auto', mtu: 1500 },
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dns: ['192.168.1.1'],
};
const from = (part: Partial<IpInUse>): IpInUse => ({ ...home, ...part });
const world = (part: Partial<NetworkState> = {}) =>
  createNetwork({ ...ordinaryNetwork, ...part }, createSeededRandom(3));
const routerDown: Partial<NetworkState> = { gateway: { ...ordinaryNetwork.gateway, answers: false } };
const dnsDown: Partial<NetworkState> = { dns: { ...ordinaryNetwork.dns, answers: false } };
const russiaDown: Partial<NetworkState> = { servers: { international: { answers: true }, russia: { answers: false } } };

describe('what stands in the way', () => {
  test.each<[string, IpInUse | null, Partial<NetworkState>, string | null]>([
    ['nothing', home, {}, null],
    ['the cable', home, { cable: false }, 'no-link'],
    ['the cable, before anything else', null, { cable: false, ...routerDown, ...dnsDown, ...russiaDown }, 'no-link'],
    ['no address yet', null, { ...routerDown, ...dnsDown, ...russiaDown }, 'no-address'],
    ['a router that is down', home, { ...routerDown, ...dnsDown, ...russiaDown }, 'no-gateway'],
    ['a gateway that is nobody', from({ gateway: '192.168.1.254' }), {}, 'no-gateway'],
    ['no gateway', from({ gateway: '' }), {}, 'no-gateway'],
    ['an address of another network', from({ address: '10.0.0.64', gateway: '10.0.0.1' }), {}, 'no-gateway'],
    ['the router’s own address', from({ address: '192.168.1.1', gateway: '192.168.1.1' }), {}, 'ip-conflict'],
    ['the address of a router that is down', from({ address: '192.168.1.1' }), routerDown, 'no-gateway'],
    ['the address of the computer beside it', from({ address: '192.168.1.10' }), {}, 'ip-conflict'],
    ['an address that another device has taken', home, { taken: '192.168.1.64' }, 'ip-conflict'],
    ['an address taken across subnets', from({ address: '10.0.0.5' }), { taken: '10.0.0.5' }, 'ip-conflict'],
    ['an address that somebody else’s twin has', home, { taken: '192.168.1.65' }, null],
    ['a mask that hides the gateway', from({ mask: '255.255.255.192' }), {}, 'no-gateway'],
    ['a wider mask', from({ mask: '255.255.0.0' }), {}, null],
    ['a name server that is down', home, { ...dnsDown, ...russiaDown }, 'name-not-resolved'],
    ['a name server that is nobody', from({ dns: ['192.168.1.53'] }), {}, 'name-not-resolved'],
    ['no name server', from({ dns: [] }), {}, 'name-not-resolved'],
    ['a second name server that works', from({ dns: ['192.168.1.53', '192.168.1.1'] }), {}, null],
    ['a public name server instead of the router’s', from({ dns: ['8.8.8.8'] }), dnsDown, null],
    ['a server that is down', home, russiaDown, 'server-silent'],
    ['packets longer than the switch takes', from({ nic: { type: 'auto', mtu: 1501 } }), {}, 'mtu-too-large'],
    ['packets as long as it takes', from({ nic: { type: 'auto', mtu: 1500 } }), {}, null],
    ['short packets', from({ nic: { type: 'auto', mtu: 500 } }), {}, null],
    ['long packets to a server that is down', from({ nic: { type: 'auto', mtu: 9676 } }), russiaDown, 'server-silent'],
  ])('%s', (_title, ip, state, obstacle) => {
    expect(world(state).obstacle(ip, RUSSIAN)).toBe(obstacle);
  });
  test('one region’s silence is not the other’s', () => {
    expect(world(russiaDown).obstacle(home, INTERNATIONAL)).toBeNull();
  });
  test.each(['nowhere.sim.invalid', '', '__proto__', 'constructor', 'hik-connectru.com'])(
    'nobody is called %j',
    (name) => {
      expect(world().obstacle(home, name)).toBe('name-not-resolved');
    },
  );
  test('names are not told apart by case', () => {
    expect(world().obstacle(home, RUSSIAN.toUpperCase())).toBeNull();
  });
});

describe('an echo', () => {
  const delays = (target: string, ip: IpInUse | null = home, state: Partial<NetworkState> = {}): (number | null)[] => {
    const network = world(state);
    return Array.from({ length: 200 }, () => network.echo(ip, target));
  };
  test.each<[string, string, number, number]>([
    ['oneself', '192.168.1.64', 0, 0],
    ['the router', '192.168.1.1', 1, 2],
    ['the computer beside it', '192.168.1.10', 1, 2],
    ['a public name server', '8.8.8.8', 12, 18],
    ['the Russian server', '203.0.113.11', 24, 32],
    ['the international server', '198.51.100.10', 68, 84],
  ])('of %s comes back in time', (_title, target, least, most) => {
    const found = delays(target).map((delay) => delay ?? -1);
    expect(Math.min(...found)).toBe(least);
    expect(Math.max(...found)).toBe(most);
  });
  test.each<[string, string, IpInUse | null, Partial<NetworkState>]>([
    ['no cable', '192.168.1.1', home, { cable: false }],
    ['no address', '192.168.1.1', null, {}],
    ['nobody there', '192.168.1.77', home, {}],
    ['nobody far away', '9.9.9.9', home, {}],
    ['the router down', '192.168.1.1', home, routerDown],
    ['the internet behind a router that is down', '8.8.8.8', home, routerDown],
    ['the internet without a gateway', '8.8.8.8', from({ gateway: '' }), {}],
    ['a server that is down', '203.0.113.11', home, russiaDown],
    ['the router, by an address that is another’s too', '192.168.1.1', home, { taken: '192.168.1.64' }],
    ['the internet, by an address that is another’s too', '8.8.8.8', home, { taken: '192.168.1.64' }],
    ['the router from another network', '192.168.1.1', from({ address: '10.0.0.2', mask: '255.0.0.0' }), {}],
    ['a mask so wide that the internet seems near', '203.0.113.11', from({ mask: '128.0.0.0' }), {}],
  ])('stays away: %s', (_title, target, ip, state) => {
    expect(new Set(delays(target, ip, state))).toEqual(new Set([null]));
  });
  test('the same chance gives the same delays', () => {
    expect(delays('8.8.8.8')).toEqual(delays('8.8.8.8'));
  });
});

test('a name is looked up by the first server that answers', () => {
  expect(world().lookUp(home, RUSSIAN)).toEqual({ answer: 'address', address: '203.0.113.11', by: '192.168.1.1' });
  expect(world().lookUp(from({ dns: ['10.9.9.9', '77.88.8.8', '192.168.1.1'] }), RUSSIAN)).toMatchObject({
    by: '77.88.8.8',
  });
  expect(world().lookUp(home, 'example.com')).toEqual({ answer: 'unknown', by: '192.168.1.1' });
  expect(world(dnsDown).lookUp(home, RUSSIAN)).toEqual({ answer: 'nobody' });
  expect(world({ cable: false }).lookUp(home, RUSSIAN)).toEqual({ answer: 'nobody' });
});

describe('a modem alone', () => {
  const modem: Partial<NetworkState> = { line: 'modem' };
  const session: IpInUse = {
    source: 'pppoe',
    nic: { type: 'auto', mtu: 1492 },
    address: '100.64.12.34',
    mask: '255.255.255.255',
    gateway: '100.64.0.1',
    dns: ['77.88.8.8', '8.8.8.8'],
  };
  test('answers the contract’s account, refuses others, and nobody answers where there is a router or no cable', () => {
    const { user, password } = providerContract;
    expect(world(modem).dial(user, password)).toEqual({
      answer: 'connected',
      lease: { address: session.address, mask: session.mask, gateway: session.gateway, dns: session.dns },
    });
    expect(world(modem).dial(user, 'another')).toEqual({ answer: 'refused' });
    expect(world(modem).dial('', '')).toEqual({ answer: 'refused' });
    expect(world().dial(user, password)).toEqual({ answer: 'nobody' });
    expect(world({ ...modem, cable: false }).dial(user, password)).toEqual({ answer: 'nobody' });
  });
  test('leads out by a session alone: the local network has neither router nor DHCP nor name server', () => {
    expect(world(modem).obstacle(session, RUSSIAN)).toBeNull();
    expect(world(modem).obstacle(home, RUSSIAN)).toBe('no-gateway');
    expect(world(modem).lease()).toBeNull();
    expect(world(modem).echo(home, '192.168.1.1')).toBeNull();
    expect(world(modem).echo(home, '192.168.1.10')).not.toBeNull();
    expect(world(modem).holds('192.168.1.1')).toBe(false);
    expect(world(modem).echo(session, session.gateway)).not.toBeNull();
  });
  test('that is gone takes the session with it', () => {
    expect(world().obstacle(session, RUSSIAN)).toBe('no-gateway');
    expect(world().echo(session, '8.8.8.8')).toBeNull();
  });
});

test('DHCP lends while it answers and the cable is in', () => {
  expect(world().lease()).toEqual({
    address: '192.168.1.107',
    mask: '255.255.255.0',
    gateway: '192.168.1.1',
    dns: ['192.168.1.1'],
  });
  expect(world({ cable: false }).lease()).toBeNull();
  expect(world({ dhcp: { ...ordinaryNetwork.dhcp, answers: false } }).lease()).toBeNull();
});

test('a change is told to everybody at once, and no change to nobody', () => {
  const network = world();
  const heard: boolean[] = [];
  const stop = network.watch(() => heard.push(network.linkUp()));
  network.watch(() => heard.push(network.linkUp()));
  network.change((now) => ({ ...now, cable: false }));
  network.change((now) => ({ ...now }));
  stop();
  network.change((now) => ({ ...now, cable: true }));
  expect(heard).toEqual([false, false, true]);
});

test('what crosses the cable is counted, what stays away only as sent, and without a cable nothing', () => {
  const network = world();
  const heard: Traffic[] = [];
  network.watchTraffic((traffic) => void heard.push(traffic));
  network.echo(home, '192.168.1.1');
  network.echo(home, '192.168.1.77');
  network.lookUp(home, RUSSIAN);
  network.carry({ sent: 1, received: 2 });
  network.change((now) => ({ ...now, cable: false }));
  network.echo(home, '192.168.1.1');
  network.carry({ sent: 1, received: 2 });
  expect(heard).toEqual([
    { bytes: { sent: 74, received: 74 } },
    { bytes: { sent: 74, received: 0 } },
    { bytes: { sent: 72, received: 132 } },
    { bytes: { sent: 1, received: 2 } },
  ]);
});

describe('letters', () => {
  const letter: Letter = {
    subject: 'test',
    senderName: 'Shop',
    from: 'nvr@mail.test',
    to: ['owner@mail.test'],
    device: 'NVR',
    at: 5,
  };
  const hand = (net: Network, port: number, tls: boolean, address = '192.0.2.25', by: IpInUse | null = home) =>
    net.sendMail(by, { address, port, tls }, letter);

  test.each<[string, number, boolean, boolean | null]>([
    ['in the clear at 25', 25, false, true],
    ['by TLS at 465', 465, true, true],
    ['by TLS at 25', 25, true, false],
    ['in the clear at 465', 465, false, false],
    ['anywhere else', 587, true, null],
  ])('%s', (_title, port, tls, taken) => {
    const net = world();
    expect(hand(net, port, tls)?.taken ?? null).toBe(taken);
    expect(net.state().letters).toEqual(taken ? [letter] : []);
  });
  test('nobody takes one elsewhere, over no cable, nor from an address that is another’s', () => {
    expect(hand(world(), 25, false, '192.0.2.10')).toBeNull();
    expect(hand(world({ cable: false }), 25, false)).toBeNull();
    expect(hand(world(), 25, false, undefined, null)).toBeNull();
    expect(hand(world({ taken: home.address }), 25, false)).toBeNull();
  });
  test('the latest are kept, and the server is found by its name', () => {
    const net = world();
    for (let at = 0; at < LETTERS_MAX + 3; at++)
      net.sendMail(home, { address: '192.0.2.25', port: 25, tls: false }, { ...letter, at });
    expect(net.state().letters.map(({ at }) => at)).toEqual(Array.from({ length: LETTERS_MAX }, (_, at) => at + 3));
    expect(net.lookUp(home, MAIL_SERVER)).toMatchObject({ answer: 'address', address: '192.0.2.25' });
  });
});
