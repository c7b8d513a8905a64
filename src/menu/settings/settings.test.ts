// The settings pages as data: every setting of the recorder stands on exactly one page, and whoever may see a page may read it.
import { describe, expect, test } from 'vitest';
import { configSchema, counted } from '../../device/testing/index.ts';
import { en } from '../strings/en.ts';
import { ru } from '../strings/ru.ts';
import { fieldsOf, rowsOf } from './descriptor.ts';
import { settingsPageIds, settingsPages } from './index.ts';

const keys = Object.keys(configSchema) as (keyof typeof configSchema)[];
const places = settingsPageIds.flatMap((page) =>
  rowsOf(settingsPages[page])
    .flatMap(fieldsOf)
    .map((field) => [field, page] as const),
);
/** Set where it belongs, on a page of another kind. */
const ELSEWHERE: readonly string[] = [];

test('every setting has its row on exactly one page', () => {
  const homeless = keys.filter((key) => !ELSEWHERE.includes(key) && !places.some(([field]) => field === key));
  const twice = keys.filter((key) => places.filter(([field]) => field === key).length > 1);
  expect({ homeless, twice }).toEqual({ homeless: [], twice: [] });
  counted('settings with a row', places.length, 40);
});

describe.each(settingsPageIds)('%s', (page) => {
  const rows = rowsOf(settingsPages[page]);
  test.each([
    ['en', en],
    ['ru', ru],
  ] as const)('every row reads in %s', (_language, t) => {
    for (const field of rows.flatMap(fieldsOf)) {
      expect(t.fields[field].length, field).toBeGreaterThan(1);
      const spec = configSchema[field];
      if (spec.kind !== 'choice') continue;
      const texts: Partial<Record<string, (value: never) => string>> = t.choices;
      const read = spec.options.map((option) => texts[field]?.(option as never));
      expect(new Set(read).size, field).toBe(spec.options.length);
      for (const text of read) expect(text, field).toMatch(/^.{2,40}$/);
    }
  });
  test('a row is dead by settings that can be what it waits for', () => {
    for (const { when } of rows)
      for (const { field, is } of when ?? []) {
        const spec = configSchema[field];
        const possible: readonly unknown[] =
          spec.kind === 'flag' ? [true, false] : 'options' in spec ? spec.options : [];
        expect(possible).toContain(is);
      }
  });
  test('what the keyboard offers can write what the field takes', () => {
    for (const row of rows) {
      if ('special' in row) continue;
      const spec = configSchema[row.field];
      if (spec.kind === 'text' && spec.rule !== 'printable') expect(row.keys, row.field).toMatch(/latin|ipv4/);
      if (spec.kind !== 'text') expect(row.keys, row.field).toBeUndefined();
    }
  });
});
