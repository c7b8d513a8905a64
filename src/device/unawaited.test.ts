// What nobody waits for may end with the power, bad flash or a bad line, and nobody hears of it.
import { expect, test } from 'vitest';
import { fault, faultCodes } from './fault.ts';
import { createSimulatedClock } from './testing/index.ts';
import { unawaited } from './unawaited.ts';

test.each(faultCodes.map((code) => fault(code)))('%s', async (fault) => {
  const unheard: unknown[] = [];
  const hear = (one: unknown): void => void unheard.push(one);
  process.on('unhandledRejection', hear);
  unawaited(Promise.reject(fault));
  await createSimulatedClock().settle();
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
