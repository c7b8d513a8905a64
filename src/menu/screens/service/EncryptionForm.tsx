/** A new password for encrypted streams, twice. It is nobody's, and it is not the admin's. */
import { useMemo, useState } from 'preact/hooks';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { createNewPassword } from '../../state/newPassword.ts';
import { NewPasswordRows } from '../../widgets/NewPasswordRows.tsx';
import { AccountFrame } from '../users/AccountFrame.tsx';
import type { AccountFormProps } from '../users/accountFormProps.ts';

export function EncryptionForm(form: AccountFormProps) {
  const { task, busy, onSubmit } = form;
  const { vault, judgePassword } = useMenu();
  const { t } = useMenuWords();
  const password = useMemo(() => createNewPassword(judgePassword, () => ''), []);
  const [asked, ask] = useState(false);
  const submit = (): void => {
    if (busy) return;
    ask(true);
    if (password.fault() !== null) return;
    const secret = vault.put(password.take());
    ask(false);
    onSubmit({ do: 'encrypt', name: task.name, secret });
  };
  return (
    <AccountFrame {...form} onOk={submit}>
      <NewPasswordRows
        model={password}
        asked={asked}
        busy={busy}
        autoFocus
        label={t.service.encryptionPassword}
        onEnter={submit}
      />
    </AccountFrame>
  );
}
