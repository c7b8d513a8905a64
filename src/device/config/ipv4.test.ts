import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHostAddress, parseIpv4, prefixOf, sameSubnet } from './ipv4.ts';
import { isSubnetEdge } from './subnet.ts';

describe('an address', () => {
  test.each([
    ['0.0.0.0', 0],
    ['0.0.1.0', 256],
    ['192.168.1.64', 3_232_235_840],
    ['255.255.255.255', 4_294_967_295],
  ])('%s is the number %i', (text, number) => {
    expect(parseIpv4(text)).toBe(number);
  });
  test.each([
    '',
    ' ',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.',
    '.1.2.3',
    '256.1.1.1',
    '1.1.1.999',
    '01.2.3.4',
    '1.2.3.04',
    '00.0.0.0',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '1.2.3.4\n',
    '1,2,3,4',
    '0x1.2.3.4',
    '1e1.2.3.4',
    '-1.2.3.4',
    '::1',
    'a.b.c.d',
    '１.2.3.4',
    '3232235840',
  ])('%j is none', (text) => {
    expect(parseIpv4(text)).toBeNull();
  });
});

describe('a mask', () => {
  test.each([
    ['128.0.0.0', 1],
    ['255.0.0.0', 8],
    ['255.255.0.0', 16],
    ['255.255.255.0', 24],
    ['255.255.255.128', 25],
    ['255.255.255.252', 30],
  ])('%s has %i leading ones', (mask, prefix) => {
    expect(prefixOf(mask)).toBe(prefix);
  });
  test.each([
    '0.0.0.0',
    '255.255.255.254',
    '255.255.255.255',
    '255.0.255.0',
    '0.255.255.255',
    '0.255.255.0',
    '255.255.255.1',
    '24',
    '',
  ])('%j is none', (mask) => {
    expect(prefixOf(mask)).toBeNull();
  });
});

test.each([
  ['192.168.1.64', '192.168.1.1', '255.255.255.0', true],
  ['192.168.1.64', '192.168.2.1', '255.255.255.0', false],
  ['192.168.1.64', '192.168.2.1', '255.255.252.0', true],
  ['192.168.1.126', '192.168.1.129', '255.255.255.128', false],
  ['10.1.2.3', '10.200.2.3', '255.0.0.0', true],
  ['200.0.0.1', '201.0.0.1', '128.0.0.0', true],
  ['200.0.0.1', '100.0.0.1', '128.0.0.0', false],
  ['192.168.1.64', 'nobody', '255.255.255.0', false],
  ['192.168.1.64', '192.168.1.1', 'no mask', false],
  ['0.0.0.5', 'nobody', '255.255.255.0', false],
  ['nobody', '0.0.0.5', '255.255.255.0', false],
])('%s and %s under %s are one subnet: %s', (left, right, mask, same) => {
  expect(sameSubnet(left, right, mask)).toBe(same);
});

test.each([
  ['192.168.1.64', true],
  ['1.0.0.1', true],
  ['223.255.255.254', true],
  ['0.1.2.3', false],
  ['127.0.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['', false],
])('one machine may have %j: %s', (address, may) => {
  expect(isHostAddress(address)).toBe(may);
});

test.each([
  ['192.168.1.0', '255.255.255.0', true],
  ['192.168.1.255', '255.255.255.0', true],
  ['192.168.1.1', '255.255.255.0', false],
  ['192.168.1.254', '255.255.255.0', false],
  ['192.168.1.128', '255.255.255.128', true],
  ['192.168.1.127', '255.255.255.128', true],
  ['192.168.1.0', '255.255.0.0', false],
  ['192.168.255.255', '255.255.0.0', true],
  ['nobody', '255.255.0.0', false],
  ['0.0.0.0', 'no mask', false],
])('%s is an edge of its subnet under %s: %s', (address, mask, edge) => {
  expect(isSubnetEdge(address, mask)).toBe(edge);
});

test('every number is some address, and is read back', () => {
  fc.assert(
    fc.property(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 255 }))), (octets) => {
      expect(parseIpv4(octets.join('.'))).toBe(octets.reduce((number, octet) => number * 256 + octet, 0));
    }),
    { numRuns: 2000, seed: 42 },
  );
});
