/** The conversation of unbinding as boxes: Attention → Confirm Permission → Attention with the result. */
import { useSelector } from '@xstate/react';
import { useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { AskBox, ToldBox } from '../../widgets/AttentionBoxes.tsx';
import { Hint } from '../../widgets/Hint.tsx';
import { PermissionDialog } from '../../widgets/PermissionDialog.tsx';

/** @param account whose binding was on the screen when Unbind was pressed. */
export function UnbindDialog({ account }: { account: string }) {
  const { t } = useMenuWords();
  const actor = useConversation('unbind');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;

  const words = refusal === null ? undefined : refusal.code === 'fault' ? t.fault : t.refusal(refusal);
  const decline = (): void => actor.send({ type: 'unbind.declined' });

  if (value === 'confirming')
    return (
      <AskBox busy={false} onYes={() => actor.send({ type: 'unbind.confirmed' })} onNo={decline}>
        <p>{t.platform.unbindAsk}</p>
        <Hint>{t.platform.accountIs(account)}</Hint>
      </AskBox>
    );
  if (tags.has('password'))
    return (
      <PermissionDialog
        intro={t.platform.unbindPassword}
        busy={tags.has('busy')}
        busyWords={t.platform.unbinding}
        locked={tags.has('locked')}
        refusal={refusal}
        words={words}
        onEdit={() => actor.send({ type: 'password.edited' })}
        onSubmit={(secret) => actor.send({ type: 'password.submitted', secret })}
        onCancel={decline}
      />
    );
  if (!tags.has('result')) return null;
  return (
    <ToldBox ok={refusal === null} onOk={() => actor.send({ type: 'result.acknowledged' })}>
      <p role="status">{words ?? t.platform.unbound}</p>
    </ToldBox>
  );
}
