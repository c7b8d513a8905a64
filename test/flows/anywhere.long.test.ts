// From every state of every conversation, neither reboot nor shutdown leaves the screen stuck (I6); power cuts are in anywhere.test.ts.
import { describe, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { at, blows, expectAlive } from '../harness/blows.ts';
import { situations } from '../harness/situations.ts';

const table = situations.map((situation) => [situation.title, situation] as const);

const orderly = blows.slice(1);

describe.each(orderly)('%s', (_blow, strike) => {
  test.each(table)('at %s: the screen comes back and the owner gets in', async (_title, situation) => {
    const person = await at(situation);
    await strike(person);
    await expectAlive(person);
  });
});

test('the situations are many', () => counted('situations struck', situations.length * orderly.length, 60));
