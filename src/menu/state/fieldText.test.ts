// The text of a field whose characters are not in the page, held against a plain string with a caret in it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCodePoint } from '../../../test/harness/anyText.ts';
import { counted } from '../../device/testing/index.ts';
import { emptyField, erased, type FieldText, inserted, moved, selected } from './fieldText.ts';

/** `ab|cd`, `a[bc]d`: a field as one writes it. */
function field(drawn: string): FieldText {
  const start = drawn.search(/[|[]/);
  const closing = drawn.indexOf(']');
  return { text: drawn.replace(/[|[\]]/g, ''), start, end: closing < 0 ? start : closing - 1 };
}

describe('typing', () => {
  test.each([
    ['|', 'a', 8, 'a|'],
    ['ab|cd', 'X', 8, 'abX|cd'],
    ['a[bc]d', 'X', 8, 'aX|d'],
    ['[abcd]', '', 8, '|'],
    ['abcd|', 'efghij', 8, 'abcdefgh|'],
    ['ab|cd', 'efghij', 8, 'abefgh|cd'],
    ['abcdefgh|', 'i', 8, 'abcdefgh|'],
    ['abcd[efgh]', 'XYZ', 8, 'abcdXYZ|'],
    ['a|', 'b\r\n\tc', 8, 'abc|'],
    ['abcd|', 'e', 2, 'abcd|'],
    ['abc|', '📷', 4, 'abc|'],
    ['abc|', 'd📷', 6, 'abcd📷|'],
    ['e|', '\u0301', 8, 'e\u0301|'],
    // The flags are others now, and the caret is in none of them.
    ['|🇷🇺', '🇪', 8, '🇪🇷|🇺'],
  ])('into %s of %j, at most %i characters, makes %s', (before, added, max, after) => {
    expect(inserted(field(before), added, max)).toEqual(field(after));
  });
});

test.each([
  ['ab|c', -1, 'character', 'a|c'],
  ['|abc', -1, 'character', '|abc'],
  ['a[bc]d', -1, 'character', 'a|d'],
  ['ab|c', 1, 'character', 'ab|'],
  ['abc|', 1, 'character', 'abc|'],
  ['a[bc]d', 1, 'word', 'a|d'],
  ['Yard 📷|', -1, 'character', 'Yard |'],
  ['|👨‍👩‍👧!', 1, 'character', '|!'],
  ['a🇷🇺|🇰🇿', -1, 'character', 'a|🇰🇿'],
  ['cafe\u0301|', -1, 'character', 'caf|'],
  ['my first dog|', -1, 'word', 'my first |'],
  ['my |first dog', 1, 'word', 'my | dog'],
  ['my first| dog', -1, 'all', '| dog'],
  ['my| first dog', 1, 'all', 'my|'],
] as const)('erasing in %s by %i %s leaves %s', (before, by, reach, after) => {
  expect(erased(field(before), by, reach)).toEqual(field(after));
});

test.each([
  ['ab|c', -1, 'a|bc'],
  ['ab|c', 1, 'abc|'],
  ['|abc', -1, '|abc'],
  ['abc|', 1, 'abc|'],
  ['a📷|b', -1, 'a|📷b'],
  ['a|👨‍👩‍👧b', 1, 'a👨‍👩‍👧|b'],
  ['a[bc]d', -1, '|abcd'],
] as const)('the caret of %s moves by %i to %s', (before, by, after) => {
  expect(moved(field(before), by)).toEqual(field(after));
});

test.each([
  [1, 3, { start: 1, end: 3 }],
  [3, 1, { start: 1, end: 3 }],
  [-5, 99, { start: 0, end: 4 }],
  [99, 99, { start: 4, end: 4 }],
])('selecting %i to %i of four characters gives %j', (start, end, selection) => {
  expect(selected({ text: 'abcd', start: 0, end: 0 }, start, end)).toEqual({ text: 'abcd', ...selection });
});

type Edit =
  | { edit: 'insert'; text: string }
  | { edit: 'before' | 'after' }
  | { edit: 'select'; start: number; end: number };
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: anyCodePoint, maxLength: 12 }).map((text) => ({ edit: 'insert' as const, text })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('😀', '👨‍👩‍👧', '\r\n\t', 'пароль', '\uD800')
      .map((text) => ({ edit: 'insert' as const, text })),
  },
  { weight: 3, arbitrary: fc.constantFrom({ edit: 'before' as const }, { edit: 'after' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      edit: fc.constant('select' as const),
      start: fc.integer({ min: -3, max: 80 }),
      end: fc.integer({ min: -3, max: 80 }),
    }),
  },
);
const MAX = 64;

/** The reference: a plain string, and the browser's own answer to where a character begins and ends. */
function textAfter({ text, start, end }: FieldText, edit: Edit): string {
  const characters = new Intl.Segmenter('en').segment(text);
  if (edit.edit === 'select') return text;
  if (edit.edit === 'insert') {
    const whole = text.slice(0, start) + edit.text.replace(/[\r\n\t]/g, '') + text.slice(end);
    return whole.length <= MAX ? whole : 'full';
  }
  if (start !== end) return text.slice(0, start) + text.slice(end);
  const hit = characters.containing(edit.edit === 'before' ? start - 1 : start);
  return hit ? text.slice(0, hit.index) + text.slice(hit.index + hit.segment.length) : text;
}
function onField(before: FieldText, edit: Edit): FieldText {
  if (edit.edit === 'insert') return inserted(before, edit.text, MAX);
  if (edit.edit === 'select') return selected(before, edit.start, edit.end);
  return erased(before, edit.edit === 'before' ? -1 : 1);
}

test('any edits in any order are those of a plain string, carets stay between characters, and 64 code units is all', () => {
  let seen = 0;
  const property = fc.property(fc.array(edits, { minLength: 5, maxLength: 40 }), (script) => {
    let now = emptyField;
    for (const edit of script) {
      const expected = textAfter(now, edit);
      now = onField(now, edit);
      seen++;
      const { text, start, end } = now;
      if (expected !== 'full' && text !== expected)
        throw new Error(`After ${JSON.stringify(edit)}: ${JSON.stringify(now)}, but ${JSON.stringify(expected)}.`);
      const edges = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index).concat(text.length);
      if (start > end || !edges.includes(start) || !edges.includes(end) || text.length > MAX)
        throw new Error(`After ${JSON.stringify(edit)}: ${JSON.stringify(now)}`);
    }
  });
  fc.assert(property, { numRuns: 1000, seed: 42 });
  counted('edits', seen, 10_000);
});
