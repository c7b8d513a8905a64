/** One change of an account as boxes: Confirm Permission, then what is to be filled in or answered. */
import { useSelector } from '@xstate/react';
import type { AccountTask } from '../../../machines/index.ts';
import { accessRefusal } from '../../access/refusalWords.ts';
import { useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { PermissionDialog } from '../../widgets/PermissionDialog.tsx';
import { AccountForm } from './AccountForm.tsx';

export function AccountDialog({ task }: { task: AccountTask }) {
  const { t } = useMenuWords();
  const actor = useConversation('account');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');

  const cancel = (): void => actor.send({ type: 'cancelled' });
  const words = refusal ? accessRefusal(t, refusal) : undefined;
  if (tags.has('password'))
    return (
      <PermissionDialog
        intro={t.users.permission[task.do]}
        busy={busy}
        locked={tags.has('locked')}
        refusal={refusal}
        words={words}
        onEdit={() => actor.send({ type: 'password.edited' })}
        onSubmit={(secret) => actor.send({ type: 'password.submitted', secret })}
        onCancel={cancel}
      />
    );
  if (!tags.has('form')) return null;
  return (
    <AccountForm
      task={task}
      words={words}
      isNameRefused={refusal?.code === 'name-refused'}
      busy={busy}
      onEdit={() => refusal && actor.send({ type: 'form.edited' })}
      onCancel={cancel}
      onSubmit={(change) => actor.send({ type: 'form.submitted', change })}
    />
  );
}
