// Characters as a person sees them, and words, in code units.
import { describe, expect, test } from 'vitest';
import { charactersOf, edgeFrom, edgesOf, wordEdgeFrom } from './characters.ts';

test.each([
  ['', []],
  ['ab', ['a', 'b']],
  ['d 📷', ['d', ' ', '📷']],
  ['👨‍👩‍👧x', ['👨‍👩‍👧', 'x']],
  ['🇷🇺🇰🇿', ['🇷🇺', '🇰🇿']],
  ['cafe\u0301', ['c', 'a', 'f', 'e\u0301']],
  ['й\u0306', ['й\u0306']],
])('%j is %j', (text, characters) => {
  expect(charactersOf(text)).toEqual(characters);
});

test('edges are those between characters', () => {
  expect(edgesOf('a📷e\u0301')).toEqual([0, 1, 3, 5]);
});

describe('from a place in the text', () => {
  test.each([
    ['ab', 1, -1, 0],
    ['ab', 0, -1, 0],
    ['ab', 2, 1, 2],
    ['d📷', 3, -1, 1],
    ['📷d', 0, 1, 2],
    ['x👨‍👩‍👧', 9, -1, 1],
    ['🇷🇺🇰🇿', 8, -1, 4],
    ['e\u0301', 2, -1, 0],
    // From within a character: its own edge.
    ['a📷', 2, -1, 1],
    ['a📷', 2, 1, 3],
  ] as const)('of %j at %i by %i is %i', (text, at, by, edge) => {
    expect(edgeFrom(text, at, by)).toBe(edge);
  });

  test.each([
    ['my first dog', 12, -1, 9],
    ['my first dog', 9, -1, 3],
    ['my first ', 9, -1, 3],
    ['my first dog', 0, 1, 2],
    ['my first dog', 2, 1, 8],
    ['unbind4x', 8, -1, 0],
    ['', 0, -1, 0],
    ['', 0, 1, 0],
    ['кличка 📷', 9, -1, 7],
  ] as const)('the word of %j at %i by %i ends at %i', (text, at, by, edge) => {
    expect(wordEdgeFrom(text, at, by)).toBe(edge);
  });
});
