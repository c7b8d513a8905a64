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

/** Without `press` it submits the form in which it stands. */
export const Button = ({ tone = 'plain', icon, disabled, press, children }: ButtonProps) => (
  <button type={press ? 'button' : 'submit'} class={`ph-button ph-button-${tone}`} disabled={disabled} onClick={press}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);
