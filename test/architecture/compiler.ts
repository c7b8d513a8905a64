// TypeScript's own parser. By require: as an import, Node reads its nine million letters three times over before it runs them.
import { createRequire } from 'node:module';
import type { SourceFile } from 'typescript';

const load: (name: 'typescript') => typeof import('typescript') = createRequire(import.meta.url);

export const ts = load('typescript');

/** The syntax of one file. @param path decides how it is parsed (.ts, .tsx, .mjs) */
export const parse = (path: string, text: string): SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
