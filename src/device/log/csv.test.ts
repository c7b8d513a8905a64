// The log as a table: what a spreadsheet makes of names that were typed to deceive it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../testing/index.ts';
import { csvOf } from './csv.ts';
import type { LogEvent } from './entry.ts';
import { appended } from './log.ts';

const lineOf = (event: LogEvent): string => csvOf(appended([], event, 0)).split('\r\n')[1] ?? '';

test.each([
  ['Петрович', 'Петрович'],
  ['=1+1', "'=1+1"],
  ['+7', "'+7"],
  ['-7', "'-7"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['=a,"b', '"\'=a,""b"'],
])('%j is written %j', (user, cell) =>
  expect(lineOf({ event: 'logout', user })).toBe(`1,1970-01-01T00:00:00.000Z,operation,logout,${cell},`),
);

test('a list of fields is one cell', () =>
  expect(lineOf({ event: 'config-changed', user: 'admin', fields: ['general.language', 'general.autoLogout'] })).toBe(
    '1,1970-01-01T00:00:00.000Z,operation,config-changed,admin,fields=general.language general.autoLogout',
  ));

test('whatever name is in it, every line has six cells and none begins a formula', () => {
  let looked = 0;
  const letters = fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', 'a', 'я', '😀');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (user) => {
      looked++;
      const rows = parsed(csvOf(appended([], { event: 'logout', user }, 0)).slice(1));
      const [, cells = []] = rows;
      expect({
        rows: rows.length,
        cells: cells.length,
        name: cells[4]?.replace(/^'/, ''),
        formulas: cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell)),
      }).toEqual({ rows: 2, cells: 6, name: user, formulas: [] });
    }),
    { numRuns: 3000, seed: 5 },
  );
  counted('hostile names in a table', looked, 3000);
});

/** A reader of RFC 4180, written from the standard and not from the writer. */
function parsed(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < file.length; at++) {
    const letter = file.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (file.charAt(at + 1) === '"') cell += file.charAt(++at);
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && file.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += letter;
  }
  return rows;
}
