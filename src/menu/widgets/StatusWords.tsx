/** A status in one line: icon, colour and words, and beneath them what to do about it. */
import type { ComponentChildren } from 'preact';
import { MenuIcon, type MenuIconName } from '../icons/MenuIcon.tsx';
import { Hint } from './Hint.tsx';
import './status.css';

interface StatusWordsProps {
  icon: MenuIconName;
  tone: 'ok' | 'warn' | 'error' | 'plain';
  /** Something is under way: the mark turns. */
  turning?: boolean;
  /** Behind the status, in its line: our word for why. */
  why?: string | null;
  /** What to do about it, a hint as well. */
  cure?: string | null;
  children: ComponentChildren;
}

export function StatusWords({ icon, tone, turning = false, why = null, cure = null, children }: StatusWordsProps) {
  return (
    <>
      <span class={`status tone-${tone}`} role="status">
        <MenuIcon name={icon} class={turning ? 'turning' : undefined} />
        <span>
          {children}
          {why && <Hint inline> {why}</Hint>}
        </span>
      </span>
      {cure && <Hint>{cure}</Hint>}
    </>
  );
}
