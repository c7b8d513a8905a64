/** The reserved e-mail: an address, or none. */
import { useState } from 'preact/hooks';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { Row } from '../../widgets/Row.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import type { AccountFormProps } from './accountFormProps.ts';

export function EmailForm({ task, words, busy, onEdit, onCancel, onSubmit }: AccountFormProps) {
  const { recovery } = useRecorder();
  const { t } = useMenuWords();
  const [email, setEmail] = useState(recovery.email);
  const submit = (): void => {
    if (!busy) onSubmit({ do: 'email', name: task.name, email: email.trim() });
  };
  return (
    <FormDialog title={t.users.tasks.email} busy={busy} onOk={submit} onCancel={onCancel}>
      <Row label={t.users.email} fault={words} hint={t.users.emailHint}>
        {(describedBy) => (
          <TextField
            label={t.users.email}
            value={email}
            keys="latin"
            disabled={busy}
            invalid={words !== undefined}
            describedBy={describedBy}
            onChange={(next) => {
              onEdit();
              setEmail(next);
            }}
            onEnter={submit}
          />
        )}
      </Row>
    </FormDialog>
  );
}
