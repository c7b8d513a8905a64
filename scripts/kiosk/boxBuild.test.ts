// The process as a box has it is one file, with nothing in it that may not be shipped.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

const configFile = fileURLToPath(new URL('../../vite.box.config.ts', import.meta.url));

test('is built whole: no database, no driver, and a notice for everything else', async () => {
  const built = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const [one] = [built].flat();
  if (!one || !('output' in one)) throw new Error('vite.box.config.ts builds nothing, or goes on watching.');
  const files = one.output.map(({ fileName }) => fileName).sort();
  expect(files).toEqual(['sim-nvr.mjs', 'third-party-notices.txt']);
  const [program] = one.output.filter(({ type }) => type === 'chunk');
  if (program?.type !== 'chunk') throw new Error('no program');
  expect(program.imports.filter((name) => !/^(node:|saxes$)/.test(name))).toEqual([]);
  expect(program.moduleIds.filter((id) => /node_modules\/(pg|libsql|kysely)/.test(id))).toEqual([]);
}, 60_000);
