// Reports as Playwright writes them, cut down to the fields that are read.
import { expect, test } from 'vitest';
import { picturesOf, twins } from './pictures.mjs';

const took = (title: string, ...paths: string[]) => ({
  title,
  tests: [{ annotations: [...paths.map((description) => ({ type: 'picture', description })), { type: 'slow' }] }],
});

test('pictures are found however deep their sitting stands', () => {
  const report = { suites: [{ specs: [took('a', 'en/1.png')], suites: [{ specs: [took('b', 'en/2.png')] }] }] };
  expect(picturesOf(report).map(({ path }) => path)).toEqual(['en/1.png', 'en/2.png']);
  expect(picturesOf({})).toEqual([]);
});

test('two of one name are told with both who took them', () => {
  const pictures = picturesOf({ specs: [took('a', 'x.png', 'y.png'), took('b', 'x.png')] });
  expect(twins(pictures)).toEqual(['x.png: a; b']);
  expect(twins(pictures.slice(0, 2))).toEqual([]);
});
