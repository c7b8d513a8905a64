// The notices of a repository made for the test: packages, a scope, a copied set of icons, and what has no licence.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinNotices, noticesFor } from './notices.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'));
  write('LICENSE', 'Our own.');
  write('node_modules/one/package.json', JSON.stringify({ name: 'one', version: '1.2.3', license: 'MIT' }));
  write('node_modules/one/LICENSE', 'Terms of one.\n');
  write('node_modules/@a/two/package.json', JSON.stringify({ name: '@a/two', version: '2.0.0', license: 'OFL-1.1' }));
  write('node_modules/@a/two/LICENCE.md', 'Terms of two.');
  write('node_modules/bare/package.json', JSON.stringify({ name: 'bare', version: '1.0.0', license: 'MIT' }));
  write('src/icons/LICENSE', 'Terms of the icons.');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
const notices = (...files: string[]) =>
  noticesFor(
    root,
    files.map((file) => join(root, file)),
  );

test('each package once with its terms, in whatever file and by whatever query it was asked for', () => {
  const text = notices('node_modules/one/a.js', 'node_modules/one/b.js', 'node_modules/@a/two/files/font.woff2?url');
  expect(text.match(/Terms of one\./g)).toHaveLength(1);
  expect(text).toContain('one 1.2.3 (MIT)');
  expect(text).toContain('@a/two 2.0.0 (OFL-1.1)\n\nTerms of two.');
});

test('what was copied into the sources is named by its folder; the rest of them is ours', () => {
  const text = notices('src/icons/shapes.ts', 'src/menu/page.tsx');
  expect(text).toContain('src/icons\n\nTerms of the icons.');
  expect(text).not.toContain('Our own.');
});

test('a package below another is asked for its own terms', () => {
  write('node_modules/one/node_modules/bare/index.js', '');
  expect(() => notices('node_modules/one/node_modules/bare/index.js')).toThrow('node_modules/one/node_modules/bare');
});

test('without a licence text nothing is built', () => {
  expect(() => notices('node_modules/bare/index.js')).toThrow('node_modules/bare is in the pages and has no licence');
});

test("the bundler's own inventions are nobody's work", () => {
  expect(noticesFor(root, ['\0rolldown/runtime.js', 'vite/modulepreload-polyfill'])).not.toContain('===');
});

test('the notices of two pages are one list', () => {
  const both = joinNotices([notices('node_modules/one/a.js'), notices('node_modules/one/a.js', 'src/icons/a.ts')]);
  expect(both.match(/Terms of one\./g)).toHaveLength(1);
  expect(both).toContain('Terms of the icons.');
});

test('terms that a package is published without are kept here', () => {
  write('node_modules/saxes/package.json', JSON.stringify({ name: 'saxes', version: '6.0.0', license: 'ISC' }));
  expect(notices('node_modules/saxes/saxes.js')).toContain('saxes 6.0.0 (ISC)\n\nThe ISC License');
});
