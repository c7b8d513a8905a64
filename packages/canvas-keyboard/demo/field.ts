// Feeds a plain input from the keyboard's effects. The input owns text and caret; the keyboard knows neither.

import type { Effect } from '../src/index.ts';

export function apply(field: HTMLInputElement, effect: Effect): void {
  const from = field.selectionStart ?? field.value.length;
  const to = field.selectionEnd ?? from;
  switch (effect.type) {
    case 'insert':
      return field.setRangeText(effect.text, from, to, 'end');
    case 'backspace':
      return field.setRangeText('', from === to ? Math.max(0, from - 1) : from, to, 'end');
    case 'move': {
      const caret = Math.min(Math.max(0, (effect.by < 0 ? from : to) + effect.by), field.value.length);
      return field.setSelectionRange(caret, caret);
    }
    case 'enter':
    case 'esc':
      return field.blur();
  }
}
