// Number pads: `digits` for codes, ports and counts, `ipv4` with the full stop for addresses.

import type { Key, OtherLayout } from '../types.ts';
import { action, chars } from './rows.ts';

export const digits: OtherLayout = pad('digits', chars('0', 3));
export const ipv4: OtherLayout = pad('ipv4', [...chars('0', 2), ...chars('.')]);

function pad(id: string, last: readonly Key[]): OtherLayout {
  return {
    id,
    kind: 'pad',
    rows: [
      [...chars('123'), action('backspace', 2)],
      [...chars('456'), action('left'), action('right')],
      [...chars('789'), action('esc', 2)],
      [...last, action('enter', 2)],
    ],
  };
}
