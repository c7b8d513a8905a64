// Outline icons as strokes on a 24×24 grid: numbers instead of an icon font, so they are sharp at any size.
// A stroke is x, y, x, y, …; on a key that is on, strokes are filled as well.

import type { Action } from './types.ts';

export type Stroke = readonly number[];

const arrow: Stroke = [12, 4, 20, 12, 16, 12, 16, 20, 8, 20, 8, 12, 4, 12, 12, 4];
const shortArrow: Stroke = [12, 3, 20, 11, 16, 11, 16, 16, 8, 16, 8, 11, 4, 11, 12, 3];

export const icons: Readonly<Partial<Record<Action, readonly Stroke[]>>> = {
  shift: [arrow],
  caps: [shortArrow, [8, 21, 16, 21]],
  backspace: [
    [8, 5, 22, 5, 22, 19, 8, 19, 2, 12, 8, 5],
    [12, 9, 18, 15],
    [18, 9, 12, 15],
  ],
  left: [
    [20, 12, 4, 12],
    [11, 5, 4, 12, 11, 19],
  ],
  right: [
    [4, 12, 20, 12],
    [13, 5, 20, 12, 13, 19],
  ],
  enter: [
    [20, 5, 20, 14, 4, 14],
    [9, 9, 4, 14, 9, 19],
  ],
  space: [[2, 12, 2, 16, 22, 16, 22, 12]],
};
