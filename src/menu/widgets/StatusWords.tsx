/** A status in one line: icon, colour and words, and beneath them what to do about it. */
import type { ComponentChildren } from 'preact';
import { MenuIcon, type MenuIconName } from '../icons/MenuIcon.tsx';
import './status.css';

interface StatusWordsProps {
  icon: MenuIconName;
  tone: 'ok' | 'warn' | 'error' | 'plain';
  /** Something is under way: the mark turns. */
  turning?: boolean;
  cure?: string | null;
  children: ComponentChildren;
}

export function StatusWords({ icon, tone, turning = false, cure = null, children }: StatusWordsProps) {
  return (
    <>
      <span class={`status tone-${tone}`} role="status">
        <MenuIcon name={icon} class={turning ? 'turning' : undefined} />
        {children}
      </span>
      {cure && <span class="status-cure">{cure}</span>}
    </>
  );
}
