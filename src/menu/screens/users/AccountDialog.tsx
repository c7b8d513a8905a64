/** One change of an account as boxes: Confirm Permission, then what is to be filled in or answered. */
import { useActorRef, useSelector } from '@xstate/react';
import { useEffect } from 'preact/hooks';
import type { AccountChange, AccountTask } from '../../../machines/index.ts';
import { accessRefusal } from '../../access/refusalWords.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { PermissionDialog } from '../../widgets/PermissionDialog.tsx';
import { AccountForm } from './AccountForm.tsx';

interface AccountDialogProps {
  task: AccountTask;
  /** @param done what was done, null where nothing was. @param file what was written to the stick, where anything was. */
  onClose(done: AccountChange | null, file: string): void;
}

export function AccountDialog({ task, onClose }: AccountDialogProps) {
  const { conversations, inspect } = useMenu();
  const { t } = useMenuWords();
  const actor = useActorRef(conversations.account, { input: task, ...(inspect && { inspect }) });
  const { value, context, tags, status } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');
  useEffect(() => {
    if (status === 'done') onClose(value === 'done' ? context.change : null, context.file);
  }, [status]);

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
