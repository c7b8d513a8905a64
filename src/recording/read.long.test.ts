// Hostile event lists: nothing throws, and what is taken is whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { readEventList } from './read.ts';
import { good } from './testing/goodList.ts';

test('30,000 hostile lists: nothing throws, and what is taken is whole', () => {
  const text = JSON.stringify(good());
  let looked = 0;
  const look = (hostile: string): void => {
    looked++;
    const list = readEventList(hostile, {});
    if (!('refused' in list)) for (const entry of list.entries) expect(entry.at).toBeGreaterThanOrEqual(0);
  };
  fc.assert(
    fc.property(fc.nat({ max: text.length }), fc.constantFrom(...'{}[]":,0-я'), (at, letter) =>
      look(text.slice(0, at) + letter + text.slice(at + 1)),
    ),
    { numRuns: 20_000, seed: 42 },
  );
  fc.assert(fc.property(fc.json(), look), { numRuns: 10_000, seed: 42 });
  counted('hostile event lists', looked, 30_000);
});
