// Every way to name a module, each found once, on its line, and rightly called a type or a value.
import { expect, test } from 'vitest';
import { readImports } from './imports.ts';

const type = { typeOnly: true };
const value = { typeOnly: false };

test.each([
  ["import { a } from 'x';", 'static', value],
  ["import a, { type B } from 'x';", 'static', value],
  ["import * as a from 'x';", 'static', value],
  ["import 'x';", 'static', value],
  ["import type { A } from 'x';", 'static', type],
  ["import type A from 'x';", 'static', type],
  // The compiler keeps `import 'x'` of this one, and the module runs.
  ["import { type A } from 'x';", 'static', value],
  ["export { a } from 'x';", 'static', value],
  ["export * from 'x';", 'static', value],
  ["export type { A } from 'x';", 'static', type],
  ["export type * from 'x';", 'static', type],
  ["import a = require('x');", 'static', value],
  ["import type a = require('x');", 'static', type],
  ["let a: import('x').A;", 'static', type],
  ["let a: typeof import('x');", 'static', type],
  ["const a = () => import('x');", 'dynamic', value],
  ['const a = await import(`x`);', 'dynamic', value],
  ["const a = require('x');", 'dynamic', value],
  ["const a = import.meta.glob('x');", 'glob', value],
  ["const a = import.meta.glob(['x'], { eager: true });", 'glob', value],
  ["new Worker(new URL('x', import.meta.url));", 'url', value],
  ['/// <reference types="x" />', 'reference', type],
] as const)('%s', (text, kind, { typeOnly }) => {
  expect(readImports('a.tsx', `\n\n${text}\n`)).toEqual([{ specifier: 'x', kind, typeOnly, line: 3 }]);
});

test.each([
  "// import 'x'",
  'const a = "import \'x\'";',
  "new URL('x', location.href);",
  "a.require('x');",
  'export { a };',
])('%s is no import', (text) => {
  expect(readImports('a.ts', text)).toEqual([]);
});

test('a computed name is reported as such', () => {
  expect(readImports('a.ts', 'import(name)')).toEqual([
    { specifier: undefined, kind: 'dynamic', typeOnly: false, line: 1 },
  ]);
});

test('references to files and libraries are told from those to packages', () => {
  const text = '/// <reference path="b.d.ts" />\n/// <reference lib="dom" />';
  expect(readImports('a.ts', text).map(({ specifier }) => specifier)).toEqual(['./b.d.ts', 'lib:dom']);
});
