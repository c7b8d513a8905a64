// When are dist/ and dist-node/ out of date? Asked of a small folder that stands for a repository.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildProblem, FINGERPRINT_FILE, sourcesFingerprint } from './build.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

function built() {
  write('src/app/main.ts', 'one');
  write('index.html', '<!doctype html>');
  write('dist/index.html', '<!doctype html>');
  write(`dist/${FINGERPRINT_FILE}`, `${sourcesFingerprint(root)}\n`);
  write('dist-node/sim-nvr.js', '');
  write(`dist-node/${FINGERPRINT_FILE}`, `${sourcesFingerprint(root)}\n`);
}

test('a build is needed once', () => {
  expect(buildProblem(root)).toBe('first time');
  built();
  expect(buildProblem(root)).toBeUndefined();
});

test.each([
  ['an edit', () => write('src/app/main.ts', 'two')],
  ['a new file', () => write('src/app/new.ts', '')],
  ['a deletion', () => rmSync(join(root, 'src/app/main.ts'))],
  ['a new version of a package', () => write('package-lock.json', '{}')],
])('a build is needed after %s', (_name, change) => {
  built();
  change();
  expect(buildProblem(root)).toBe('sources changed');
});

test.each(['src/app/main.test.ts', 'packages/k/node_modules/x/index.js', 'src/README.md'])(
  'no build is needed for %s',
  (path) => {
    built();
    write(path, 'changed');
    expect(buildProblem(root)).toBeUndefined();
  },
);

test('a build is needed when dist/ came from elsewhere', () => {
  built();
  rmSync(join(root, 'dist', FINGERPRINT_FILE));
  expect(buildProblem(root)).toBe('unknown age');
});

test('both are needed: one without the other is no build', () => {
  built();
  write(`dist-node/${FINGERPRINT_FILE}`, 'of other sources\n');
  expect(buildProblem(root)).toBe('sources changed');
  built();
  rmSync(join(root, 'dist-node', 'sim-nvr.js'));
  expect(buildProblem(root)).toBe('first time');
});
