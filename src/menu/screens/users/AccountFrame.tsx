/** What the forms of an account have alike: the dialog with what was refused beside its buttons, and the row of the name. */
import type { ComponentChildren } from 'preact';
import { useMenuWords } from '../../state/context.ts';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { ReadRow, Row } from '../../widgets/Row.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import type { AccountFormProps } from './accountFormProps.ts';

interface FrameProps extends Pick<AccountFormProps, 'task' | 'words' | 'isNameRefused' | 'busy' | 'onCancel'> {
  onOk(): void;
  children: ComponentChildren;
}

export function AccountFrame({ task, words, isNameRefused, busy, onCancel, onOk, children }: FrameProps) {
  const { t } = useMenuWords();
  // A name that was refused is told at its row.
  const beside = words && !isNameRefused && (
    <span class="users-fault" role="alert">
      {words}
    </span>
  );
  return (
    <FormDialog title={t.users.tasks[task.do]} {...{ busy, beside, onOk, onCancel }}>
      {children}
    </FormDialog>
  );
}

interface NameRowProps extends Pick<AccountFormProps, 'words' | 'isNameRefused' | 'busy'> {
  value: string;
  /** Given once, it stays. */
  isNew: boolean;
  onChange(next: string): void;
  onEnter(): void;
}

export function NameRow({ value, isNew, words, isNameRefused, busy, onChange, onEnter }: NameRowProps) {
  const { t } = useMenuWords();
  const label = t.users.name;
  if (!isNew) return <ReadRow label={label}>{value}</ReadRow>;
  return (
    <Row label={label} fault={isNameRefused ? words : undefined}>
      {(describedBy) => (
        <TextField
          keys="names"
          disabled={busy}
          invalid={isNameRefused}
          {...{ label, value, describedBy, onChange, onEnter }}
        />
      )}
    </Row>
  );
}
