import { expect, test } from 'vitest';
import { fit } from './fit.ts';
import { en } from './layouts/en.ts';
import { digits } from './layouts/pads.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import type { Layout } from './types.ts';

function bottomRow(layout: Layout): string {
  return (layout.rows.at(-1) ?? []).map((key) => `${key.id} ${key.width ?? 1}`).join(', ');
}

test.each([
  {
    field: 'a name',
    shown: en,
    allowed: [en, ru, symbols],
    row: 'esc 1, symbols 1.5, lang 1.5, space 4, left 1, right 1, enter 2',
  },
  {
    field: 'a password',
    shown: en,
    allowed: [en, symbols],
    row: 'esc 1, symbols 1.5, space 5.5, left 1, right 1, enter 2',
  },
  { field: 'two languages', shown: ru, allowed: [en, ru], row: 'esc 1, lang 1.5, space 5.5, left 1, right 1, enter 2' },
  { field: 'letters only', shown: en, allowed: [en], row: 'esc 1, space 7, left 1, right 1, enter 2' },
  {
    field: 'symbols of a name',
    shown: symbols,
    allowed: [en, ru, symbols],
    row: 'esc 1, symbols 1.5, space 5.5, left 1, right 1, enter 2',
  },
  { field: 'symbols alone', shown: symbols, allowed: [symbols], row: 'esc 1, space 7, left 1, right 1, enter 2' },
  { field: 'a code', shown: digits, allowed: [digits], row: '0 3, enter 2' },
])('for $field the keys that lead nowhere are gone and Space takes their width', ({ shown, allowed, row }) => {
  expect(bottomRow(fit(shown, allowed))).toBe(row);
});
