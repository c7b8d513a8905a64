/** Reads the navigation chart's `state.value`: the only answer to the question what is on the screen. */
import type { StateValue } from 'xstate';

/** `{ menu: { system: 'general' } }` → `system/general`; null outside of the menu. */
export function pageIn(value: StateValue): string | null {
  const inside = typeof value === 'string' ? undefined : value['menu'];
  return inside === undefined ? null : path(inside);
}

/** The outermost state: off, booting, stopping, safeMode, liveView, login, home, menu. */
export const stageOf = (value: StateValue): string =>
  typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');

function path(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [key, below] = Object.entries(value)[0] ?? ['', undefined];
  return below === undefined ? key : `${key}/${path(below)}`;
}
