/** A menu at the pointer. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { Layer } from '../widgets/layers.tsx';
import { Veil } from '../widgets/Veil.tsx';
import './contextMenu.css';

export interface ContextItem {
  text: string;
  icon: VNode;
  /** Given for items of which one is on. */
  checked?: boolean;
  disabled?: boolean;
  onChoose(): void;
}

interface ContextMenuProps {
  /** CSS pixels from the upper left corner of the screen. */
  at: { x: number; y: number };
  label: string;
  items: readonly ContextItem[];
  onClose(): void;
}

export function ContextMenu({ at, label, items, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  // Before the first painting: it appears in its place, and a key pressed at once finds it.
  useLayoutEffect(() => {
    const element = menu.current;
    const stage = element?.offsetParent;
    if (!element || !stage) return;
    element.style.left = `${Math.max(0, Math.min(at.x, stage.clientWidth - element.offsetWidth))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, stage.clientHeight - element.offsetHeight))}px`;
    element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [at.x, at.y]);

  const onKey = (event: KeyboardEvent): void => {
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    const next =
      event.key === 'ArrowDown'
        ? now + 1
        : event.key === 'ArrowUp'
          ? now - 1 + buttons.length
          : event.key === 'Home'
            ? 0
            : null;
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (next !== null) buttons[next % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Layer>
      <Veil label={label} onClose={onClose}>
        <div ref={menu} class="context-menu" role="menu" aria-label={label} onKeyDown={onKey}>
          {items.map((item) => (
            <button
              key={item.text}
              type="button"
              class="context-item"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              disabled={item.disabled}
              onClick={item.onChoose}
            >
              {item.icon}
              {item.text}
              {item.checked && <Icon name="check" class="context-check" />}
            </button>
          ))}
        </div>
      </Veil>
    </Layer>
  );
}
