// Where an arrow key leads: along the row, or to the key of the next row that is nearest below or above.

import type { KeyRect } from './types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** `undefined` at the edge of the board, or when `id` is not on it. */
export function neighbour(rects: readonly KeyRect[], id: string, direction: Direction): KeyRect | undefined {
  const at = rects.findIndex((rect) => rect.key.id === id);
  const from = rects[at];
  if (!from) return undefined;
  if (direction === 'left' || direction === 'right') {
    const next = rects[at + (direction === 'left' ? -1 : 1)];
    return next?.row === from.row ? next : undefined;
  }
  const row = from.row + (direction === 'up' ? -1 : 1);
  const aside = (rect: KeyRect) => Math.abs(middle(rect) - middle(from));
  return rects
    .filter((rect) => rect.row === row)
    .reduce<KeyRect | undefined>((best, rect) => (best && aside(best) <= aside(rect) ? best : rect), undefined);
}

function middle(rect: KeyRect): number {
  return rect.x + rect.width / 2;
}
