// The text of a field whose characters are not in the page, held against a plain string with a caret in it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCodePoint } from '../../../test/harness/anyText.ts';
import { counted } from '../../device/testing/index.ts';
import { emptyField, erasedAfter, erasedBefore, type FieldText, inserted, moved, selected } from './fieldText.ts';

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
  ])('into %s of %j, at most %i characters, makes %s', (before, added, max, after) => {
    expect(inserted(field(before), added, max)).toEqual(field(after));
  });
});

test.each([
  [erasedBefore, 'ab|c', 'a|c'],
  [erasedBefore, '|abc', '|abc'],
  [erasedBefore, 'a[bc]d', 'a|d'],
  [erasedAfter, 'ab|c', 'ab|'],
  [erasedAfter, 'abc|', 'abc|'],
  [erasedAfter, 'a[bc]d', 'a|d'],
])('%o makes of %s %s', (edit, before, after) => {
  expect(edit(field(before))).toEqual(field(after));
});

test.each([
  ['ab|c', -1, 'a|bc'],
  ['ab|c', 1, 'abc|'],
  ['|abc', -1, '|abc'],
  ['abc|', 1, 'abc|'],
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

/** The reference: an array of code units with two marks. */
interface Reference {
  units: string[];
  start: number;
  end: number;
}
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

function onReference(model: Reference, edit: Edit): void {
  const clamp = (at: number) => Math.max(0, Math.min(model.units.length, at));
  if (edit.edit === 'insert') {
    const typed = edit.text.split('').filter((unit) => !'\r\n\t'.includes(unit));
    const fitting = typed.slice(0, Math.max(0, MAX - model.units.length + (model.end - model.start)));
    model.units.splice(model.start, model.end - model.start, ...fitting);
    model.start = model.end = model.start + fitting.length;
  } else if (edit.edit === 'select') {
    const [one, other] = [clamp(edit.start), clamp(edit.end)];
    model.start = Math.min(one, other);
    model.end = Math.max(one, other);
  } else {
    if (model.start === model.end) {
      if (edit.edit === 'before') model.start = clamp(model.start - 1);
      else model.end = clamp(model.end + 1);
    }
    model.units.splice(model.start, model.end - model.start);
    model.end = model.start;
  }
}
function onField(before: FieldText, edit: Edit): FieldText {
  if (edit.edit === 'insert') return inserted(before, edit.text, MAX);
  if (edit.edit === 'select') return selected(before, edit.start, edit.end);
  return edit.edit === 'before' ? erasedBefore(before) : erasedAfter(before);
}

test('any edits in any order are those of a plain string, carets stay inside, and 64 characters is all', () => {
  let seen = 0;
  const property = fc.property(fc.array(edits, { minLength: 5, maxLength: 40 }), (script) => {
    const model: Reference = { units: [], start: 0, end: 0 };
    let now = emptyField;
    for (const edit of script) {
      onReference(model, edit);
      now = onField(now, edit);
      seen++;
      const { text, start, end } = now;
      if (text !== model.units.join('') || start !== model.start || end !== model.end)
        throw new Error(`After ${JSON.stringify(edit)}: ${JSON.stringify(now)}, but ${JSON.stringify(model)}.`);
      if (start < 0 || start > end || end > text.length || text.length > MAX) throw new Error(JSON.stringify(now));
    }
  });
  fc.assert(property, { numRuns: 1000, seed: 42 });
  counted('edits', seen, 10_000);
});
