// When does a clone need `npm ci`? Asked of small folders that stand for fresh, current, stale and damaged ones.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installProblem, nodeProblem } from './install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: unknown) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('packages', () => {
  const preact = { version: '11.2.0', integrity: 'sha512-a' };
  const otherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true };
  const lock = { packages: { '': {}, 'node_modules/preact': preact, 'node_modules/for-another-system': otherSystem } };

  function clone(installed: object | undefined) {
    write('package-lock.json', lock);
    if (installed === undefined) return;
    write('node_modules/.package-lock.json', { packages: installed });
    write('node_modules/preact/package.json', {});
  }

  test('a fresh clone has nothing installed', () => {
    clone(undefined);
    expect(installProblem(root)).toBe('nothing is installed yet');
  });

  test('what is for another system may be absent', () => {
    clone({ 'node_modules/preact': preact });
    expect(installProblem(root)).toBeUndefined();
  });

  test.each([
    ['a new dependency', {}, 'node_modules/preact is missing'],
    [
      'another version',
      { 'node_modules/preact': { ...preact, version: '11.1.0' } },
      'node_modules/preact has another version',
    ],
    [
      'other content',
      { 'node_modules/preact': { ...preact, integrity: 'x' } },
      'node_modules/preact has another version',
    ],
  ])('%s is noticed', (_name, installed, problem) => {
    clone(installed);
    expect(installProblem(root)).toBe(problem);
  });

  test('a package deleted by hand is noticed', () => {
    clone({ 'node_modules/preact': preact });
    rmSync(join(root, 'node_modules/preact'), { recursive: true });
    expect(installProblem(root)).toBe('node_modules/preact is missing');
  });

  test('without a lock file the error says how to get it back', () => {
    write('node_modules/.package-lock.json', { packages: {} });
    expect(() => installProblem(root)).toThrow('git checkout package-lock.json');
  });
});

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  test.each(['18.20.0', '20.18.3', '16.0.0'])('%s is too old, and the message says what is needed', (version) => {
    expect(nodeProblem(version)).toContain(`Node ${version} is too old: this needs Node 20.19 or newer`);
  });
});
