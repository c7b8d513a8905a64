import { expect, test } from 'vitest';
import { fit } from './fit.ts';
import { en } from './layouts/en.ts';
import { digits, ipv4 } from './layouts/pads.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { layoutRects } from './rects.ts';
import type { Layout } from './types.ts';

const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];
const rectsOf = (layout: Layout) => layoutRects(layout, { x: 0, y: 0, width: 738, height: 264 }, 6);

test.each([
  ['q', 'right', 'w'],
  ['w', 'left', 'q'],
  ['q', 'left', undefined],
  ['backspace', 'right', undefined],
  ['1', 'up', undefined],
  ['enter', 'down', undefined],
  ['s', 'up', 'e'],
  ['s', 'down', 'x'],
  ['v', 'down', 'lang'],
  ['n', 'down', 'space'],
  ['space', 'up', 'b'],
  ['nothing', 'up', undefined],
] as const)('from %s, %s leads to %s', (id, direction, expected) => {
  expect(neighbour(rectsOf(en), id, direction)?.key.id).toBe(expected);
});

test.each([
  ['en', en],
  ['ru', ru],
  ['symbols', symbols],
  ['digits', digits],
  ['ipv4', ipv4],
  ['a password’s en', fit(en, [en, symbols])],
] as const)('%s: arrows reach every key from every key', (_, layout) => {
  const rects = rectsOf(layout);
  const ids = rects.map((rect) => rect.key.id);
  for (const from of ids) {
    const reached = new Set([from]);
    for (const id of reached) {
      for (const direction of directions) {
        const next = neighbour(rects, id, direction);
        if (next) reached.add(next.key.id);
      }
    }
    expect(reached.size, `from ${from}`).toBe(ids.length);
  }
});
