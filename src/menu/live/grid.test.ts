// The grid's promises, for any box: inside it, no overlap, the gap exact, the last pixel used.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridLayout, type Layout, type Rect } from './grid.ts';

const layout = fc.constantFrom<Layout>(1, 4, 9, 16);
const edge = fc.integer({ min: 0, max: 4096 });
const box = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }), w: edge, h: edge });

describe('grid layout', () => {
  it('splits a full-HD screen into sixteen tiles with 2 px between them', () => {
    const tiles = gridLayout(16, { x: 0, y: 0, w: 1920, h: 1080 });
    expect(tiles).toHaveLength(16);
    expect(tiles[0]).toEqual({ x: 0, y: 0, w: 478, h: 268 });
    expect(tiles[5]).toEqual({ x: 480, y: 270, w: 479, h: 269 });
    expect(tiles[15]).toEqual({ x: 1441, y: 811, w: 479, h: 269 });
  });

  it('keeps every tile inside the box and reaches its far corner', () => {
    fc.assert(
      fc.property(layout, box, (count, b) => {
        const tiles = gridLayout(count, b);
        expect(tiles).toHaveLength(count);
        const inside = (t: Rect): boolean =>
          t.w >= 0 && t.h >= 0 && t.x >= b.x && t.y >= b.y && t.x + t.w <= b.x + b.w && t.y + t.h <= b.y + b.h;
        expect(tiles.filter((tile) => !inside(tile))).toEqual([]);
        const last = tiles.at(-1);
        expect([(last?.x ?? 0) + (last?.w ?? 0), (last?.y ?? 0) + (last?.h ?? 0)]).toEqual([b.x + b.w, b.y + b.h]);
      }),
    );
  });

  it('leaves exactly the gap between neighbours and keeps them equal to a pixel', () => {
    const roomy = fc.record({
      x: fc.constant(0),
      y: fc.constant(0),
      w: fc.integer({ min: 32, max: 4096 }),
      h: fc.integer({ min: 32, max: 4096 }),
    });
    fc.assert(
      fc.property(layout, roomy, fc.integer({ min: 0, max: 4 }), (count, b, gap) => {
        const side = Math.sqrt(count);
        const tiles = gridLayout(count, b, gap);
        const gaps = tiles.flatMap((t, i) => {
          const right = (i + 1) % side ? tiles[i + 1] : undefined;
          const below = tiles[i + side];
          return [...(right ? [right.x - (t.x + t.w)] : []), ...(below ? [below.y - (t.y + t.h)] : [])];
        });
        expect(gaps).toEqual(Array.from({ length: 2 * side * (side - 1) }, () => gap));
        for (const edges of [tiles.map((t) => t.w), tiles.map((t) => t.h)]) {
          expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
