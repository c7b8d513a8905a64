// Builds dist/ (the pages) and dist-node/ (the process) when the sources have changed since the last build.
// Compares contents, not dates: a checkout, a copy or a clock that jumped must not leave an old page on the screen.
// The fingerprint is written into dist/ by the build itself (vite.config.ts), so `npm run build` counts as well.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.mjs';

/** Name of the fingerprint inside dist/. Begins with a dot: the server never hands it out. */
export const FINGERPRINT_FILE = '.sources';

const SOURCES = [
  'index.html',
  'kiosk.html',
  'tool.html',
  'phone.html',
  'app.html',
  'vite.config.ts',
  'vite.node.config.ts',
  'package-lock.json',
  'scripts/vite',
  'public',
  'src',
  'packages',
];
/** What lies among the sources and never reaches the page. */
const NO_SOURCE = /(^|\/)(node_modules|dist)$|\.(test|test-d|contract|spec)\.tsx?$|\.(md|tsbuildinfo)$/;

/** Folder, the file in it without which it is none, and how it is asked for. */
const BUILDS = [
  { folder: 'dist', first: 'index.html', args: [] },
  { folder: 'dist-node', first: 'sim-nvr.js', args: ['--config', 'vite.node.config.ts'] },
];

/**
 * One hash over the path and content of all that goes into the page.
 * @param {string} root the repository
 */
export function sourcesFingerprint(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((start) => filesUnder(root, start))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root the repository
 * @returns {string | undefined} why a build is needed, in a few words
 */
export function buildProblem(root) {
  const sources = sourcesFingerprint(root);
  for (const { folder, first } of BUILDS) {
    if (!existsSync(join(root, folder, first))) return 'first time';
    const stamp = join(root, folder, FINGERPRINT_FILE);
    if (!existsSync(stamp)) return 'unknown age';
    if (readFileSync(stamp, 'utf8').trim() !== sources) return 'sources changed';
  }
  return undefined;
}

/**
 * @param {string} root the repository
 * @returns {boolean} whether a build was made
 * @throws {UsageError} with the next step, when the build fails
 */
export function buildIfNeeded(root) {
  const problem = buildProblem(root);
  if (problem === undefined) return false;
  console.log(`Building (${problem}) …`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const { args } of BUILDS) {
    const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    if (result.status !== 0)
      throw new UsageError(
        `The build failed (exit code ${result.status}). Its message is above; mend the file it names and try again.`,
      );
  }
  return true;
}

/** @param {string} root @param {string} start @returns {string[]} paths with forward slashes, sorted */
function filesUnder(root, start) {
  if (!existsSync(join(root, start))) return [];
  /** @param {string} folder @returns {string[]} */
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .map((entry) => ({ path: `${folder}/${entry.name}`, folder: entry.isDirectory() }))
      .filter((entry) => !NO_SOURCE.test(entry.path))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((entry) => (entry.folder ? walk(entry.path) : [entry.path]));
  return /\.\w+$/.test(start) ? [start] : walk(start);
}
