/** The table’s columns, in their order. Widths are in px at the usual size of type. */
import type { Device } from './device.ts';

export const columns = [
  { id: 'model', width: 152 },
  { id: 'status', width: 110 },
  { id: 'address', width: 114 },
  { id: 'commandPort', width: 60 },
  { id: 'firmware', width: 186 },
  { id: 'gateway', width: 112 },
  { id: 'httpPort', width: 88 },
  { id: 'serial', width: 410 },
  { id: 'mask', width: 120 },
  { id: 'mac', width: 138 },
  { id: 'dhcp', width: 84 },
  { id: 'hikConnect', width: 104 },
  { id: 'channels', width: 78 },
  { id: 'dsp', width: 146 },
  { id: 'startedAt', width: 152 },
  { id: 'ipv6', width: 110 },
] as const;

export type ColumnId = (typeof columns)[number]['id'];

/** What a column is sorted by. */
export function sortKey(device: Device, column: ColumnId): string | number {
  switch (column) {
    case 'status':
      return device.activated ? 0 : 1;
    case 'hikConnect':
      return device.platformEnabled ? 0 : 1;
    case 'dhcp':
      return device.dhcp ? 0 : 1;
    case 'address':
    case 'gateway':
    case 'mask':
      return addressNumber(device[column]);
    default:
      return device[column];
  }
}

/** `192.168.1.9` stands before `192.168.1.64`; what is no address stands first. */
const addressNumber = (address: string): number => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  return parts ? parts.reduce((number, part) => number * 256 + part, 0) : -1;
};
