/** Start Recording as a person meets it: the question, or why not. */
import { useSelector } from '@xstate/react';
import { useMenuWords, useUser } from '../state/context.ts';
import { useConversation } from '../state/useConversation.ts';
import { AskBox, ToldBox } from '../widgets/AttentionBoxes.tsx';

export default function RecordingDialog() {
  const { t } = useMenuWords();
  const user = useUser();
  const actor = useConversation('recording');
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  if (value === 'closed') return null;
  if (value === 'refused')
    return (
      <ToldBox onOk={() => actor.send({ type: 'result.acknowledged' })}>
        <p>{user ? t.recording.noRight : t.recording.loggedOut}</p>
      </ToldBox>
    );
  return (
    <AskBox
      busy={value === 'performing'}
      harmless={context.task.mode === 'continuous'}
      onYes={() => actor.send({ type: 'recording.confirmed' })}
      onNo={() => actor.send({ type: 'recording.declined' })}
    >
      <p>{t.recording.ask(context.task.mode, context.task.channel)}</p>
    </AskBox>
  );
}
