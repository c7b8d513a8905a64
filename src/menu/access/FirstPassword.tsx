/** Create New Password, Confirm New Password, the reserved e-mail, and what else the owner wants to lay down now. */
import { useSelector } from '@xstate/react';
import { useMemo, useState } from 'preact/hooks';
import type { ActivationRef } from '../../machines/index.ts';
import { useMenu, useMenuWords } from '../state/context.ts';
import { createNewPassword } from '../state/newPassword.ts';
import { Button } from '../widgets/Button.tsx';
import { CheckBox } from '../widgets/CheckBox.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { NewPasswordRows } from '../widgets/NewPasswordRows.tsx';
import { Row } from '../widgets/Row.tsx';
import { TextField } from '../widgets/TextField.tsx';
import './access.css';

interface FirstPasswordProps {
  actor: ActivationRef;
  /** What the device refused, in words. */
  refused: string | undefined;
  busy: boolean;
  onSubmit(password: string): void;
}

export function FirstPassword({ actor, refused, busy, onSubmit }: FirstPasswordProps) {
  const { judgePassword } = useMenu();
  const { t } = useMenuWords();
  const model = useMemo(() => createNewPassword(judgePassword, () => 'admin'), []);
  const [asked, setAsked] = useState(false);
  const { email, wanted } = useSelector(actor, ({ context }) => context);
  const submit = (): void => {
    setAsked(true);
    if (!busy && model.fault() === null) onSubmit(model.take());
  };
  const option = (name: 'questions' | 'guid', words: string) => (
    <CheckBox
      label={words}
      text={words}
      checked={wanted[name]}
      disabled={busy}
      onChange={(next) => actor.send({ type: 'option.changed', option: name, wanted: next })}
    />
  );

  return (
    <Dialog
      title={t.activation.title}
      buttons={
        <Button accent busy={busy} onClick={submit}>
          {t.activation.activate}
        </Button>
      }
    >
      <p>{t.activation.intro}</p>
      <div class="access-first">
        <NewPasswordRows
          model={model}
          asked={asked && !refused}
          busy={busy}
          autoFocus
          label={t.activation.newPassword}
          repeatLabel={t.activation.confirmPassword}
          onEnter={submit}
        />
        <Row label={t.activation.email} fault={refused}>
          {(describedBy) => (
            <TextField
              label={t.activation.email}
              value={email}
              keys="latin"
              disabled={busy}
              invalid={refused !== undefined}
              describedBy={describedBy}
              onChange={(next) => actor.send({ type: 'email.changed', email: next.trim() })}
            />
          )}
        </Row>
      </div>
      <div class="access-options">
        {option('guid', t.activation.exportGuid)}
        {option('questions', t.activation.setQuestions)}
      </div>
    </Dialog>
  );
}
