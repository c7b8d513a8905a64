/** What to search the log for. Nothing is searched before Search is pressed, but for the first look. */
import { useSelector } from '@xstate/react';
import { useState } from 'preact/hooks';
import type { LogKind } from '../../../device/index.ts';
import type { LogFilter, LogSearchRef } from '../../../machines/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { Button } from '../../widgets/Button.tsx';
import { Select } from '../../widgets/Select.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import { boundsOf, type PeriodFault, periods } from './period.ts';

const kinds: readonly (LogKind | 'all')[] = ['all', 'operation', 'exception', 'information'];
const HOUR = 3_600_000;
/** An instant whose day cannot be taken for a month. */
const SAMPLE = Date.UTC(2026, 10, 24, 18, 5);

export function LogFilters({ actor }: { actor: LogSearchRef }) {
  const { t } = useMenuWords();
  const { config } = useRecorder();
  const clock = useClock();
  const { filter, found } = useSelector(actor, ({ context }) => context);
  const closed = useSelector(actor, ({ value }) => value === 'closed');
  const [fault, setFault] = useState<PeriodFault | null>(null);
  const change = (changes: Partial<LogFilter>): void => {
    setFault(null);
    actor.send({ type: 'filter.changed', filter: changes });
  };
  const search = (): void => {
    const bounds = boundsOf(filter, clock.now(), config);
    setFault(bounds.ok ? null : bounds.fault);
    if (bounds.ok) actor.send({ type: 'search.pressed', from: bounds.from, to: bounds.to });
  };
  const own = filter.period === 'own';
  const sample = clock.text(SAMPLE).slice(0, -3);
  const words =
    fault === null ? t.log.timeHint(sample) : fault === 'order' ? t.log.wrongWayRound : t.log.badTime(sample);
  const time = (edge: 'from' | 'to') => (
    <span class="log-filter log-time">
      <span aria-hidden="true">{t.log[edge]}</span>
      <TextField
        label={t.log[edge]}
        value={filter[edge]}
        keys="ipv4"
        invalid={fault === edge || fault === 'order'}
        describedBy="log-time-words"
        onChange={(text) => change({ [edge]: text })}
        onEnter={search}
      />
    </span>
  );
  const offered = ['all' as const, ...(found?.events ?? [])];
  const events = offered.includes(filter.event) ? offered : [...offered, filter.event];

  return (
    <div class="log-filters">
      <span class="log-filter">
        <span aria-hidden="true">{t.log.period}</span>
        <Select
          label={t.log.period}
          value={filter.period}
          options={periods.map((value) => ({ value, text: t.log.periods[value] }))}
          disabled={closed}
          onChange={(period) => {
            const now = clock.now();
            const typed = { from: clock.text(now - HOUR), to: clock.text(now) };
            change({ period, ...(period === 'own' && filter.from === '' && filter.to === '' && typed) });
          }}
        />
      </span>
      <span class="log-filter">
        <span aria-hidden="true">{t.log.kind}</span>
        <Select
          label={t.log.kind}
          value={filter.kind}
          options={kinds.map((value) => ({ value, text: value === 'all' ? t.log.all : t.log.kinds[value] }))}
          disabled={closed}
          onChange={(kind) => change({ kind })}
        />
      </span>
      <span class="log-filter">
        <span aria-hidden="true">{t.log.event}</span>
        <Select
          label={t.log.event}
          value={filter.event}
          options={events.map((value) => ({ value, text: value === 'all' ? t.log.all : t.log.events[value] }))}
          disabled={closed}
          onChange={(event) => change({ event })}
        />
      </span>
      <Button accent disabled={closed} onClick={search}>
        {t.log.search}
      </Button>
      {own && (
        <div class="log-times">
          {time('from')}
          {time('to')}
          <p id="log-time-words" class={fault ? 'row-words row-fault' : 'row-words'} role={fault ? 'alert' : undefined}>
            {words}
          </p>
        </div>
      )}
    </div>
  );
}
