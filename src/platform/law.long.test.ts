// The order of the law in every combination of what can stand in an unbinding's way.
import { test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { combinations, expectFirstToAnswer } from './testing/obstacles.ts';

test('in every combination of obstacles the first in the order of the law answers, and the binding stands', async () => {
  const all = combinations(Number.POSITIVE_INFINITY);
  for (const present of all) await expectFirstToAnswer(present);
  counted('combinations of obstacles', all.length, 383);
});
