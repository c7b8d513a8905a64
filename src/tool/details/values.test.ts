import { expect, test } from 'vitest';
import type { Device } from '../devices/device.ts';
import { badValue, changesOf, type Values, valuesOf } from './values.ts';

const device = {
  dhcp: false,
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  commandPort: 8000,
  httpPort: 80,
} as Device;
const edited = (edits: Partial<Values>): Values => ({ ...valuesOf(device), ...edits });

test('nothing but what was changed is sent', () => {
  expect(changesOf(edited({}), device)).toEqual({});
  expect(changesOf(edited({ address: ' 192.168.1.70 ', httpPort: '8080' }), device)).toEqual({
    IPv4Address: '192.168.1.70',
    HttpPort: '8080',
  });
});

test('where the router gives addresses, none is sent', () => {
  expect(changesOf(edited({ dhcp: true, address: '10.0.0.1', commandPort: '8001' }), device)).toEqual({
    DHCP: true,
    CommandPort: '8001',
  });
});

test.each<[Partial<Values>, ReturnType<typeof badValue>]>([
  [{}, null],
  [{ address: '192.168.1.256' }, 'address'],
  [{ address: '192.168.1' }, 'address'],
  [{ mask: '' }, 'mask'],
  [{ gateway: 'router' }, 'gateway'],
  [{ dhcp: true, address: 'whatever' }, null],
  [{ httpPort: '0' }, 'httpPort'],
  [{ commandPort: '65536' }, 'commandPort'],
])('%j', (edits, field) => {
  expect(badValue(edited(edits))).toBe(field);
});
