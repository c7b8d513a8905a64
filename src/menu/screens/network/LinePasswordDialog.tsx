/** The provider's password, typed unseen and given away at once. */
import { useSelector } from '@xstate/react';
import { useMemo } from 'preact/hooks';
import { useMenu, useMenuWords, useRecorder } from '../../state/context.ts';
import { createSecretModel } from '../../state/secretModel.ts';
import { useConversation } from '../../state/useConversation.ts';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { PasswordRow } from '../../widgets/PasswordRow.tsx';
import { ReadRow } from '../../widgets/Row.tsx';

export function LinePasswordDialog() {
  const { vault } = useMenu();
  const { t } = useMenuWords();
  const user = useRecorder().config['pppoe.user'];
  const model = useMemo(createSecretModel, []);
  const actor = useConversation('linePassword');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');
  const submit = (): void => {
    if (!busy) actor.send({ type: 'password.submitted', secret: vault.put(model.take()) });
  };
  const words = refusal === null ? undefined : refusal.code === 'fault' ? t.fault : t.fieldFault(refusal);
  return (
    <FormDialog title={t.pppoe.title} busy={busy} onOk={submit} onCancel={() => actor.send({ type: 'cancelled' })}>
      {user !== '' && <ReadRow label={t.fields['pppoe.user']}>{user}</ReadRow>}
      <PasswordRow
        model={model}
        busy={busy}
        wait={null}
        fault={words}
        onEdit={() => refusal && actor.send({ type: 'password.edited' })}
        onEnter={submit}
      />
    </FormDialog>
  );
}
