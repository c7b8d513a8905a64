/** The table of devices. One is ticked at a time; its columns sort. */
import { usePc } from '../context.ts';
import type { Seen } from '../conversations/discovery.machine.ts';
import { REFRESH_MS } from '../conversations/discovery.machine.ts';
import { Icon } from '../widgets/Icon.tsx';
import { cellText } from './cells.ts';
import { type ColumnId, columns } from './columns.ts';
import type { Sorting } from './listing.ts';

interface DeviceTableProps {
  rows: readonly Seen[];
  selected: string | null;
  sorting: Sorting;
  sort(column: ColumnId): void;
  select(mac: string | null): void;
}

/** px of the two columns before the named ones. */
const TICK = 40;
const NUMBER = 44;
const WHOLE = TICK + NUMBER + columns.reduce((sum, { width }) => sum + width, 0);

export function DeviceTable({ rows, selected, sorting, sort, select }: DeviceTableProps) {
  const { strings, ports } = usePc();
  const { list: t } = strings;
  const now = ports.time.elapsed();
  return (
    <div class="pc-scroll">
      <table class="pc-table" aria-label={t.label} style={{ width: `${WHOLE}px` }}>
        <colgroup>
          <col style={{ width: `${TICK}px` }} />
          <col style={{ width: `${NUMBER}px` }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.number}</th>
            {columns.map(({ id }) => (
              <th
                key={id}
                scope="col"
                aria-sort={sorting.column !== id ? 'none' : sorting.down ? 'descending' : 'ascending'}
              >
                <button type="button" class="pc-sort" onClick={() => sort(id)}>
                  {t.columns[id]}
                  {sorting.column === id && <Icon name={sorting.down ? 'down' : 'up'} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((device, at) => {
            const isSelected = device.mac === selected;
            const silentMs = now - device.heardAt;
            const silent = silentMs > REFRESH_MS * 1.5;
            const toggle = (): void => select(isSelected ? null : device.mac);
            return (
              <tr
                key={device.mac}
                class={silent ? 'pc-silent' : undefined}
                data-selected={isSelected}
                title={silent ? t.silentFor(Math.round(silentMs / 1000)) : undefined}
                onClick={toggle}
              >
                <td>
                  <input
                    type="checkbox"
                    aria-label={t.select(`${device.model} ${device.address}`)}
                    checked={isSelected}
                    onClick={(event) => event.stopPropagation()}
                    onChange={toggle}
                  />
                </td>
                <td>{at + 1}</td>
                {columns.map(({ id }) => (
                  <td key={id} title={cellText(device, id, strings)}>
                    {id === 'status' && <span class={device.activated ? 'pc-lamp' : 'pc-lamp pc-lamp-off'} />}
                    {cellText(device, id, strings)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
