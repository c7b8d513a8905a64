// Which files are changed, and what the runs come to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesOf } from './parts.mjs';
import { scoreOf } from './score.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

test('every part is there, and users, flash and the law are among them', () => {
  const files = filesOf(repository);
  expect(files).toEqual(
    expect.arrayContaining(['src/device/users/lockout.ts', 'src/device/flash/store.ts', 'src/platform/unbind.ts']),
  );
  expect(files.filter((file) => /\.test\./.test(file))).toEqual([]);
  expect(files.length).toBeGreaterThan(25);
});

test('a folder gives its code without its tests; a part that is not there is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'mutation-'));
  mkdirSync(join(root, 'src/law'), { recursive: true });
  for (const name of ['b.ts', 'a.ts', 'a.test.ts', 'c.contract.ts', 'tsconfig.json'])
    writeFileSync(join(root, 'src/law', name), '');
  expect(filesOf(root, ['src/law', 'src/law/a.ts'])).toEqual(['src/law/a.ts', 'src/law/b.ts', 'src/law/a.ts']);
  expect(() => filesOf(root, ['src/lore'])).toThrow('"src/lore", which is not there');
  rmSync(root, { recursive: true });
});

const mutant = (status: string, line = 1) => ({
  ...{ status, mutatorName: 'ConditionalExpression', replacement: 'true' },
  location: { start: { line, column: 7 } },
});

test('what was noticed counts, what was not is named; what could not be tried does neither', () => {
  const reports = [
    {
      files: { 'a.ts': { mutants: [mutant('Killed'), mutant('Timeout'), mutant('Ignored'), mutant('CompileError')] } },
    },
    { files: { 'b.ts': { mutants: [mutant('Killed'), mutant('Survived', 12), mutant('NoCoverage', 14)] } } },
  ];
  expect(scoreOf(reports)).toEqual({
    noticed: 3,
    survivors: ['b.ts:12:7 ConditionalExpression: true', 'b.ts:14:7 ConditionalExpression: true, no test comes by'],
    percent: 60,
  });
});

test('nothing changed is no success', () => {
  expect(scoreOf([]).percent).toBe(0);
});
