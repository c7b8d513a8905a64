// Russian letters in the usual ЙЦУКЕН order; ё stands after ю because its usual corner belongs to the digits here.
// As on a Russian typewriter layout, the full stop turns into a comma with Shift.

import type { LettersLayout } from '../types.ts';
import { action, bottomRow, chars, digitRow } from './rows.ts';

export const ru: LettersLayout = {
  id: 'ru',
  kind: 'letters',
  label: 'РУС',
  sample: 'АБВ',
  rows: [
    digitRow,
    chars('йцукенгшщзхъ'),
    [action('caps'), ...chars('фывапролджэ')],
    [action('shift'), ...chars('ячсмитьбюё'), { id: '.', text: '.', shifted: ',' }],
    bottomRow,
  ],
};
