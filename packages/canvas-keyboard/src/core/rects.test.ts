import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from './layouts/en.ts';
import { digits, ipv4 } from './layouts/pads.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { hitTest, layoutRects, naturalSize } from './rects.ts';
import type { Box, KeyRect } from './types.ts';

const anyLayout = fc.constantFrom(en, ru, symbols, digits, ipv4);
const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.double({ min: 100, max: 4000, noNaN: true }),
  height: fc.double({ min: 40, max: 2200, noNaN: true }),
});
const anyGap = fc.double({ min: 0, max: 60, noNaN: true });
const anyRects = fc
  .tuple(anyLayout, anyBox, anyGap)
  .map(([layout, box, gap]) => ({ box, rects: layoutRects(layout, box, gap) }));

function rectOf(rects: readonly KeyRect[], id: string): Box {
  const rect = rects.find(({ key }) => key.id === id);
  if (!rect) throw new Error(`no key "${id}"`);
  const { x, y, width, height } = rect;
  return { x, y, width, height };
}

describe('rectangles', () => {
  test('at the natural size a key is 56×48 with gaps of 6', () => {
    expect(naturalSize([en], { gap: 6, padding: 8 })).toEqual({ width: 754, height: 280 });
    expect(naturalSize([ipv4], { gap: 6, padding: 8 })).toEqual({ width: 320, height: 226 });
    const rects = layoutRects(en, { x: 8, y: 8, width: 738, height: 264 }, 6);
    expect(rectOf(rects, '1')).toEqual({ x: 8, y: 8, width: 56, height: 48 });
    expect(rectOf(rects, 'w')).toEqual({ x: 70, y: 62, width: 56, height: 48 });
    expect(rectOf(rects, 'symbols')).toEqual({ x: 70, y: 224, width: 87, height: 48 });
    expect(rectOf(rects, 'enter')).toEqual({ x: 628, y: 224, width: 118, height: 48 });
  });

  test('never overlap, in any box with any gap', () => {
    fc.assert(
      fc.property(anyRects, ({ rects }) => {
        const overlaps = rects.flatMap((a, index) =>
          rects
            .slice(index + 1)
            .filter((b) => !(a.x + a.width <= b.x + 1e-6 || a.y + a.height <= b.y + 1e-6))
            .map((b) => `${a.key.id} and ${b.key.id}`),
        );
        expect(overlaps).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('lie within the box, reach both its sides and have a size', () => {
    fc.assert(
      fc.property(anyRects, ({ box, rects }) => {
        const good = ({ x, y, width, height }: KeyRect): boolean =>
          width > 0 &&
          height > 0 &&
          x >= box.x - 1e-6 &&
          y >= box.y - 1e-6 &&
          x + width <= box.x + box.width + 1e-6 &&
          y + height <= box.y + box.height + 1e-6;
        expect(rects.filter((rect) => !good(rect))).toEqual([]);
        expect(Math.max(...rects.map((rect) => rect.x + rect.width))).toBeCloseTo(box.x + box.width, 6);
      }),
    );
  });
});

describe('the key under a point', () => {
  test('is the key whose centre it is, at any box and pixel ratio', () => {
    fc.assert(
      fc.property(anyRects, fc.constantFrom(1, 1.25, 1.5, 2, 3), ({ rects }, dpr) => {
        const snap = (at: number) => Math.round(at * dpr) / dpr;
        const hit = rects.map((rect) => hitTest(rects, snap(rect.x + rect.width / 2), snap(rect.y + rect.height / 2)));
        expect(hit).toEqual(rects.map(({ key }) => key));
      }),
      { numRuns: 50 },
    );
  });

  test('in a gap or margin is the nearest key', () => {
    const rects = layoutRects(en, { x: 8, y: 8, width: 738, height: 264 }, 6);
    const cases: [string, number, number][] = [
      ['1', 0, 0],
      ['1', 66, 30],
      ['2', 68, 30],
      ['1', 30, 58],
      ['q', 30, 60],
      ['enter', 754, 280],
      ['backspace', 9999, -9999],
    ];
    for (const [id, x, y] of cases) expect(hitTest(rects, x, y)?.id, `${x},${y}`).toBe(id);
  });

  test('is none on a board without keys', () => {
    expect(hitTest([], 1, 1)).toBeNull();
  });
});
