/** The phone's buttons: full width, at least 48 px high. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps {
  tone?: 'main' | 'plain' | 'danger' | 'quiet';
  icon?: IconName;
  disabled?: boolean | undefined;
  press?: (() => void) | undefined;
  children: ComponentChildren;
}

/** Without `press` it submits the form in which it stands. One that is not to be pressed keeps the focus: who pressed it stays there. */
export const Button = ({ tone = 'plain', icon, disabled = false, press, children }: ButtonProps) => (
  <button
    type={press ? 'button' : 'submit'}
    class={`ph-button ph-button-${tone}`}
    aria-disabled={disabled || undefined}
    onClick={(event) => {
      if (disabled) event.preventDefault();
      else press?.();
    }}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);
