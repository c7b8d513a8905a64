// Gets the peers ready: their libraries from the npm registry, their pages built by the product's own Vite. All of it lies in
// .cache/bench/peers and is no dependency of the product; nothing that a package would run while it is installed is run.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { UsageError } from '../../usage.mjs';

const INSTALL_MS = 180_000;
const PAGES = /** @type {const} */ (['react', 'preact', 'sketch', 'floor']);

/** @typedef {(typeof PAGES)[number]} PeerName */

/**
 * @param {string} root the repository
 * @returns {Promise<Record<PeerName, string>>} the folder of each built page
 * @throws {UsageError} when the libraries cannot be had
 */
export async function buildPeers(root) {
  const here = join(root, 'scripts', 'bench', 'peers');
  const home = join(root, '.cache', 'bench', 'peers');
  mkdirSync(home, { recursive: true });
  installLibraries(readFileSync(join(here, 'libraries.json'), 'utf8'), home);
  // Copied beside their libraries: from the repository's own folder `react` would be Preact under React's name.
  cpSync(join(here, 'pages'), join(home, 'pages'), { recursive: true, force: true });
  for (const name of PAGES) await buildPage(join(home, 'pages', name), folderOf(home, name), name);
  return {
    react: folderOf(home, 'react'),
    preact: folderOf(home, 'preact'),
    sketch: folderOf(home, 'sketch'),
    floor: folderOf(home, 'floor'),
  };
}

/** @param {string} home @param {PeerName} name */
const folderOf = (home, name) => join(home, 'dist', name);

/** @param {string} wanted what package.json is to say @param {string} home */
function installLibraries(wanted, home) {
  const list = join(home, 'package.json');
  const done = join(home, 'node_modules', '.package-lock.json');
  if (existsSync(list) && existsSync(done) && readFileSync(list, 'utf8') === wanted) return;
  writeFileSync(list, wanted);
  console.log('Installing the peers’ libraries from npm …');
  const { status, error, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    encoding: 'utf8',
    timeout: INSTALL_MS,
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  // Half an installation would look like a whole one to the next run.
  writeFileSync(list, '{}');
  const reason = error?.message ?? stderr.trim().split('\n').slice(-5).join('\n');
  throw new UsageError(
    `The peers’ libraries could not be installed into ${home}; the npm registry is needed for that, once. npm said:\n${reason}\nWithout peers: npm run bench`,
  );
}

/** @param {string} page @param {string} outDir @param {PeerName} name */
async function buildPage(page, outDir, name) {
  await build({
    root: page,
    base: './',
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: name === 'react' ? 'react' : 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}
