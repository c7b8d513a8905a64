/** A word of ours that the real recorder would not say: marked as such, and gone where hints are switched off. */
import type { ComponentChildren } from 'preact';
import { useHints } from '../state/hints.ts';
import './hint.css';

interface HintProps {
  id?: string | undefined;
  /** Goes on in the line of the recorder's own words. */
  inline?: boolean;
  children: ComponentChildren;
}

export function Hint({ id, inline = false, children }: HintProps) {
  if (!useHints()) return null;
  return (
    <span id={id} class={inline ? 'hint hint-inline' : 'hint'}>
      {children}
    </span>
  );
}
