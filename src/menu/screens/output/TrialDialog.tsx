/** Keep this screen mode? Who cannot read the question need do nothing: it goes away by itself, and the mode with it. */
import { useSelector } from '@xstate/react';
import { useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { AskBox, ToldBox } from '../../widgets/AttentionBoxes.tsx';

export function TrialDialog() {
  const { t } = useMenuWords();
  const actor = useConversation('outputTrial');
  const snapshot = useSelector(actor, (now) => now);
  const { refusal, secondsLeft } = snapshot.context;
  if (snapshot.matches('refused'))
    return (
      <ToldBox onOk={() => actor.send({ type: 'result.acknowledged' })}>
        <p>{t.output.notStored}</p>
        <p>{!refusal || refusal.code === 'fault' ? t.fault : t.fieldFault(refusal)}</p>
      </ToldBox>
    );
  return (
    <AskBox
      harmless
      busy={snapshot.hasTag('busy')}
      onYes={() => actor.send({ type: 'output.kept' })}
      onNo={() => actor.send({ type: 'output.dropped' })}
    >
      <p>{t.output.ask}</p>
      <p>{t.output.back(secondsLeft)}</p>
    </AskBox>
  );
}
