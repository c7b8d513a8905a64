/** One page of what was found, and the ways to the others. A click on a line opens the entry. */
import type { LogEntry, LogFound } from '../../../device/index.ts';
import { LOG_PAGE } from '../../../machines/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { Button } from '../../widgets/Button.tsx';

interface LogTableProps {
  found: LogFound;
  skip: number;
  onTurn(by: -1 | 1): void;
  onOpen(entry: LogEntry): void;
}

export function LogTable({ found, skip, onTurn, onOpen }: LogTableProps) {
  const { t } = useMenuWords();
  const clock = useClock();
  const page = Math.floor(skip / LOG_PAGE) + 1;
  const pages = Math.max(1, Math.ceil(found.count / LOG_PAGE));
  return (
    <>
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
          {found.entries.map((entry) => {
            const { event, details } = t.log.text(entry);
            const time = clock.text(entry.at);
            return (
              <tr key={entry.id} class="log-line" onClick={() => onOpen(entry)}>
                <td>
                  <button type="button" class="log-open figures" aria-label={t.log.open(time)}>
                    {time}
                  </button>
                </td>
                <td>{t.log.kinds[entry.kind]}</td>
                <td>{entry.times ? t.log.repeated(event, entry.times) : event}</td>
                <td class="log-details">{details}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {found.count === 0 && <p class="log-empty">{t.log.empty}</p>}
      <div class="log-pages figures">
        <span class="log-count" role="status">
          {t.log.found(found.count, found.stored)}
        </span>
        <Button disabled={page <= 1} onClick={() => onTurn(-1)}>
          {t.log.newer}
        </Button>
        <span>{t.log.page(page, pages)}</span>
        <Button disabled={page >= pages} onClick={() => onTurn(1)}>
          {t.log.older}
        </Button>
      </div>
    </>
  );
}
