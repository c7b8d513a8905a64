/**
 * A modal box: title strip, close mark, one icon, words, buttons at the right. The first field has the focus, or else the safe
 * button; the focus stays inside and goes back where it came from; right click and Esc leave it by its safe way.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { useWords } from '../state/context.ts';
import { KeyboardScope } from './keyboardScope.tsx';
import { Layer, useModal } from './layers.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  icon?: IconName;
  tone?: 'plain' | 'ok' | 'warn' | 'error';
  /** The safe way out; absent while there is none (busy). */
  onCancel?: (() => void) | undefined;
  children: ComponentChildren;
  buttons: ComponentChildren;
}

/** Who opens a form to write begins to write; else no key may do harm. */
const FIRST = ['.field-input:not(.field-secret, :disabled)', '[data-safe]:not(:disabled)'];
const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), [tabindex="0"]';

export function Dialog(props: DialogProps) {
  return (
    <Layer>
      <Box {...props} />
    </Layer>
  );
}

function Box({ title, icon, tone = 'plain', onCancel, children, buttons }: DialogProps) {
  const { t } = useWords();
  const titleId = useId();
  const bodyId = useId();
  const box = useRef<HTMLDivElement>(null);
  useModal();
  // Before the first painting: a key pressed at once is the dialog's, not that of the page beneath.
  useLayoutEffect(() => {
    const inside = box.current;
    if (!inside || inside.contains(document.activeElement)) return;
    const first = FIRST.map((selector) => inside.querySelector<HTMLElement>(selector)).find(
      (element) => element !== null,
    );
    (first ?? inside).focus({ preventScroll: true });
  }, []);

  const keepInside = (event: KeyboardEvent): void => {
    // An Esc that ends a composition is the input method's.
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      onCancel?.();
    }
    if (event.key !== 'Tab') return;
    const all = [...(box.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
      (element) => element.tabIndex >= 0,
    );
    const end = event.shiftKey ? all[0] : all.at(-1);
    if (all.length > 0 && document.activeElement !== end && document.activeElement !== box.current) return;
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0])?.focus();
  };

  return (
    <div
      class="dialog-veil"
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onCancel?.();
      }}
    >
      <div
        ref={box}
        class="dialog-stand"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        aria-describedby={bodyId}
        tabIndex={-1}
        onKeyDown={keepInside}
      >
        <KeyboardScope>
          <div class="dialog">
            <div class="dialog-title">
              <h2 id={titleId}>{title}</h2>
              {onCancel && (
                <button type="button" class="dialog-close" aria-label={t.close} onClick={onCancel}>
                  <Icon name="x" />
                </button>
              )}
            </div>
            <div class="dialog-body" id={bodyId}>
              {icon && (
                <span class={`dialog-icon tone-${tone}`}>
                  <Icon name={icon} />
                </span>
              )}
              <div class="dialog-words">{children}</div>
            </div>
            <div class="dialog-buttons">{buttons}</div>
          </div>
        </KeyboardScope>
      </div>
    </div>
  );
}
