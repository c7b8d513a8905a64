// No package runs a program of its own by being installed: this repository's lock file, planted ones, and a real install.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installMissing } from './install.mjs';
import { installScripts } from './installScripts.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scripts-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function write(path: string, content: unknown) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(content));
}
const lock = (packages: object) => write('package-lock.json', { name: 'x', lockfileVersion: 3, packages });

test('nothing that this repository installs has an install script', () => {
  expect(installScripts(repository)).toEqual([]);
});

test.each([
  ['of the product', { hasInstallScript: true }, 'nasty (node_modules/nasty, in the product) runs a program'],
  ['of the tools', { hasInstallScript: true, dev: true }, 'nasty (node_modules/nasty) runs a program'],
])('a script %s is named with its package', (_whose, entry, sentence) => {
  lock({ '': {}, 'node_modules/nice': {}, 'node_modules/nasty': entry });
  expect(installScripts(root)).toEqual([expect.stringContaining(sentence)]);
});

test('also below another package, and where the lock file does not tell', () => {
  lock({ 'node_modules/nice': {}, 'node_modules/nice/node_modules/@a/nasty': {}, 'node_modules/native': {} });
  write('node_modules/nice/node_modules/@a/nasty/package.json', { scripts: { postinstall: 'x' } });
  write('node_modules/native/package.json', {});
  write('node_modules/native/binding.gyp', {});
  const found = installScripts(root).map((sentence) => sentence.split(' ')[0]);
  expect(found).toEqual(['@a/nasty', 'native']);
});

test('what is known may have one as a tool, and never in the product', () => {
  lock({ 'node_modules/fsevents': { hasInstallScript: true, devOptional: true } });
  expect(installScripts(root)).toEqual([]);
  lock({ 'node_modules/fsevents': { hasInstallScript: true } });
  expect(installScripts(root)).toHaveLength(1);
});

test('a package that is added with a script is installed, and its script does not run', () => {
  const ran = join(root, 'ran');
  write('package/package.json', {
    name: 'nasty',
    version: '1.0.0',
    scripts: { postinstall: `node -e "require('fs').writeFileSync('${ran}', '')"` },
  });
  execFileSync('tar', ['-czf', 'nasty.tgz', 'package'], { cwd: root });
  const dependencies = { nasty: 'file:nasty.tgz' };
  write('package.json', { name: 'x', version: '1.0.0', dependencies });
  lock({
    '': { name: 'x', version: '1.0.0', dependencies },
    'node_modules/nasty': { version: '1.0.0', resolved: 'file:nasty.tgz', hasInstallScript: true },
  });
  // As under somebody's npm that was told to run them; under `npm test` the environment carries our own .npmrc.
  vi.stubEnv('npm_config_ignore_scripts', 'false');
  expect(installMissing(root)).toBe(true);
  expect(existsSync(join(root, 'node_modules/nasty/package.json'))).toBe(true);
  expect(existsSync(ran)).toBe(false);
});
