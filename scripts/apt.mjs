// Debian's packages for tests, where this process may install them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const hasApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages whether they came, whoever wants them looks for himself */
export function aptInstall(...packages) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args what apt-get says goes to stderr, so that stdout stays ours */
  const apt = (args) => spawnSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 2, 2] });
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...packages]);
}
