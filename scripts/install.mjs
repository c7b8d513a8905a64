// Brings node_modules in line with package-lock.json, and only when it is not.
// Exists so that `npm start` and `npm test` work on a fresh clone: it may import Node's builtins alone.
// Authority: package-lock.json says what must be there; npm's own record of its last install
// (node_modules/.package-lock.json) says what is.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.mjs';

/** The oldest Node that Vite 8 runs on; package.json#engines says the same to npm. */
export const OLDEST_NODE = [20, 19];

/**
 * @param {string} version as in `process.versions.node`, e.g. "20.20.2"
 * @returns {string | undefined} what is wrong, or undefined
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return undefined;
  return `Node ${version} is too old: this needs Node ${wantMajor}.${wantMinor} or newer. Install it from https://nodejs.org and try again.`;
}

/**
 * Why `npm ci` has to run, in a few words.
 * @param {string} root the repository
 * @returns {string | undefined} undefined when everything the lock file asks for is installed
 */
export function installProblem(root) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'nothing is installed yet';
  const wanted = readLock(join(root, 'package-lock.json'));
  if (wanted === undefined)
    throw new UsageError(`No readable package-lock.json in ${root}. Restore it with: git checkout package-lock.json`);
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') || entry.optional || entry.devOptional) continue;
    const have = installed[path];
    if (have === undefined || !existsSync(join(root, path))) return `${path} is missing`;
    if (have.version !== entry.version || have.integrity !== entry.integrity) return `${path} has another version`;
  }
  return undefined;
}

/**
 * Runs `npm ci` if needed.
 * @param {string} root the repository
 * @returns {boolean} whether something was installed
 * @throws {UsageError} with the next step, when npm fails
 */
export function installMissing(root) {
  const problem = installProblem(root);
  if (problem === undefined) return false;
  console.log(`Installing packages (${problem}) …`);
  // dev packages too, whatever NODE_ENV says: the build tool is one of them. No package runs anything of its own on this
  // computer by being installed; scripts/installScripts.mjs names the one that would like to.
  const status = runNpm(root, [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (status !== 0) {
    throw new UsageError(
      `npm ci failed (exit code ${status}), so the packages are not installed. Its message is above; check the network and the npm registry setting, then run the same command again.`,
    );
  }
  return true;
}

/** @param {string} file @returns {Record<string, {version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}> | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {string[]} args */
function runNpm(root, args) {
  // Under `npm start` the running npm names itself; by hand it is looked up on PATH (a .cmd file on Windows).
  const self = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const result =
    self !== undefined && /npm-cli\.c?js$/.test(self)
      ? spawnSync(process.execPath, [self, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}
