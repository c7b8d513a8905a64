/** One's own password: the old one, and a new one twice. */
import { useSelector } from '@xstate/react';
import { useMemo, useState } from 'preact/hooks';
import { secondsLeft } from '../../../machines/index.ts';
import { accessRefusal } from '../../access/refusalWords.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { createNewPassword } from '../../state/newPassword.ts';
import { createSecretModel } from '../../state/secretModel.ts';
import { useConversation } from '../../state/useConversation.ts';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { NewPasswordRows } from '../../widgets/NewPasswordRows.tsx';
import { PasswordRow } from '../../widgets/PasswordRow.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { useCanBeRight } from '../../widgets/secretHints.ts';

export function OwnPasswordDialog({ user }: { user: string }) {
  const { vault, judgePassword } = useMenu();
  const { t } = useMenuWords();
  const old = useMemo(createSecretModel, []);
  const next = useMemo(() => createNewPassword(judgePassword, () => user), []);
  const [asked, ask] = useState(false);
  const actor = useConversation('ownPassword');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');
  const locked = tags.has('locked');

  const cancel = (): void => actor.send({ type: 'cancelled' });
  const canBeRight = useCanBeRight();
  const submit = (): void => {
    if (busy || locked || !canBeRight(old)) return;
    ask(true);
    if (next.fault() !== null) return;
    const [secret, fresh] = vault.putAll([old.take(), next.take()]);
    ask(false);
    actor.send({ type: 'passwords.submitted', secret, next: fresh });
  };
  const words = refusal ? accessRefusal(t, refusal) : undefined;
  return (
    <FormDialog title={t.users.tasks.password} busy={busy} closed={locked} onOk={submit} onCancel={cancel}>
      <ReadRow label={t.users.name}>{user}</ReadRow>
      <PasswordRow
        label={t.users.oldPassword}
        oneOfSeveral
        model={old}
        busy={busy}
        wait={locked ? t.login.wait(secondsLeft(refusal)) : null}
        fault={locked ? undefined : words}
        onEdit={() => refusal && actor.send({ type: 'password.edited' })}
        onEnter={submit}
      />
      <NewPasswordRows model={next} asked={asked} busy={busy} onEnter={submit} />
    </FormDialog>
  );
}
