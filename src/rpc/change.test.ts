// What changed in a value, sent as such, makes the next value of the one before.
import { expect, test } from 'vitest';
import { changeBetween, changed } from './change.ts';

test.each<[unknown, unknown]>([
  [undefined, { a: 1 }],
  [{ a: 1 }, { a: 1 }],
  [
    { a: 1, b: { c: [1] } },
    { a: 1, b: { c: [2] } },
  ],
  [{ a: 1, b: 2 }, { b: 2 }],
  [{ a: null }, { a: {} }],
  [{ a: {} }, { a: null }],
  [{ a: [1, 2] }, { a: { 0: 1 } }],
  [7, 7],
  [{ x: { y: { z: 1 } } }, { x: { y: {} } }],
  [JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":2}}')],
])('a change carries one value to the next: %j → %j', (before, after) => {
  const change: unknown = JSON.parse(JSON.stringify(changeBetween(before, after)));
  expect(changed(before, change)).toEqual(after);
});
