/** One change of an account as boxes: Confirm Permission, then what is to be filled in or answered. */
import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useMemo } from 'preact/hooks';
import { type AccountChange, type AccountTask, secondsLeft } from '../../../machines/index.ts';
import { accessRefusal } from '../../access/refusalWords.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { createSecretModel } from '../../state/secretModel.ts';
import { Button } from '../../widgets/Button.tsx';
import { Dialog } from '../../widgets/Dialog.tsx';
import { PasswordRow } from '../../widgets/PasswordRow.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { AccountForm } from './AccountForm.tsx';

interface AccountDialogProps {
  task: AccountTask;
  /** @param done what was done, null where nothing was. @param file what was written to the stick, where anything was. */
  onClose(done: AccountChange | null, file: string): void;
}

export function AccountDialog({ task, onClose }: AccountDialogProps) {
  const { conversations, vault, inspect } = useMenu();
  const { t } = useMenuWords();
  const model = useMemo(createSecretModel, []);
  const actor = useActorRef(conversations.account, { input: task, ...(inspect && { inspect }) });
  const { value, context, tags, status } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');
  const locked = tags.has('locked');
  useEffect(() => {
    if (status === 'done') onClose(value === 'done' ? context.change : null, context.file);
  }, [status]);

  const cancel = (): void => actor.send({ type: 'cancelled' });
  const words = refusal ? accessRefusal(t, refusal) : undefined;
  if (tags.has('password')) {
    const submit = (): void => {
      if (!busy && !locked) actor.send({ type: 'password.submitted', secret: vault.put(model.take()) });
    };
    return (
      <Dialog
        key="password"
        title={t.confirmPermission}
        onCancel={busy ? undefined : cancel}
        buttons={
          <>
            <Button accent busy={busy} disabled={locked} onClick={submit}>
              {t.ok}
            </Button>
            <Button safe disabled={busy} onClick={cancel}>
              {t.cancel}
            </Button>
          </>
        }
      >
        <p>{t.users.permission[task.do]}</p>
        <ReadRow label={t.login.user}>admin</ReadRow>
        <PasswordRow
          model={model}
          busy={busy}
          wait={locked ? t.login.wait(secondsLeft(refusal)) : null}
          fault={locked ? undefined : words}
          onEdit={() => refusal && actor.send({ type: 'password.edited' })}
          onEnter={submit}
        />
      </Dialog>
    );
  }
  if (!tags.has('form')) return null;
  return (
    <AccountForm
      task={task}
      words={words}
      busy={busy}
      onEdit={() => refusal && actor.send({ type: 'form.edited' })}
      onCancel={cancel}
      onSubmit={(change) => actor.send({ type: 'form.submitted', change })}
    />
  );
}
