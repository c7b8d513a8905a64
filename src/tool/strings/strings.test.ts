import { describe, expect, test } from 'vitest';
import { stringsOf } from './index.ts';

/** Every string by its path; functions by their answer, so that an empty one is seen as well. */
function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return [[here, String(value('12'))]];
    return typeof value === 'object' && value !== null ? leaves(value, here) : [[here, String(value)]];
  });
}

test('both languages say the same things', () => {
  const paths = (words: object) => leaves(words).map(([path]) => path);
  expect(paths(stringsOf.ru).sort()).toEqual(paths(stringsOf.en).sort());
  expect(paths(stringsOf.en).length).toBeGreaterThan(120);
});

describe.each(['ru', 'en'] as const)('%s', (language) => {
  test('no string is empty, none names undefined', () => {
    for (const [path, text] of leaves(stringsOf[language])) {
      expect(text, path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|null/);
    }
  });
});

test('Russian is written with ё, and no word mixes alphabets', () => {
  for (const [path, text] of leaves(stringsOf.ru)) {
    expect(text, path).not.toMatch(/учетн|начнется|еще(?![а-я])|ждет/i);
    expect(text, path).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
  }
});
