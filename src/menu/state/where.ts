/** Reads the navigation chart's `state.value`: the only answer to the question what is on the screen. */
import type { StateValue } from 'xstate';
import type { PageId } from '../tree/tree.ts';

/** `{ menu: { system: 'general' } }` → `system/general`; null outside of the menu. */
export function pageOf(value: StateValue): PageId | null {
  if (typeof value === 'string') return null;
  const inside = value['menu'];
  return inside === undefined ? null : (path(inside) as PageId);
}

/** The outermost state: off, booting, stopping, safeMode, liveView, login, home, menu. */
export const stageOf = (value: StateValue): string =>
  typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');

export const hasContextMenu = (value: StateValue): boolean =>
  typeof value !== 'string' && value['liveView'] === 'contextMenu';

function path(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [key, below] = Object.entries(value)[0] ?? ['', undefined];
  return below === undefined ? key : `${key}/${path(below)}`;
}
