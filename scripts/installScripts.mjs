// Which packages would run a program of theirs on the computer that installs them. Nobody here does: installs run without
// scripts (.npmrc, install.mjs), and a package that needs one is to be noticed when it is added, not when it misbehaves.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.mjs';

/** Packages of the tools, never of the product, whose script is known and not needed: name → why. */
export const KNOWN = /** @type {Readonly<Record<string, string>>} */ ({
  fsevents: 'watches files on macOS; comes ready built',
});

/** `prepare` runs for packages from a repository's address alone, and there are none. */
const HOOKS = ['preinstall', 'install', 'postinstall'];

/** @typedef {{hasInstallScript?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean}} Entry */

/**
 * @param {string} root the repository
 * @returns {string[]} a sentence for each package that has an install script and is not known
 * @throws {UsageError} when there is no lock file
 */
export function installScripts(root) {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) throw new UsageError(`No package-lock.json in ${root}: nothing says what is installed.`);
  /** @type {Record<string, Entry>} */
  const packages = JSON.parse(readFileSync(lock, 'utf8')).packages;
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isTool = entry.dev === true || entry.devOptional === true;
    if (!(entry.hasInstallScript || hooksOf(join(root, path)).length > 0)) return [];
    if (isTool && Object.hasOwn(KNOWN, name)) return [];
    return [`${name} (${path}${isTool ? '' : ', in the product'}) runs a program of its own when it is installed.`];
  });
}

/**
 * What the installed package itself says: the lock file is a copy that may have lost it.
 * @param {string} folder
 */
function hooksOf(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return [];
  /** @type {{scripts?: Record<string, string>}} */
  const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8'));
  const hooks = HOOKS.filter((hook) => Object.hasOwn(scripts, hook));
  // npm builds what has such a file, without being told to.
  return existsSync(join(folder, 'binding.gyp')) ? [...hooks, 'binding.gyp'] : hooks;
}
