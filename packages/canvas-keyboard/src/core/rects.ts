// Where the keys are. Paint, hit test and the accessible twin all use these rectangles, so they cannot disagree.

import { widthOf } from './fit.ts';
import type { Box, Key, KeyRect, Layout } from './types.ts';

/** One key at its natural size: the 1280-wide stage. */
export const KEY = { width: 56, height: 48 } as const;

/** A layout fills `box`; keys on one grid with `gap` between. A gap too large for the box shrinks, so keys never vanish. */
export function layoutRects(layout: Layout, box: Box, gap: number): KeyRect[] {
  const { columns, rows } = gridOf([layout]);
  const space = Math.min(gap, box.width / columns / 4, box.height / rows / 4);
  const height = (box.height - space * (rows - 1)) / rows;
  return layout.rows.flatMap((row, index) => {
    const units = widthOf(row);
    const unit = (box.width - space * (units - 1)) / units;
    let x = box.x;
    return row.map((key) => {
      const width = (key.width ?? 1) * (unit + space) - space;
      const rect = { key, row: index, x, y: box.y + index * (height + space), width, height };
      x += width + space;
      return rect;
    });
  });
}

/** The key at a point. Gaps and margins belong to the nearest key; a tie goes to the earlier one. */
export function hitTest(rects: readonly KeyRect[], x: number, y: number): Key | null {
  let best: KeyRect | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const rect of rects) {
    const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
    const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      best = rect;
      least = distance;
    }
  }
  return best?.key ?? null;
}

/** Columns and rows that hold the largest of `layouts`. */
export function gridOf(layouts: readonly Layout[]): { columns: number; rows: number } {
  return {
    columns: Math.max(...layouts.flatMap((layout) => layout.rows.map(widthOf))),
    rows: Math.max(...layouts.map((layout) => layout.rows.length)),
  };
}

/** The size at which keys are 56×48, for a host that wants to give the keyboard its natural box. */
export function naturalSize(
  layouts: readonly Layout[],
  theme: { readonly gap: number; readonly padding: number },
): { width: number; height: number } {
  const { columns, rows } = gridOf(layouts);
  const around = 2 * theme.padding - theme.gap;
  return {
    width: columns * (KEY.width + theme.gap) + around,
    height: rows * (KEY.height + theme.gap) + around,
  };
}
