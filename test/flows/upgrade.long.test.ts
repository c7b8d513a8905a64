// The plug pulled at many points between 3.5 and 4.25, with a person who looks what boots and upgrades again.
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { expectWholeAfterCut, WHOLE_WAY } from '../harness/upgrading.ts';

const cuts = Array.from({ length: Math.floor(WHOLE_WAY / 900) + 1 }, (_, index) => index * 900);

test.each(cuts)('%i ms on the way: what boots is whole, bound, and can be upgraded again', async (ms) => {
  await expect(expectWholeAfterCut(ms)).resolves.toBeUndefined();
});

test('at enough points', () => counted('points at which the plug was pulled', cuts.length, 15));
