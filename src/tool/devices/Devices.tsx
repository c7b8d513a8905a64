/** What the tool shows as administrator: its bar, the list, and the selected device beside it. */
import './devices.css';
import { useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import type { Seen } from '../conversations/discovery.machine.ts';
import { useSnapshot } from '../conversations/useSnapshot.ts';
import { Details } from '../details/Details.tsx';
import type { DeviceDialog } from '../details/ofDevice.ts';
import { Icon } from '../widgets/Icon.tsx';
import type { OpenDialog } from '../window/dialogs.ts';
import { DeviceTable } from './DeviceTable.tsx';
import { listed, type Sorting, sortedBy } from './listing.ts';
import { Nobody } from './Nobody.tsx';
import { type OnLan, useDiscovery } from './useDiscovery.ts';

export function Devices({ open }: { open: OpenDialog }) {
  const onLan = useDiscovery();
  const { list } = usePc().strings;
  return onLan ? <List onLan={onLan} open={open} /> : <p class="pc-empty">{list.asking}</p>;
}

function List({ onLan, open }: { onLan: OnLan; open: OpenDialog }) {
  const { strings } = usePc();
  const { list: t } = strings;
  const { list, questions } = onLan;
  const now = useSnapshot(list);
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 'address', down: false });
  const { devices, selected, status, askedAt } = now.context;
  const changed = (): void => list.send({ type: 'device.changed' });
  const ask = (kind: DeviceDialog, of: Seen): void => open({ kind, of: { device: of, questions, changed } });
  const rows = listed(devices, { filter, sorting, strings });
  const device = devices.find(({ mac }) => mac === selected) ?? null;
  return (
    <div class="pc-content">
      <div class="pc-bar">
        <p class="pc-count" role="status">
          {t.online(devices.length)}
        </p>
        {now.hasTag('busy') && <span class="pc-asking">{t.asking}</span>}
        <span class="pc-bar-space" />
        <span class="pc-filter">
          <Icon name="search" />
          <input
            type="search"
            class="pc-input"
            aria-label={t.filter}
            placeholder={t.filterHint}
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          />
        </span>
        <button
          type="button"
          class="pc-button pc-button-main"
          disabled={!device}
          title={device ? undefined : strings.unbind.tick}
          onClick={() => device && ask('unbind', device)}
        >
          <Icon name="unbind" />
          {strings.unbind.button}
        </button>
        <button type="button" class="pc-button" onClick={() => list.send({ type: 'refresh.requested' })}>
          <Icon name="refresh" />
          {t.refresh}
        </button>
      </div>
      <div class="pc-both">
        <div class="pc-list">
          <DeviceTable
            rows={rows}
            selected={selected}
            sorting={sorting}
            sort={(column) => setSorting(sortedBy(sorting, column))}
            select={(mac) => list.send({ type: 'device.selected', mac })}
          />
          {devices.length > 0 && rows.length === 0 && (
            <div class="pc-empty">
              <p>{t.unfiltered(filter)}</p>
              <button type="button" class="pc-button" onClick={() => setFilter('')}>
                {t.clearFilter}
              </button>
            </div>
          )}
          {devices.length === 0 && askedAt !== null && <Nobody />}
        </div>
        <Details
          key={selected ?? ''}
          device={device}
          selected={selected !== null}
          status={status}
          asking={now.hasTag('busy')}
          questions={questions}
          changed={changed}
          ask={(kind) => device && ask(kind, device)}
        />
      </div>
    </div>
  );
}
