// Mouse, pen and fingers to board events, several at once. The press shows on the way down, the key commits on the way up, sliding off cancels.
// Focus never leaves the field. The right button is the host's: it types nothing and its menu event is not touched.

import type { BoardEvent } from '../core/types.ts';
import { idAt } from './twin.ts';

/** `keyAt` takes root coordinates and answers `null` outside the board. `signal` ends the listeners. */
export function listenToPointer(
  root: HTMLElement,
  keyAt: (x: number, y: number) => string | null,
  send: (event: BoardEvent) => void,
  signal: AbortSignal,
): void {
  /** Pointer → the key that it pressed. */
  const held = new Map<number, string>();

  /**
   * The twin lies where the keys are drawn, so a mouse over a button is over its key, and nothing need be measured. A finger keeps
   * the target it began on. The host may scale its stage, so client pixels are turned into the root's own.
   */
  const under = (event: PointerEvent): string | null => {
    const id = event.pointerType === 'mouse' ? idAt(event.target) : '';
    if (id !== '') return id;
    const rect = root.getBoundingClientRect();
    const scale = root.offsetWidth / rect.width;
    return keyAt((event.clientX - rect.left) * scale, (event.clientY - rect.top) * scale);
  };
  const cancelAll = () => {
    held.clear();
    send({ type: 'cancel' });
  };
  const cancel = ({ pointerId }: PointerEvent) => {
    const of = held.get(pointerId);
    if (of === undefined) return;
    held.delete(pointerId);
    send({ type: 'cancel', of });
  };
  const hover = (event: PointerEvent, id: string | null) => {
    if (event.pointerType !== 'touch') send({ type: 'hover', id });
  };

  const on = <Type extends keyof HTMLElementEventMap>(type: Type, run: (event: HTMLElementEventMap[Type]) => void) =>
    root.addEventListener(type, run, { signal });

  on('pointerdown', (event) => {
    event.preventDefault();
    const id = under(event);
    if (event.button !== 0) return cancelAll();
    if (held.has(event.pointerId) || id === null) return;
    held.set(event.pointerId, id);
    send({ type: 'press', id });
  });
  on('pointermove', (event) => {
    const id = under(event);
    hover(event, id);
    // A second button going down while one is held comes as a move.
    if (id !== held.get(event.pointerId) || event.button > 0) cancel(event);
  });
  on('pointerup', (event) => {
    const of = held.get(event.pointerId);
    if (of === undefined || event.button !== 0) return;
    held.delete(event.pointerId);
    send({ type: 'release', id: under(event), of });
  });
  on('pointerleave', (event) => {
    hover(event, null);
    cancel(event);
  });
  on('pointercancel', cancel);
  addEventListener('blur', cancelAll, { signal });
  // Some browsers move focus on the compatibility event even when the pointer event was prevented.
  on('mousedown', (event) => event.preventDefault());
}
