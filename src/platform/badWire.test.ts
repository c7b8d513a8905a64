// The whole agent over a wire that is late, doubles and reorders, some days of it; the long count is in badWire.long.test.ts.
import { test } from 'vitest';
import { liveBadDay } from './testing/badDay.ts';

test.each([1, 2, 3, 4, 5, 6])('bad day no. %i: one effect at most, and in the end all say the same', async (seed) => {
  await liveBadDay(seed);
});
