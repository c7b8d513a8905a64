/** Confirm Permission: the admin's password before something that the admin alone may allow. It goes into the vault, never out of here. */
import { useMemo } from 'preact/hooks';
import { type SecretRef, secondsLeft } from '../../machines/index.ts';
import LockSource from '../access/LockSource.tsx';
import { useMenu, useMenuWords } from '../state/context.ts';
import { createSecretModel } from '../state/secretModel.ts';
import { FormDialog } from './FormDialog.tsx';
import { PasswordRow } from './PasswordRow.tsx';
import { ReadRow } from './Row.tsx';
import { useCanBeRight } from './secretHints.ts';

interface PermissionDialogProps {
  /** What the password is asked for. */
  intro: string;
  busy: boolean;
  /** On the button while the answer is awaited. */
  busyWords?: string;
  /** The wait of a locked admin stands in the field's place. */
  locked: boolean;
  /** What was said to the last password. */
  refusal: { code: string } | null;
  /** The refusal in words. */
  words: string | undefined;
  /** What is said about the last password is taken back. */
  onEdit(): void;
  onSubmit(secret: SecretRef): void;
  onCancel(): void;
}

export function PermissionDialog(props: PermissionDialogProps) {
  const { intro, busy, busyWords, locked, refusal, words, onEdit, onSubmit, onCancel } = props;
  const { vault } = useMenu();
  const { t } = useMenuWords();
  const model = useMemo(createSecretModel, []);
  const canBeRight = useCanBeRight();
  const submit = (): void => {
    if (!busy && !locked && canBeRight(model)) onSubmit(vault.put(model.take()));
  };
  return (
    <FormDialog
      title={t.confirmPermission}
      busy={busy}
      closed={locked}
      {...(busy && busyWords !== undefined && { okWords: busyWords })}
      onOk={submit}
      onCancel={onCancel}
    >
      <p>{intro}</p>
      <ReadRow label={t.login.user}>admin</ReadRow>
      <PasswordRow
        model={model}
        busy={busy}
        wait={locked ? t.login.wait(secondsLeft(refusal)) : null}
        fault={locked ? undefined : words}
        onEdit={() => refusal && onEdit()}
        onEnter={submit}
      />
      {locked && <LockSource user="admin" />}
    </FormDialog>
  );
}
