// Debian's packages for tests, where this process may install them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A silent mirror must not hold up the tests. */
const LISTS_MS = 60_000;
const DOWNLOAD_MS = 300_000;

export const hasApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages @returns {boolean} whether apt-get says that they are there */
export function aptInstall(...packages) {
  const options = ['DPkg::Lock::Timeout=300', 'Acquire::Retries=3', 'Acquire::http::Timeout=20'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args what apt-get says goes to stderr, so that stdout stays ours @param {number} timeout in ms */
  const apt = (args, timeout) =>
    spawnSync('apt-get', ['-qq', ...options.flatMap((option) => ['-o', option]), ...args], {
      env,
      stdio: ['ignore', 2, 2],
      timeout,
    }).status === 0;
  apt(['update'], LISTS_MS); // A failed update is no reason to give up: the lists may be good enough.
  return apt(['install', '-y', '--no-install-recommends', ...packages], DOWNLOAD_MS);
}
