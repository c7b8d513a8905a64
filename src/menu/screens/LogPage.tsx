/** Maintenance › Log: what happened, newest first, by kind. Every unbinding stands here with its way and outcome. */
import { useEffect, useState } from 'preact/hooks';
import type { LogEntry, LogKind } from '../../device/index.ts';
import { useMenu, useMenuWords, useRecorder } from '../state/context.ts';
import { useClock } from '../state/useClock.ts';
import { Button } from '../widgets/Button.tsx';
import { Select } from '../widgets/Select.tsx';
import { ReadPage } from './ReadPage.tsx';
import './log.css';

const PER_PAGE = 12;
const filters: readonly (LogKind | 'all')[] = ['all', 'operation', 'exception', 'information'];

export function LogPage() {
  const { readLog } = useMenu();
  const { logHead } = useRecorder();
  const { t } = useMenuWords();
  const clock = useClock();
  const [entries, setEntries] = useState<LogEntry[] | null>(null);
  const [kind, setKind] = useState<LogKind | 'all'>('all');
  const [page, setPage] = useState(0);

  useEffect(() => {
    let alive = true;
    void readLog().then((read) => alive && setEntries(read));
    return () => {
      alive = false;
    };
  }, [logHead]);

  const found = (entries ?? []).filter((entry) => kind === 'all' || entry.kind === kind);
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const shown = found.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return (
    <ReadPage>
      <div class="log-bar">
        <span aria-hidden="true">{t.log.filter}</span>
        <Select
          label={t.log.filter}
          value={kind}
          options={filters.map((value) => ({ value, text: value === 'all' ? t.log.all : t.log.kinds[value] }))}
          onChange={(next) => {
            setKind(next);
            setPage(0);
          }}
        />
        <span class="log-pages">
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t.log.newer}
          </Button>
          <span>{t.log.page(page + 1, pages)}</span>
          <Button disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            {t.log.older}
          </Button>
        </span>
      </div>
      <table class="log">
        <thead>
          <tr>
            <th scope="col">{t.log.time}</th>
            <th scope="col">{t.log.kind}</th>
            <th scope="col">{t.log.event}</th>
            <th scope="col">{t.log.details}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => {
            const { event, details } = t.log.text(entry);
            return (
              <tr key={entry.id}>
                <td>{clock.text(entry.at)}</td>
                <td>{t.log.kinds[entry.kind]}</td>
                <td>{event}</td>
                <td>{details}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {entries && found.length === 0 && <p class="log-empty">{t.log.empty}</p>}
    </ReadPage>
  );
}
