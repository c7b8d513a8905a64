// Which keys of a layout make sense among the layouts the host allows: a language key needs a second language,
// a symbols key needs letters on one side and symbols on the other. The freed width goes to Space.

import type { Key, Layout, LettersLayout } from './types.ts';

export function languagesOf(layouts: readonly Layout[]): LettersLayout[] {
  return layouts.filter((layout) => layout.kind === 'letters');
}

export function symbolsOf(layouts: readonly Layout[]): Layout | undefined {
  return layouts.find((layout) => layout.kind === 'symbols');
}

export function fit(layout: Layout, layouts: readonly Layout[]): Layout {
  const languages = languagesOf(layouts).length;
  const dead = new Set<string>();
  if (languages < 2 || layout.kind !== 'letters') dead.add('lang');
  if (languages === 0 || !symbolsOf(layouts)) dead.add('symbols');
  return { ...layout, rows: layout.rows.map((row) => without(row, dead)) };
}

function without(row: readonly Key[], dead: ReadonlySet<string>): readonly Key[] {
  const kept = row.filter((key) => !dead.has(key.id));
  const freed = widthOf(row) - widthOf(kept);
  return freed === 0
    ? row
    : kept.map((key) => (key.id === 'space' ? { ...key, width: (key.width ?? 1) + freed } : key));
}

export function widthOf(row: readonly Key[]): number {
  return row.reduce((sum, key) => sum + (key.width ?? 1), 0);
}
