// Reads every import in the house and compares it with the table in rooms.ts.
import { expect, test } from 'vitest';
import { HOUSE } from './borders.ts';
import { filesBelow, read } from './files.ts';
import { readImports } from './imports.ts';
import { judge } from './judge.ts';

/** A check that looked at nothing would pass. Raise these as the house grows. */
const AT_LEAST = { files: 60, imports: 200 };

/** Rooms that compile without DOM, Node and timers: time, storage and chance come in through ports. */
const GROUND = ['src/device', 'src/network', 'src/platform', 'src/cloud', 'src/machines', 'src/lan'];

const files = new Map(filesBelow(HOUSE, /\.(m|c)?[jt]sx?$/).map(({ path, text }) => [path, readImports(path, text)]));

test('every import goes where the table allows', () => {
  const message = judge(files).join('\n');
  expect(message, `\n${message}\n`).toBe('');
});

test('the check looked at the whole house', () => {
  const seen = { files: files.size, imports: [...files.values()].flat().length };
  console.log(`architecture: ${seen.imports} imports in ${seen.files} files`);
  expect(seen.files).toBeGreaterThanOrEqual(AT_LEAST.files);
  expect(seen.imports).toBeGreaterThanOrEqual(AT_LEAST.imports);
});

test.each(GROUND)('%s sees neither DOM nor Node', (room) => {
  const { compilerOptions } = JSON.parse(read(`${room}/tsconfig.json`));
  expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
});
