/** Maintenance › Log: what happened, newest first, searched by period, kind and event. Every unbinding stands here. */
import { useSelector } from '@xstate/react';
import type { LogEntry } from '../../../device/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import { Button } from '../../widgets/Button.tsx';
import { Said } from '../../widgets/Said.tsx';
import { ReadPage } from '../ReadPage.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { LogFilters } from './LogFilters.tsx';
import { LogTable } from './LogTable.tsx';
import './log.css';

export function LogPage() {
  const { t } = useMenuWords();
  const actor = useConversation('logSearch');
  const snapshot = useSelector(actor, (now) => now);
  const { value, context, tags } = snapshot;
  const { found, saved } = context;
  const opened = useOverlay<LogEntry>('log-entry');

  const words = value === 'closed' ? t.log.closed : value === 'failed' ? t.log.failed : null;
  return (
    <ReadPage
      footer={
        <>
          <Said
            done={saved?.ok && t.log.saved(saved.file, saved.entries)}
            refused={saved && !saved.ok && t.log.saveRefused(saved.code)}
          />
          <Button
            busy={tags.has('saving')}
            disabled={!found || found.count === 0 || value === 'closed' || value === 'failed'}
            onClick={() => actor.send({ type: 'export.pressed' })}
          >
            {t.log.save}
          </Button>
        </>
      }
    >
      <LogFilters actor={actor} />
      {words ? (
        <p class="log-empty" role="alert">
          {words}
        </p>
      ) : (
        found && (
          <LogTable
            found={found}
            skip={context.query.skip}
            onTurn={(by) => actor.send({ type: 'page.turned', by })}
            onOpen={opened.open}
          />
        )
      )}
      {opened.about && <EntryDialog entry={opened.about} onClose={opened.close} />}
    </ReadPage>
  );
}
