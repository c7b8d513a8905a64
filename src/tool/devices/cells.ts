/** What stands in a cell of the table, in words. */
import type { Strings } from '../strings/index.ts';
import type { ColumnId } from './columns.ts';
import type { Device } from './device.ts';

export function cellText(device: Device, column: ColumnId, { list }: Strings): string {
  switch (column) {
    case 'status':
      return device.activated ? list.active : list.inactive;
    case 'hikConnect':
      return device.platformEnabled ? list.on : list.off;
    case 'dhcp':
      return device.dhcp ? list.on : list.off;
    default:
      return String(device[column]);
  }
}
