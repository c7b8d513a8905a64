/**
 * A new password, twice, with its strength as a bar and in words. Faults are said once somebody has asked (by OK), and then
 * with every key; before that the rules stand there as a hint.
 */
import { useEffect, useReducer } from 'preact/hooks';
import type { PasswordLevel } from '../../device/index.ts';
import { useMenuWords } from '../state/context.ts';
import type { NewPassword } from '../state/newPassword.ts';
import { Row } from './Row.tsx';
import { SecretField } from './SecretField.tsx';
import './newPassword.css';

interface NewPasswordRowsProps {
  model: NewPassword;
  /** Somebody pressed OK: what is wrong is said. */
  asked: boolean;
  busy: boolean;
  autoFocus?: boolean;
  label?: string;
  repeatLabel?: string;
  onEnter(): void;
}

export function NewPasswordRows({
  model,
  asked,
  busy,
  autoFocus = false,
  label,
  repeatLabel,
  onEnter,
}: NewPasswordRowsProps) {
  const { t } = useMenuWords();
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => model.watch(() => draw(undefined)), [model]);
  const words = label ?? t.access.newPassword;
  const repeatWords = repeatLabel ?? t.access.confirmPassword;
  const found = model.fault();
  const mismatch = found === 'mismatch' && (asked || model.repetition.shape().length > 0);
  const fault = asked && found !== null && found !== 'mismatch' ? t.access.passwordFaults[found] : undefined;
  const both = { disabled: busy, oneOfSeveral: true, onEdit: () => undefined, onEnter };

  return (
    <>
      <Row label={words} fault={fault} note={t.access.rules}>
        {(describedBy) => (
          <>
            <SecretField
              {...both}
              label={words}
              model={model.password}
              autoFocus={autoFocus}
              describedBy={describedBy}
              invalid={fault !== undefined}
            />
            <StrengthBar level={model.password.shape().length === 0 ? null : model.level()} />
          </>
        )}
      </Row>
      <Row label={repeatWords} fault={mismatch ? t.access.mismatch : undefined}>
        {(describedBy) => (
          <SecretField
            {...both}
            label={repeatWords}
            model={model.repetition}
            describedBy={describedBy}
            invalid={mismatch}
          />
        )}
      </Row>
    </>
  );
}

const PARTS: Record<PasswordLevel, number> = { risky: 0, weak: 1, medium: 2, strong: 3 };

/** Grows and changes colour with the level, and says it. */
function StrengthBar({ level }: { level: PasswordLevel | null }) {
  const { t } = useMenuWords();
  return (
    <span class="strength" role="status" aria-label={t.access.strength}>
      <span class={`strength-bar strength-${level ?? 'risky'}`} aria-hidden="true">
        {[1, 2, 3].map((part) => (
          <span key={part} class={level && part <= PARTS[level] ? 'strength-part strength-on' : 'strength-part'} />
        ))}
      </span>
      <span class="strength-words">{level ? t.access.levels[level] : ''}</span>
    </span>
  );
}
