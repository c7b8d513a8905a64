import { describe, expect, test } from 'vitest';
import { refusalsOf } from './refusals.ts';
import { type Config, type ConfigChanges, defaultConfig } from './schema.ts';

const current: Config = { ...defaultConfig };
const refused = (changes: ConfigChanges, from: Partial<Config> = {}): string[] =>
  refusalsOf({ ...current, ...from }, changes, []).map((refusal) => {
    const { field, code } = refusal;
    return 'of' in refusal ? `${field}: ${code} of ${refusal.of}` : `${field}: ${code}`;
  });
const DHCP = { 'network.dhcp': true } as const;

test('from the factory the addresses are fixed, whole, and refused by nobody', () => {
  expect(current).toMatchObject({
    'network.dhcp': false,
    'network.address': '192.168.1.64',
    'network.mask': '255.255.255.0',
    'network.gateway': '192.168.1.1',
    'network.autoDns': true,
    'network.dns1': '192.168.1.1',
    'network.dns2': '',
  });
  expect(refused({ 'network.dhcp': false })).toEqual([]);
});

describe('with fixed addresses', () => {
  test.each<[string, ConfigChanges, string[]]>([
    ['another address of the same subnet', { 'network.address': '192.168.1.200' }, []],
    [
      'another subnet, address and gateway together',
      { 'network.address': '10.0.0.2', 'network.mask': '255.0.0.0', 'network.gateway': '10.0.0.1' },
      [],
    ],
    ['no gateway at all', { 'network.gateway': '' }, []],
    ['no name server at all', { 'network.dns1': '', 'network.dns2': '' }, []],
    ['a name server far away', { 'network.dns1': '8.8.8.8' }, []],
    ['two name servers', { 'network.dns1': '8.8.8.8', 'network.dns2': '8.8.4.4' }, []],
    ['a second name server without a first', { 'network.dns1': '', 'network.dns2': '8.8.4.4' }, []],
    ['the name of the subnet', { 'network.address': '192.168.1.0' }, ['network.address: not-a-host-address']],
    ['its broadcast', { 'network.address': '192.168.1.255' }, ['network.address: not-a-host-address']],
    ['loopback', { 'network.address': '127.0.0.1', 'network.gateway': '' }, ['network.address: not-a-host-address']],
    ['multicast', { 'network.address': '239.1.1.1', 'network.gateway': '' }, ['network.address: not-a-host-address']],
    ['zeros', { 'network.address': '0.0.0.0', 'network.gateway': '' }, ['network.address: not-a-host-address']],
    ['half an address', { 'network.address': '192.168.1' }, ['network.address: bad-characters']],
    ['no address', { 'network.address': '' }, ['network.address: empty']],
    ['no mask', { 'network.mask': '' }, ['network.mask: empty']],
    ['a mask with a hole', { 'network.mask': '255.0.255.0' }, ['network.mask: bad-characters']],
    [
      'a mask that makes an edge of the address',
      { 'network.mask': '255.255.255.192', 'network.gateway': '192.168.1.65' },
      ['network.address: not-a-host-address'],
    ],
    [
      'a mask that leaves the gateway outside',
      { 'network.mask': '255.255.255.192', 'network.address': '192.168.1.70' },
      ['network.gateway: outside-subnet'],
    ],
    ['a gateway of another subnet', { 'network.gateway': '192.168.2.1' }, ['network.gateway: outside-subnet']],
    [
      'an address that leaves the gateway behind',
      { 'network.address': '10.0.0.2' },
      ['network.gateway: outside-subnet'],
    ],
    [
      'a gateway that is oneself',
      { 'network.gateway': '192.168.1.64' },
      ['network.gateway: duplicate of network.address'],
    ],
    ['a broadcast as gateway', { 'network.gateway': '192.168.1.255' }, ['network.gateway: not-a-host-address']],
    ['multicast as gateway', { 'network.gateway': '224.0.0.1' }, ['network.gateway: not-a-host-address']],
    ['words as name server', { 'network.dns1': 'dns.example.com' }, ['network.dns1: bad-characters']],
    ['loopback as name server', { 'network.dns1': '127.0.0.1' }, ['network.dns1: not-a-host-address']],
    ['the same name server twice', { 'network.dns2': '192.168.1.1' }, ['network.dns2: duplicate of network.dns1']],
    [
      'everything wrong at once',
      { 'network.address': '192.168.1.255', 'network.gateway': '10.0.0.1', 'network.dns1': '0.0.0.0' },
      ['network.address: not-a-host-address', 'network.gateway: outside-subnet', 'network.dns1: not-a-host-address'],
    ],
  ])('%s → %j', (_title, changes, expected) => {
    expect(refused(changes)).toEqual(expected);
  });
});

describe('with DHCP', () => {
  test('the fixed addresses are not asked about', () => {
    expect(refused({ 'network.gateway': '10.0.0.1' }, DHCP)).toEqual([]);
    expect(refused(DHCP, { 'network.gateway': '10.0.0.1' })).toEqual([]);
  });
  test('name servers are asked about once they are one’s own', () => {
    expect(refused({ 'network.dns1': '127.0.0.1' }, DHCP)).toEqual([]);
    expect(refused({ 'network.autoDns': false, 'network.dns1': '127.0.0.1' }, DHCP)).toEqual([
      'network.dns1: not-a-host-address',
    ]);
  });
  test('switched off, the fixed addresses are asked about again, though nobody touched them', () => {
    expect(refused({ 'network.dhcp': false }, { ...DHCP, 'network.gateway': '10.0.0.1' })).toEqual([
      'network.gateway: outside-subnet',
    ]);
  });
});

test('addresses that are wrong already bar no other setting', () => {
  expect(refused({ 'general.language': 'en' }, { 'network.gateway': '10.0.0.1' })).toEqual([]);
});
