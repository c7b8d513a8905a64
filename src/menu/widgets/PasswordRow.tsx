/** The password line of a dialog: the field, or, while the user is locked, the wait in its place. */
import { Icon } from '../icons/Icon.tsx';
import { useWords } from '../state/context.ts';
import type { SecretModel } from '../state/secretModel.ts';
import { Row } from './Row.tsx';
import { SecretField } from './SecretField.tsx';

interface PasswordRowProps {
  /** Where it is not simply the password. */
  label?: string;
  /** There are more fields of secrets beside it. */
  oneOfSeveral?: boolean;
  model: SecretModel;
  busy: boolean;
  /** How long the user is locked, in words; null when not. */
  wait: string | null;
  fault: string | undefined;
  onEdit(): void;
  onEnter(): void;
}

export function PasswordRow({
  label,
  oneOfSeveral = false,
  model,
  busy,
  wait,
  fault,
  onEdit,
  onEnter,
}: PasswordRowProps) {
  const { t } = useWords();
  const words = label ?? t.login.password;
  return (
    <Row label={words} fault={fault}>
      {(describedBy) =>
        wait === null ? (
          <SecretField
            label={words}
            model={model}
            oneOfSeveral={oneOfSeveral}
            disabled={busy}
            autoFocus
            describedBy={describedBy}
            invalid={fault !== undefined}
            onEdit={onEdit}
            onEnter={onEnter}
          />
        ) : (
          <p class="password-wait" role="status">
            <Icon name="lock" />
            {wait}
          </p>
        )
      }
    </Row>
  );
}
