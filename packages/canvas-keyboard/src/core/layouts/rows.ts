// Rows that several layouts share, and the short way to write a row of characters.
// Every full layout is 12 columns by 5 rows, so that Backspace, Shift, Space and Enter stay put when the language changes.

import type { Action, ActionKey, CharKey, Key } from '../types.ts';

/** One key per character of `text`. */
export function chars(text: string, width = 1): CharKey[] {
  return Array.from(text, (char) => ({ id: char, text: char, width }));
}

export function action(name: Action, width = 1): ActionKey {
  return { id: name, action: name, width };
}

export const digitRow: readonly Key[] = [...chars('1234567890'), action('backspace', 2)];

/** `lang` and `symbols` leave their width to `space` where there is nothing to switch to. */
export const bottomRow: readonly Key[] = [
  action('esc'),
  action('symbols', 1.5),
  action('lang', 1.5),
  action('space', 4),
  action('left'),
  action('right'),
  action('enter', 2),
];
