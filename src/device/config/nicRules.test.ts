// MTU, IPv6 and the socket behind the PoE ports: what is refused, and that a box without such a socket never hears of it.
import { describe, expect, test } from 'vitest';
import { refusalsOf } from './refusals.ts';
import { type ConfigChanges, defaultConfig } from './schema.ts';

const refused = (changes: ConfigChanges, capabilities: Parameters<typeof refusalsOf>[2] = ['internal-nic']): string[] =>
  refusalsOf(defaultConfig, changes, capabilities).map(({ field, code }) => `${field}: ${code}`);

test.each<[number, string[]]>([
  [499, ['network.mtu: too-small']],
  [500, []],
  [9676, []],
  [9677, ['network.mtu: too-large']],
])('an MTU of %i', (mtu, refusals) => {
  expect(refused({ 'network.mtu': mtu })).toEqual(refusals);
});

describe('IPv6 by hand', () => {
  const manual = { 'network.ipv6Mode': 'manual' } as const;
  test.each<[string, ConfigChanges, string[]]>([
    ['nothing typed', {}, []],
    ['an address with its prefix', { 'network.ipv6Address': '2001:db8::64/64' }, []],
    ['an address alone', { 'network.ipv6Address': 'fd00::64' }, []],
    ['no address', { 'network.ipv6Address': '2001:db8' }, ['network.ipv6Address: bad-characters']],
    ['a prefix that is none', { 'network.ipv6Address': '2001:db8::64/129' }, ['network.ipv6Address: bad-characters']],
    ['other letters', { 'network.ipv6Address': 'привет' }, ['network.ipv6Address: bad-characters']],
    ['a multicast address', { 'network.ipv6Address': 'ff02::1' }, ['network.ipv6Address: not-a-host-address']],
    ['the box’s own kind', { 'network.ipv6Address': 'fe80::1' }, ['network.ipv6Address: not-a-host-address']],
    ['a router by its link-local address', { 'network.ipv6Gateway': 'fe80::1' }, []],
    ['a router of the prefix', { 'network.ipv6Address': '2001:db8::64/64', 'network.ipv6Gateway': '2001:db8::1' }, []],
    [
      'a router of another prefix',
      { 'network.ipv6Address': '2001:db8::64/64', 'network.ipv6Gateway': '2001:db9::1' },
      ['network.ipv6Gateway: outside-subnet'],
    ],
    [
      'the own address written otherwise',
      { 'network.ipv6Address': '2001:db8::64/64', 'network.ipv6Gateway': '2001:DB8:0::64' },
      ['network.ipv6Gateway: duplicate'],
    ],
    ['a router without an address', { 'network.ipv6Gateway': '2001:db8::1' }, ['network.ipv6Gateway: outside-subnet']],
    [
      'a router that is no address',
      { 'network.ipv6Gateway': '2001:db8::1/64' },
      ['network.ipv6Gateway: bad-characters'],
    ],
    ['a router that is many', { 'network.ipv6Gateway': 'ff02::2' }, ['network.ipv6Gateway: not-a-host-address']],
  ])('%s', (_title, changes, refusals) => {
    expect(refused({ ...manual, ...changes })).toEqual(refusals);
  });
  test('what is not in use is not held against anything', () => {
    expect(refused({ 'network.ipv6Address': 'ff02::1', 'network.ipv6Gateway': '2001:db9::1' })).toEqual([]);
  });
});

describe('the internal NIC', () => {
  const address = (own: string, changes: ConfigChanges = {}) => ({ 'network.internalAddress': own, ...changes });
  test.each<[string, ConfigChanges, string[]]>([
    ['a subnet of its own', address('10.1.2.3'), []],
    ['the recorder’s subnet', address('192.168.1.200'), ['network.internalAddress: same-subnet']],
    [
      'a corner of a wide subnet',
      address('192.168.254.1', { 'network.mask': '255.255.0.0' }),
      ['network.internalAddress: same-subnet'],
    ],
    [
      'an address of the recorder that comes into its subnet',
      { 'network.address': '192.168.254.9', 'network.gateway': '' },
      ['network.internalAddress: same-subnet'],
    ],
    ['the same while DHCP gives the address', address('192.168.1.200', { 'network.dhcp': true }), []],
    ['an address that is nobody’s', address('10.1.2.255'), ['network.internalAddress: not-a-host-address']],
    ['nothing', address(''), ['network.internalAddress: empty']],
  ])('%s', (_title, changes, refusals) => {
    expect(refused(changes)).toEqual(refusals);
  });
  test('a box without one may have its subnet', () => {
    expect(refused({ 'network.address': '192.168.254.9', 'network.gateway': '' }, [])).toEqual([]);
  });
});
