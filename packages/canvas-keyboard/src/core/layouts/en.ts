// English letters, with the marks that host names, addresses and passwords ask for most.
// Written out rather than imported from simple-keyboard-layouts: its rows carry `{tab}`, `{lock}` and number-row signs
// to be cleaned away, and a set for Shift that `toUpperCase` gives. 26 letters are shorter than the cleaning.
// The test beside the layouts holds ours against that package.

import type { LettersLayout } from '../types.ts';
import { action, bottomRow, chars, digitRow } from './rows.ts';

export const en: LettersLayout = {
  id: 'en',
  kind: 'letters',
  label: 'EN',
  sample: 'ABC',
  rows: [
    digitRow,
    chars('qwertyuiop-_'),
    [action('caps'), ...chars('asdfghjkl@/')],
    [action('shift'), ...chars('zxcvbnm!:,.')],
    bottomRow,
  ],
};
