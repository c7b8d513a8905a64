/** Which devices the table shows, and in which order. */
import type { Strings } from '../strings/index.ts';
import { cellText } from './cells.ts';
import { type ColumnId, columns, sortKey } from './columns.ts';
import type { Device } from './device.ts';

export interface Sorting {
  column: ColumnId;
  down: boolean;
}

/** Another column begins upwards; the same one turns around. */
export const sortedBy = (before: Sorting, column: ColumnId): Sorting => ({
  column,
  down: before.column === column && !before.down,
});

/** @param filter words, each of which must stand somewhere in the row. Case does not matter. */
export function listed<D extends Device>(
  devices: readonly D[],
  { filter, sorting, strings }: { filter: string; sorting: Sorting; strings: Strings },
): D[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const turn = sorting.down ? -1 : 1;
  return devices
    .filter((device) => {
      const row = columns.map(({ id }) => cellText(device, id, strings).toLowerCase()).join('\n');
      return wanted.every((word) => row.includes(word));
    })
    .sort(
      (a, b) => turn * compared(sortKey(a, sorting.column), sortKey(b, sorting.column)) || a.mac.localeCompare(b.mac),
    );
}

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });
