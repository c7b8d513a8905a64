/** A window above a window: it holds the focus until it goes, and gives it back to where it was. Whatever it stands over is made inert by who draws it. */
import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { usePc } from '../context.ts';
import { Icon } from './Icon.tsx';

interface DialogProps {
  title: string;
  /** Escape and the cross; null while it cannot be left. */
  close: (() => void) | null;
  children: ComponentChildren;
  wide?: boolean;
  /** Another one takes the focus anew. */
  stage?: string;
}

export function Dialog({ title, close, children, wide = false, stage = '' }: DialogProps) {
  const { strings } = usePc();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  // Before the browser takes the focus away from what has become inert under it.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      // What it stood over is inert until this turn has ended.
      queueMicrotask(() => before instanceof HTMLElement && before.isConnected && before.focus());
    };
  }, []);
  useLayoutEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-first]') ?? box.current;
    first?.focus();
  }, [stage]);
  return (
    <div class="pc-veil">
      <div
        ref={box}
        class={wide ? 'pc-dialog pc-dialog-wide' : 'pc-dialog'}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !close) return;
          event.stopPropagation();
          close();
        }}
      >
        <div class="pc-dialog-title">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            class="pc-bare"
            aria-label={strings.window.close}
            disabled={!close}
            onClick={() => close?.()}
          >
            <Icon name="close" />
          </button>
        </div>
        <div class="pc-dialog-body">{children}</div>
      </div>
    </div>
  );
}
