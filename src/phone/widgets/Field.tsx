/** A field with its label above, and below it a hint or what is wrong, in words. */
import { useId, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { Icon } from './Icon.tsx';

interface FieldProps {
  label: string;
  value: string;
  input(value: string): void;
  hint?: string | undefined;
  error?: string | null | undefined;
  /** While something is asked: what was typed stands there, and stays. */
  disabled?: boolean;
  type?: 'text' | 'email';
  autocomplete?: string;
  inputMode?: 'numeric';
  maxLength?: number;
  /** Letters are what is meant: serial numbers and codes are neither corrected nor begun with a capital. */
  plain?: boolean;
  /** What is typed is seen, and yet no list of events says it. */
  secret?: boolean;
}

export function Field({
  label,
  value,
  input,
  hint,
  error,
  disabled,
  type = 'text',
  plain,
  secret,
  ...more
}: FieldProps) {
  const id = useId();
  return (
    <div class="ph-field">
      <label for={id}>{label}</label>
      <input
        {...more}
        id={id}
        {...(type === 'email' ? { type: 'email' as const } : { type: 'text' as const })}
        class="ph-input"
        data-secret={secret}
        value={value}
        readOnly={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-below` : undefined}
        {...(plain && { autocapitalize: 'off', autocorrect: 'off', spellcheck: false })}
        onInput={({ currentTarget }) => input(currentTarget.value)}
      />
      <Below id={`${id}-below`} hint={hint} error={error} />
    </div>
  );
}

interface SecretFieldProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'disabled'> {
  /** For the one that is typed; what is in it is read from the element and kept nowhere else. */
  field: { current: HTMLInputElement | null };
  edited(): void;
  autocomplete: string;
}

export function SecretField({ label, field, edited, hint, error, disabled, autocomplete }: SecretFieldProps) {
  const { t } = usePhone();
  const [shown, show] = useState(false);
  const id = useId();
  return (
    <div class="ph-field">
      <label for={id}>{label}</label>
      <div class="ph-input-row" data-secret>
        <input
          id={id}
          ref={field}
          {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
          class="ph-input"
          maxLength={128}
          autocomplete={autocomplete}
          autocapitalize="off"
          spellcheck={false}
          readOnly={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={hint || error ? `${id}-below` : undefined}
          onInput={edited}
        />
        <button
          type="button"
          class="ph-eye"
          aria-pressed={shown}
          aria-label={shown ? t.account.hide : t.account.show}
          onClick={() => show(!shown)}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </button>
      </div>
      <Below id={`${id}-below`} hint={hint} error={error} />
    </div>
  );
}

function Below({ id, hint, error }: { id: string; hint: string | undefined; error: string | null | undefined }) {
  if (error)
    return (
      <p id={id} class="ph-error">
        <Icon name="warning" />
        {error}
      </p>
    );
  return hint ? (
    <p id={id} class="ph-hint">
      {hint}
    </p>
  ) : null;
}
