// For the tests beside this file: a keyboard played by key ids, as a user would.

import { keyOf, reduce, start } from './reduce.ts';
import type { BoardEvent, Effect, KeyboardState, Layout } from './types.ts';

export function after(
  state: KeyboardState,
  ...events: readonly BoardEvent[]
): { state: KeyboardState; effects: Effect[] } {
  const effects: Effect[] = [];
  for (const event of events) {
    const step = reduce(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

/** Press and let go over the same key. */
export function tap(id: string): BoardEvent[] {
  return [
    { type: 'press', id },
    { type: 'release', id },
  ];
}

export function tapAll(
  layouts: readonly Layout[],
  ids: readonly string[],
): { state: KeyboardState; effects: Effect[] } {
  return after(start(layouts), ...ids.flatMap(tap));
}

export function typed(effects: readonly Effect[]): string {
  return effects.map((effect) => (effect.type === 'insert' ? effect.text : `<${effect.type}>`)).join('');
}

/** Keys to tap from a fresh board of one language to get `char`. */
export function keysFor(layout: Layout, char: string): string[] {
  const state = start([layout]);
  if (keyOf(state, char)) return [char];
  return ['shift', char.toLowerCase()];
}
