/** Synchronise now: asks the time server on the page, stored or not. */
import { useSelector } from '@xstate/react';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { useConversation } from '../../state/useConversation.ts';
import { AttemptRow } from '../AttemptRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

export function NtpSyncRow({ form }: SpecialRowProps) {
  const { timeSync } = useRecorder();
  const { t } = useMenuWords();
  const clock = useClock();
  const actor = useConversation('timeSync');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const port = form.value('ntp.port');
  return (
    <AttemptRow
      label={t.ntp.sync}
      button={t.ntp.now}
      busy={tags.has('busy')}
      dead={typeof port !== 'number'}
      noted={timeSync?.result ?? null}
      heard={context.result}
      done={({ server }) => t.ntp.done(server, timeSync ? clock.text(timeSync.at) : '')}
      failed={t.ntp.failed}
      onAsk={() => actor.send({ type: 'sync.requested', server: form.value('ntp.server'), port })}
    />
  );
}
