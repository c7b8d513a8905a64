/** A line over the whole screen: what is seen here is a copy, for another tab has this recorder or the browser keeps nothing more. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import type { ScreenStrings } from '../strings/index.ts';
import './copyBar.css';

export interface CopyFrameProps {
  t: ScreenStrings;
  why: 'told' | 'unwritable';
  /** Calls back when the other tab is gone. Returns an end. */
  whenFree(told: () => void): () => void;
  takeOver(): void;
  children: ComponentChildren;
}

/** The bar with the picture under it. */
export function CopyFrame({ t, why, whenFree, takeOver, children }: CopyFrameProps) {
  const [free, setFree] = useState(false);
  useEffect(() => whenFree(() => setFree(true)), []);
  return (
    <div class="copy-frame">
      <div class="copy-bar" role="status">
        <Icon name="info" />
        <span>{free ? t.copy.gone : t.copy[why]}</span>
        {free && (
          <button type="button" onClick={takeOver}>
            {t.copy.takeOver}
          </button>
        )}
      </div>
      <div>{children}</div>
    </div>
  );
}
