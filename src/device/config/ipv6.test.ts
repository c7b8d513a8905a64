import { describe, expect, test } from 'vitest';
import { isUnicast, parseIpv6, samePrefix, splitPrefix } from './ipv6.ts';

describe('an IPv6 address', () => {
  test.each<[string, number[]]>([
    ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['::1', [0, 0, 0, 0, 0, 0, 0, 1]],
    ['fe80::', [0xfe80, 0, 0, 0, 0, 0, 0, 0]],
    ['2001:db8::64', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 0x64]],
    ['2001:DB8:0:0:0:0:0:64', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 0x64]],
    ['1:2:3:4:5:6:7::', [1, 2, 3, 4, 5, 6, 7, 0]],
  ])('%s is read', (text, groups) => {
    expect(parseIpv6(text)).toEqual(groups);
  });
  test.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    'g::',
    '2001:db8::/64',
    ' ::1',
    '::ffff:192.168.1.1',
    '192.168.1.64',
  ])('%j is none', (text) => {
    expect(parseIpv6(text)).toBeNull();
  });
});

test.each<[string, number | null]>([
  ['fe80::1', 64],
  ['fe80::1/1', 1],
  ['fe80::1/128', 128],
  ['fe80::1/129', null],
  ['fe80::1/0', null],
  ['fe80::1/064', null],
  ['fe80::1/', null],
  ['fe80::1/64/64', null],
])('the prefix length of %s is %s', (text, length) => {
  expect(splitPrefix(text).length).toBe(length);
});

test.each<[string, boolean]>([
  ['2001:db8::1', true],
  ['3fff::1', true],
  ['fd00::1', true],
  ['fc00::1', true],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['4000::1', false],
])('%s may be somebody’s for good: %s', (text, may) => {
  expect(isUnicast(parseIpv6(text) ?? [])).toBe(may);
});

test('a prefix is told by its bits, not by its groups', () => {
  const [own, near, far] = ['2001:db8:0:10::1', '2001:db8:0:1f::1', '2001:db8:0:20::1'].map(
    (text) => parseIpv6(text) ?? [],
  );
  expect(samePrefix(own ?? [], near ?? [], 60)).toBe(true);
  expect(samePrefix(own ?? [], far ?? [], 60)).toBe(false);
  expect(samePrefix(own ?? [], near ?? [], 64)).toBe(false);
});
