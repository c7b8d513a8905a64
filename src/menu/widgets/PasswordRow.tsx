/** The password line of a dialog: the field, or, while the user is locked, the wait in its place. */
import { Icon } from '../icons/Icon.tsx';
import { useWords } from '../state/context.ts';
import type { SecretModel } from '../state/secretModel.ts';
import { Row } from './Row.tsx';
import { SecretField } from './SecretField.tsx';

interface PasswordRowProps {
  model: SecretModel;
  busy: boolean;
  /** How long the user is locked, in words; null when not. */
  wait: string | null;
  fault: string | undefined;
  onEdit(): void;
  onEnter(): void;
}

export function PasswordRow({ model, busy, wait, fault, onEdit, onEnter }: PasswordRowProps) {
  const { t } = useWords();
  return (
    <Row label={t.login.password} fault={fault}>
      {(describedBy) =>
        wait === null ? (
          <SecretField
            label={t.login.password}
            model={model}
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
