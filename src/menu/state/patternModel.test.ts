// A pattern as the screen knows it: how many dots, never which.
import { expect, test } from 'vitest';
import { createPatternModel, dotsAlong } from './patternModel.ts';

test.each([
  [1, 3, [2, 3]],
  [3, 1, [2, 1]],
  [1, 7, [4, 7]],
  [1, 9, [5, 9]],
  [7, 3, [5, 3]],
  [4, 6, [5, 6]],
  [2, 8, [5, 8]],
  [1, 2, [2]],
  [1, 5, [5]],
  [1, 6, [6]],
  [1, 8, [8]],
  [2, 4, [4]],
  [3, 5, [5]],
  [2, 9, [9]],
  [3, 4, [4]],
  [6, 7, [7]],
])('a line from %i to %i joins %j', (from, to, dots) => {
  expect(dotsAlong(from, to)).toEqual(dots);
});

test('each dot counts once, and a dot on the way is joined by passing', () => {
  const model = createPatternModel();
  for (const dot of [1, 1, 3, 2, 9]) model.touch(dot);
  expect(model.dots()).toBe(5);
  expect(model.take()).toBe('12369');
  expect([model.dots(), model.take()]).toEqual([0, '']);
});

test('two are equal when the same dots are joined in the same order', () => {
  const [one, other] = [createPatternModel(), createPatternModel()];
  for (const dot of [1, 4, 7]) one.touch(dot);
  for (const dot of [7, 4, 1]) other.touch(dot);
  expect(one.equals(other)).toBe(false);
  other.clear();
  for (const dot of [1, 4, 7]) other.touch(dot);
  expect(one.equals(other)).toBe(true);
});

test('every change is told, and nothing that can be read of it says which dots', () => {
  const model = createPatternModel();
  let told = 0;
  const end = model.watch(() => told++);
  model.touch(1);
  model.touch(1);
  model.touch(2);
  model.clear();
  end();
  model.touch(5);
  expect(told).toBe(3);
  expect(JSON.stringify(model)).toBe('{}');
});
