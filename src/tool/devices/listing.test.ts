import { describe, expect, test } from 'vitest';
import { stringsOf } from '../strings/index.ts';
import type { Device } from './device.ts';
import { listed, type Sorting, sortedBy } from './listing.ts';

const device = (over: Partial<Device>): Device => ({
  mac: '02-00-00-00-00-01',
  model: 'SIM-7616NI-K2/16P',
  serial: 'SIM-7616NI-K2/16P1620200803SIMRSIM204816WCVU',
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dhcp: false,
  commandPort: 8000,
  httpPort: 80,
  firmware: 'V4.30.011 build 200803',
  activated: true,
  platformEnabled: true,
  unbinds: true,
  channels: 16,
  dsp: 'V5.0 build 200706',
  startedAt: '2026-01-01 03:04:05',
  ipv6: '::',
  ...over,
});
const three = [
  device({ mac: '02-00-00-00-00-01', address: '192.168.1.64' }),
  device({ mac: '02-00-00-00-00-02', address: '192.168.1.9', model: 'SIM-7204HUHI-K1', activated: false }),
  device({ mac: '02-00-00-00-00-03', address: '10.0.0.200', firmware: 'V3.4.92 build 170503', httpPort: 8080 }),
];
const upwards: Sorting = { column: 'address', down: false };
const addresses = (filter: string, sorting: Sorting, language: 'ru' | 'en' = 'en') =>
  listed(three, { filter, sorting, strings: stringsOf[language] }).map(({ address }) => address);

describe('sorting', () => {
  test('addresses go by their numbers, not by their letters', () => {
    expect(addresses('', upwards)).toEqual(['10.0.0.200', '192.168.1.9', '192.168.1.64']);
    expect(addresses('', { column: 'address', down: true })).toEqual(['192.168.1.64', '192.168.1.9', '10.0.0.200']);
  });
  test('numbers, words and states; what is equal stays in the order of the hardware', () => {
    expect(addresses('', { column: 'httpPort', down: true })).toEqual(['10.0.0.200', '192.168.1.64', '192.168.1.9']);
    expect(addresses('', { column: 'model', down: false })).toEqual(['192.168.1.9', '192.168.1.64', '10.0.0.200']);
    expect(addresses('', { column: 'status', down: true })[0]).toBe('192.168.1.9');
  });
  test('the same column turns around, another one begins upwards', () => {
    const down = sortedBy(upwards, 'address');
    expect(down).toEqual({ column: 'address', down: true });
    expect(sortedBy(down, 'address')).toEqual(upwards);
    expect(sortedBy(down, 'mac')).toEqual({ column: 'mac', down: false });
  });
});

describe('the filter', () => {
  test.each([
    ['1.64', ['192.168.1.64']],
    ['HUHI', ['192.168.1.9']],
    ['v3.4', ['10.0.0.200']],
    ['inactive', ['192.168.1.9']],
    ['sim 8080', ['10.0.0.200']],
    ['nothing of it', []],
  ])('%s', (filter, found) => {
    expect(addresses(filter, upwards)).toEqual(found);
  });
  test('finds what the table says in its language', () => {
    expect(addresses('не активно', upwards, 'ru')).toEqual(['192.168.1.9']);
  });
});
