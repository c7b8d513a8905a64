// The accessible twin: one real, transparent button over each drawn key. Screen readers, switch devices and tests
// find keys by role and name; the mouse lands on the same rectangles. One tab stop, arrow keys walk the board.

import { isDead, isOn, type Labels, nameOf } from '../core/face.ts';
import { type Direction, neighbour } from '../core/neighbour.ts';
import type { KeyboardState, KeyRect } from '../core/types.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface Twin {
  sync(rects: readonly KeyRect[], state: KeyboardState, labels: Labels): void;
}

/** `onFocus` gets the key whose focus should be seen. `signal` ends the listeners. */
export function createTwin(root: HTMLElement, onFocus: (id: string | null) => void, signal: AbortSignal): Twin {
  const buttons = new Map<string, HTMLButtonElement>();
  let rects: readonly KeyRect[] = [];
  let stop = '';

  function moveStop(id: string): void {
    const [before, after] = [buttons.get(stop), buttons.get(id)];
    if (before) before.tabIndex = -1;
    if (after) after.tabIndex = 0;
    stop = id;
  }

  root.addEventListener(
    'keydown',
    (event) => {
      const direction = arrows[event.key];
      const next = direction && neighbour(rects, idAt(event.target), direction);
      if (!direction) return;
      event.preventDefault();
      if (next) buttons.get(next.key.id)?.focus();
    },
    { signal },
  );
  root.addEventListener(
    'focusin',
    (event) => {
      const id = idAt(event.target);
      if (!buttons.has(id)) return;
      moveStop(id);
      onFocus((event.target as Element).matches(':focus-visible') ? id : null);
    },
    { signal },
  );
  root.addEventListener('focusout', () => onFocus(null), { signal });

  /** Buttons of keys that stay are kept in place, so that focus on Shift or Language outlives a change of layout. */
  function rebuild(): void {
    const hadFocus = root.contains(document.activeElement);
    const shown = new Set(rects.map((rect) => rect.key.id));
    for (const [id, button] of buttons) {
      if (shown.has(id)) continue;
      button.remove();
      buttons.delete(id);
    }
    let before: Element | null = root.querySelector('button');
    for (const id of shown) {
      const button = buttons.get(id) ?? createButton(id);
      buttons.set(id, button);
      if (button === before) before = button.nextElementSibling;
      else root.insertBefore(button, before);
    }
    if (buttons.has(stop)) return;
    const first = rects[0]?.key.id ?? '';
    moveStop(first);
    if (hadFocus && !root.contains(document.activeElement)) buttons.get(first)?.focus();
  }

  return {
    sync(now, state, labels) {
      const moved = now !== rects;
      rects = now;
      if (moved) rebuild();
      for (const rect of rects) {
        const button = buttons.get(rect.key.id);
        if (!button) continue;
        if (moved) place(button, rect);
        set(button, 'aria-label', nameOf(rect.key, state, labels));
        if (isDead(rect.key, state)) set(button, 'aria-disabled', 'true');
        else button.removeAttribute('aria-disabled');
        const on = isOn(rect.key, state);
        if (on !== undefined) set(button, 'aria-pressed', String(on));
      }
    },
  };
}

/** The id of the key whose button this is; empty for anything else. */
export function idAt(target: EventTarget | null): string {
  return target instanceof HTMLButtonElement ? target.value : '';
}

function createButton(id: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.value = id;
  button.tabIndex = -1;
  return button;
}

/** Keeps the host's button styles out; the focus ring is drawn on the canvas. `all: unset` reckons hundreds of properties anew for each key. */
const BARE =
  'appearance:none;position:absolute;margin:0;border:0;padding:0;background:none;box-shadow:none;outline:0;min-width:0;min-height:0';

function place(button: HTMLButtonElement, { x, y, width, height }: KeyRect): void {
  button.style.cssText = `${BARE};left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
}

function set(button: HTMLButtonElement, name: string, value: string): void {
  if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}
