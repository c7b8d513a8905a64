import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, scaleOf } from './trafficScale.ts';

const sample = (sent: number, received = 0) => ({ sent, received });

test.each([
  [0, 8],
  [1.5, 8],
  [8, 8],
  [8.1, 20],
  [20, 20],
  [21, 40],
  [61, 80],
  [100, 200],
  [2048, 4000],
  [4001, 8000],
])('with %i kbit/s the chart ends at %i', (highest, top) => {
  expect(scaleOf([sample(0), sample(highest), sample(0)])).toBe(top);
  expect(scaleOf([sample(0, highest)])).toBe(top);
});

test('an empty chart has a scale, and every sample is on it', () => {
  expect(scaleOf([])).toBe(8);
  fc.assert(
    fc.property(fc.float({ min: 0, max: 1e6, noNaN: true }), (figure) => {
      const top = scaleOf([sample(figure)]);
      expect(top).toBeGreaterThanOrEqual(figure - 1e-6);
      expect(top).toBeLessThanOrEqual(Math.max(8, figure * 10));
    }),
  );
});

test('a line goes from the left edge to the right, up from the bottom', () => {
  expect(lineOf([0, 4, 8], { top: 8, width: 600, height: 200 })).toBe('0,200 300,100 600,0');
  expect(lineOf([2], { top: 8, width: 600, height: 200 })).toBe('0,150');
  expect(lineOf([], { top: 8, width: 600, height: 200 })).toBe('');
});
