// Noise tells nothing of what is under it: it comes of the sealed bytes alone, evenly over all greys, and differs by channel.
import { expect, test } from 'vitest';
import { greysOf } from './noise.ts';

const SEALED = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ';

test('greys are spread over the whole range, and a point says nothing of its neighbour', () => {
  for (const sealed of [SEALED, '', 'A'.repeat(400)]) {
    const greys = greysOf(sealed, 0, 96 * 54);
    const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
    const step = greys.slice(1).reduce((sum, grey, at) => sum + Math.abs(grey - (greys[at] ?? 0)), 0) / greys.length;
    expect(mean, sealed).toBeGreaterThan(110);
    expect(mean, sealed).toBeLessThan(145);
    // Of independent greys a third of the range.
    expect(step, sealed).toBeGreaterThan(70);
  }
});

test('the same bytes make the same noise; other bytes, and another channel, make another', () => {
  expect(greysOf(SEALED, 0, 100)).toEqual(greysOf(SEALED, 0, 100));
  expect(greysOf(SEALED, 1, 100)).not.toEqual(greysOf(SEALED, 0, 100));
  expect(greysOf(`${SEALED}x`.slice(1), 0, 100)).not.toEqual(greysOf(SEALED, 0, 100));
});
