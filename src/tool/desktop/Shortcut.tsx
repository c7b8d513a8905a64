/** The tool’s shortcut on the desktop: double click or Enter opens it, its menu starts it as administrator. */
import './desktop.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import type { PcEvent, PcRef } from '../conversations/pc.machine.ts';
import { Icon, type IconName } from '../widgets/Icon.tsx';

/** @param alone no window covers the desktop, so that what it says can be read */
export function Shortcut({ send, alone }: { send: PcRef['send']; alone: boolean }) {
  const { pc } = usePc().strings;
  const hint = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const close = (): void => {
    setMenu(null);
    button.current?.focus();
  };
  const choose = (event: PcEvent): void => {
    close();
    send(event);
  };
  return (
    <div class="pc-shortcuts">
      <button
        ref={button}
        type="button"
        class="pc-shortcut"
        aria-describedby={hint}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        // Under a window nobody would see that it has the focus.
        tabIndex={alone ? 0 : -1}
        onDblClick={() => send({ type: 'shortcut.opened' })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          send({ type: 'shortcut.opened' });
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          const { offsetWidth, offsetHeight } = event.currentTarget;
          const { left, top, width } = event.currentTarget.getBoundingClientRect();
          // The whole PC may be drawn smaller than it is.
          const scale = width / offsetWidth;
          const at = { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
          // By the menu key there is no place of a mouse.
          setMenu(at.x > 0 && at.y > 0 ? at : { x: offsetWidth / 2, y: offsetHeight / 2 });
        }}
      >
        <span class="pc-shortcut-picture">
          <Icon name="tool" />
          <span class="pc-shortcut-arrow" />
        </span>
        <span class="pc-shortcut-name">{pc.shortcut}</span>
      </button>
      <p id={hint} class={alone ? 'pc-desk-hint' : 'pc-unseen'}>
        {pc.shortcutHint}
      </p>
      {menu && (
        <Menu at={menu} label={pc.menu} close={close}>
          {[
            { name: pc.open, icon: 'tool', choose: () => choose({ type: 'shortcut.opened' }) },
            { name: pc.asAdministrator, icon: 'shield', choose: () => choose({ type: 'administrator.wanted' }) },
          ]}
        </Menu>
      )}
    </div>
  );
}

interface Item {
  name: string;
  icon: IconName;
  choose(): void;
}

function Menu({
  at,
  label,
  close,
  children,
}: {
  at: { x: number; y: number };
  label: string;
  close(): void;
  children: Item[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  const move = (by: number): void => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const now = items.findIndex((item) => item.matches(':focus'));
    items[(now + by + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={box}
      class="pc-menu"
      role="menu"
      aria-label={label}
      style={{ left: `${at.x}px`, top: `${at.y}px` }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else if (event.key === 'Escape' || event.key === 'Tab') close();
        else return;
        event.preventDefault();
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children.map(({ name, icon, choose }) => (
        <button key={name} type="button" role="menuitem" class="pc-menu-item" tabIndex={-1} onClick={choose}>
          <Icon name={icon} />
          {name}
        </button>
      ))}
    </div>
  );
}
