/**
 * A line over the whole screen: what is seen here is a copy, for another tab has this recorder or the browser keeps nothing more.
 * Fetched apart: most never see it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { copyWords } from '../strings/copy/index.ts';
import type { Language } from '../strings/index.ts';
import './copyBar.css';

export interface CopyFrameProps {
  language: Language;
  why: 'told' | 'unwritable';
  /** Calls back when the other tab is gone. Returns an end. */
  whenFree(told: () => void): () => void;
  takeOver(): void;
  children: ComponentChildren;
}

/** The bar with the picture under it. */
export function CopyFrame({ language, why, whenFree, takeOver, children }: CopyFrameProps) {
  const told = copyWords[language];
  const [free, setFree] = useState(false);
  useEffect(() => whenFree(() => setFree(true)), []);
  return (
    <div class="copy-frame">
      <div class="copy-bar" role="status">
        <Icon name="info" />
        <span>{free ? told.gone : told[why]}</span>
        {free && (
          <button type="button" onClick={takeOver}>
            {told.takeOver}
          </button>
        )}
      </div>
      <div>{children}</div>
    </div>
  );
}
