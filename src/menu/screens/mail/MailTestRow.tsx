/** Test: sends a letter by what stands on the page, stored or not. Beside it what became of the last letter, whatever it was about. */
import { useSelector } from '@xstate/react';
import type { MailFault, MailResult } from '../../../device/index.ts';
import { useMenuWords, useRecorder, useUser } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { useConversation } from '../../state/useConversation.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { StatusWords } from '../../widgets/StatusWords.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

/** What the recorder does not note, as it was asked by nobody who may, or went down over it. */
const UNNOTED: readonly (MailFault | 'fault')[] = ['fault', 'no-right', 'interrupted'];

export function MailTestRow({ form }: SpecialRowProps) {
  const { mail } = useRecorder();
  const user = useUser();
  const { t } = useMenuWords();
  const clock = useClock();
  const actor = useConversation('mailTest');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');
  const answer = context.result;
  const unnoted = answer?.ok === false && UNNOTED.includes(answer.code) ? answer : null;
  const result: MailResult | { ok: false; code: 'fault' } | null = unnoted ?? mail?.result ?? null;
  const port = form.value('mail.port');

  return (
    <ReadRow label={t.mail.test}>
      <div class="row-value">
        {result && !busy && (
          <StatusWords icon={result.ok ? 'circle-check' : 'alert-triangle'} tone={result.ok ? 'ok' : 'error'}>
            {result.ok
              ? t.mail.sent(result.receivers, mail ? clock.text(mail.at) : '')
              : result.code === 'fault'
                ? t.fault
                : t.mail.failed[result.code]}
          </StatusWords>
        )}
        <Button
          busy={busy}
          disabled={!user?.rights.includes('settings') || typeof port !== 'number'}
          onClick={() =>
            typeof port === 'number' &&
            actor.send({
              type: 'test.requested',
              letter: {
                server: form.value('mail.server'),
                port,
                tls: form.value('mail.tls'),
                senderName: form.value('mail.senderName'),
                sender: form.value('mail.sender'),
                receivers: [form.value('mail.receiver1'), form.value('mail.receiver2'), form.value('mail.receiver3')],
              },
            })
          }
        >
          {t.mail.send}
        </Button>
      </div>
    </ReadRow>
  );
}
