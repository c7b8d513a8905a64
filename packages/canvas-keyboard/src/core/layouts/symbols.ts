// All 32 printable ASCII signs on one page: the number row's signs under their digits, the common marks widest and lowest.

import type { OtherLayout } from '../types.ts';
import { bottomRow, chars, digitRow } from './rows.ts';

export const symbols: OtherLayout = {
  id: 'symbols',
  kind: 'symbols',
  rows: [digitRow, chars('!@#$%^&*()_+'), chars('[]{}<>\\|~`=;'), chars('-.,:/?\'"', 1.5), bottomRow],
};
