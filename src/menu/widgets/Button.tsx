/** A button with words. `accent` is the one action of a page, `danger` what cannot be taken back; `safe` is where a dialog puts the focus. */
import type { ComponentChildren } from 'preact';
import './button.css';

interface ButtonProps {
  children: ComponentChildren;
  accent?: boolean;
  danger?: boolean;
  safe?: boolean;
  disabled?: boolean;
  busy?: boolean;
  /** For those who cannot see where it stands: begins with its words. */
  label?: string;
  describedBy?: string | undefined;
  onClick(): void;
}

export function Button({
  children,
  accent = false,
  danger = false,
  safe = false,
  disabled = false,
  busy = false,
  label,
  describedBy,
  onClick,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={danger ? 'button button-danger' : accent ? 'button button-accent' : 'button'}
      data-safe={safe || undefined}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={onClick}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
