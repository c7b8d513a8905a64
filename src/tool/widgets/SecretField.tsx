/** A field for a password or a code. Nobody but its box reads it: it has no value in attributes or state. */
import { useId, useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import { Icon } from './Icon.tsx';
import type { SecretBox } from './secretBox.ts';

interface SecretFieldProps {
  label: string;
  box: SecretBox;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  /** Takes the focus of the dialog that comes. */
  first?: boolean;
  edited(): void;
}

export function SecretField({
  label,
  box,
  disabled = false,
  invalid = false,
  describedBy,
  first,
  edited,
}: SecretFieldProps) {
  const { details } = usePc().strings;
  const id = useId();
  const [shown, show] = useState(false);
  const kind = shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const);
  return (
    <div class="pc-row">
      <label for={id}>{label}</label>
      <span class="pc-secret" data-secret>
        <input
          {...kind}
          id={id}
          ref={(field) => {
            box.field = field;
          }}
          class="pc-input"
          autocomplete="off"
          spellcheck={false}
          maxLength={64}
          disabled={disabled}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          data-first={first}
          onInput={edited}
        />
        <button
          type="button"
          class="pc-bare"
          aria-label={`${shown ? details.hidePassword : details.showPassword}: ${label}`}
          aria-pressed={shown}
          onClick={() => show(!shown)}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </button>
      </span>
    </div>
  );
}
