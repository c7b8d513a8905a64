import { describe, expect, test } from 'vitest';
import { stringsOf } from './index.ts';

/** Every string by its path; functions by their answer, so that an empty one is seen as well. */
function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return [[here, String(value('scenario', 'x', 'y'))]];
    return typeof value === 'object' && value !== null ? leaves(value, here) : [[here, String(value)]];
  });
}

const paths = (words: object) => leaves(words).map(([path]) => path);

test('both languages say the same things', () => {
  expect(paths(stringsOf.ru).sort()).toEqual(paths(stringsOf.en).sort());
  expect(paths(stringsOf.en).length).toBeGreaterThan(70);
});

describe.each(['ru', 'en'] as const)('%s', (language) => {
  const strings = stringsOf[language];

  const scenarioIds = Object.keys(strings.scenarios) as (keyof typeof strings.scenarios)[];

  test.each(scenarioIds)('scenario %s has a title that fits its list', (id) => {
    expect(strings.scenarios[id].length).toBeGreaterThan(3);
    expect(strings.scenarios[id].length).toBeLessThanOrEqual(40);
  });

  test('no two scenarios share a title', () => {
    expect(new Set(scenarioIds.map((id) => strings.scenarios[id])).size).toBe(scenarioIds.length);
  });

  test('no string is empty, none names undefined', () => {
    for (const [path, text] of leaves(strings)) {
      expect(text, path).not.toBe('');
      expect(text, path).not.toContain('undefined');
    }
  });
});

test('Russian is written with ё, and no word mixes alphabets', () => {
  for (const [path, text] of leaves(stringsOf.ru)) {
    expect(text, path).not.toMatch(/учетн|начнется|еще(?![а-я])|ждет/i);
    expect(text, path).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
  }
});
