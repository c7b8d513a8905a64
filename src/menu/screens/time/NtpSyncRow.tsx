/** Synchronise now: asks the time server on the page, stored or not. Beside it what became of the last attempt, whoever made it. */
import { useSelector } from '@xstate/react';
import { useMenuWords, useRecorder, useUser } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { useConversation } from '../../state/useConversation.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { StatusWords } from '../../widgets/StatusWords.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

const UNNOTED = ['fault', 'no-right', 'interrupted'];

export function NtpSyncRow({ form }: SpecialRowProps) {
  const { timeSync } = useRecorder();
  const user = useUser();
  const { t } = useMenuWords();
  const clock = useClock();
  const actor = useConversation('timeSync');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');
  // The recorder notes every attempt, those of its own too; only what it could not note is the conversation's to tell.
  const unnoted = context.result?.ok === false && UNNOTED.includes(context.result.code) ? context.result : null;
  const result = unnoted ?? timeSync?.result ?? null;
  const port = form.value('ntp.port');

  return (
    <ReadRow label={t.ntp.sync}>
      <div class="row-value">
        {result && !busy && (
          <StatusWords icon={result.ok ? 'circle-check' : 'alert-triangle'} tone={result.ok ? 'ok' : 'error'}>
            {result.ok
              ? t.ntp.done(result.server, timeSync ? clock.text(timeSync.at) : '')
              : result.code === 'fault'
                ? t.fault
                : t.ntp.failed[result.code]}
          </StatusWords>
        )}
        <Button
          busy={busy}
          disabled={!user?.rights.includes('settings') || typeof port !== 'number'}
          onClick={() => actor.send({ type: 'sync.requested', server: form.value('ntp.server'), port })}
        >
          {t.ntp.now}
        </Button>
      </div>
    </ReadRow>
  );
}
