/** A menu at the pointer; an entry may open a second list beside it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { LiveIcon } from '../icons/LiveIcon.tsx';
import { Layer } from '../widgets/layers.tsx';
import { Veil } from '../widgets/Veil.tsx';
import type { ContextItem } from './contextItem.ts';
import './contextMenu.css';

export type { ContextItem } from './contextItem.ts';

interface ContextMenuProps {
  /** CSS pixels from the upper left corner of the screen. */
  at: { x: number; y: number };
  label: string;
  items: readonly ContextItem[];
  onClose(): void;
}

export function ContextMenu({ at, label, items, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  /** The entry whose list is open. */
  const [open, setOpen] = useState<string | null>(null);
  // Before the first painting: it appears in its place, and a key pressed at once finds it.
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    putAt(element, at.x, at.y);
    element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [at.x, at.y]);

  return (
    <Layer>
      <Veil label={label} onClose={onClose}>
        <div
          ref={menu}
          class="context-menu"
          role="menu"
          aria-label={label}
          onKeyDown={(event) => onKey(event, onClose)}
        >
          {items.map((item) =>
            item.items ? (
              <Group
                key={item.text}
                item={item}
                isOpen={open === item.text}
                onOpen={(isOpen) => setOpen(isOpen ? item.text : null)}
              />
            ) : (
              <Entry key={item.text} item={item} onEnter={() => setOpen(null)} />
            ),
          )}
        </div>
      </Veil>
    </Layer>
  );
}

function Entry({ item, onEnter }: { item: ContextItem; onEnter?: () => void }) {
  return (
    <button
      type="button"
      class="context-item"
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      disabled={item.disabled}
      onMouseEnter={onEnter}
      onClick={item.onChoose}
    >
      {item.icon}
      {item.text}
      {item.checked && <Icon name="check" class="context-check" />}
    </button>
  );
}

interface GroupProps {
  item: ContextItem;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}

function Group({ item, isOpen, onOpen }: GroupProps) {
  const list = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  /** Opened by key or click: the first entry of the list has the focus. By the pointer it has not. */
  const [entered, enter] = useState(false);
  useLayoutEffect(() => {
    const [element, button] = [list.current, head.current];
    if (!element || !button) return;
    const stage = element.offsetParent?.closest<HTMLElement>('.context-menu');
    const room = stage?.offsetParent as HTMLElement | null;
    if (!stage || !room) return;
    const right = stage.offsetLeft + stage.offsetWidth + element.offsetWidth <= room.clientWidth;
    element.style.left = right ? '100%' : `${-element.offsetWidth}px`;
    const lowest = room.clientHeight - stage.offsetTop - element.offsetHeight;
    element.style.top = `${Math.max(-stage.offsetTop, Math.min(button.offsetTop, lowest))}px`;
    if (entered) element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [isOpen, entered]);
  const open = (): void => {
    enter(true);
    onOpen(true);
  };
  return (
    <>
      <button
        ref={head}
        type="button"
        class="context-item"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onMouseEnter={() => {
          enter(false);
          onOpen(true);
        }}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight') return;
          event.preventDefault();
          open();
        }}
      >
        {item.icon}
        {item.text}
        <LiveIcon name="chevron-right" class="context-check" />
      </button>
      {isOpen && (
        <div
          ref={list}
          class="context-menu context-list"
          role="menu"
          aria-label={item.text}
          onKeyDown={(event) => {
            const back = event.key === 'Escape' || event.key === 'ArrowLeft';
            if (!back) return onKey(event, () => onOpen(false));
            event.preventDefault();
            event.stopPropagation();
            onOpen(false);
            head.current?.focus({ preventScroll: true });
          }}
        >
          {item.items?.map((inner) => (
            <Entry key={inner.text} item={inner} />
          ))}
        </div>
      )}
    </>
  );
}

/** Up and down go round within one list. */
function onKey(event: KeyboardEvent & { currentTarget: HTMLElement }, onClose: () => void): void {
  const list = event.currentTarget;
  const buttons = [...list.querySelectorAll<HTMLElement>(':scope > button:enabled')];
  const now = buttons.indexOf(document.activeElement as HTMLElement);
  const next =
    event.key === 'ArrowDown'
      ? now + 1
      : event.key === 'ArrowUp'
        ? now - 1 + buttons.length
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? buttons.length - 1
            : null;
  if (event.key === 'Escape' || event.key === 'Tab') onClose();
  else if (next !== null) buttons[next % buttons.length]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Within its stage, wherever the pointer is. */
function putAt(element: HTMLElement, x: number, y: number): void {
  const stage = element.offsetParent;
  if (!stage) return;
  element.style.left = `${Math.max(0, Math.min(x, stage.clientWidth - element.offsetWidth))}px`;
  element.style.top = `${Math.max(0, Math.min(y, stage.clientHeight - element.offsetHeight))}px`;
}
