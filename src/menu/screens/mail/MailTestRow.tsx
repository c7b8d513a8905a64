/** Test: sends a letter by what stands on the page, stored or not. */
import { useSelector } from '@xstate/react';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { useConversation } from '../../state/useConversation.ts';
import { AttemptRow } from '../AttemptRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

export function MailTestRow({ form }: SpecialRowProps) {
  const { mail } = useRecorder();
  const { t } = useMenuWords();
  const clock = useClock();
  const actor = useConversation('mailTest');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const port = form.value('mail.port');
  const letter = {
    server: form.value('mail.server'),
    port,
    tls: form.value('mail.tls'),
    senderName: form.value('mail.senderName'),
    sender: form.value('mail.sender'),
    receivers: [form.value('mail.receiver1'), form.value('mail.receiver2'), form.value('mail.receiver3')],
  };
  return (
    <AttemptRow
      label={t.mail.test}
      button={t.mail.send}
      busy={tags.has('busy')}
      dead={typeof port !== 'number'}
      noted={mail?.result ?? null}
      heard={context.result}
      done={({ receivers }) => t.mail.sent(receivers, mail ? clock.text(mail.at) : '')}
      failed={t.mail.failed}
      onAsk={() => actor.send({ type: 'test.requested', letter })}
    />
  );
}
