// Finds the PostgreSQL that the cloud's store is tested on, and fetches Debian's where there is none.
// TEST_DATABASE_URL names one that runs already; otherwise `pg_virtualenv` makes a cluster for each test file and throws it away.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const VIRTUAL = '/usr/bin/pg_virtualenv';
const CLUSTERS = '/usr/lib/postgresql';

/** @returns {string | undefined} one line that says what to do by hand; undefined where there is one */
export function ensurePostgres(env = process.env) {
  if (env['TEST_DATABASE_URL'] || isHere()) return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No PostgreSQL found; fetching one …');
    install();
    if (isHere()) return undefined;
  }
  return 'No PostgreSQL, and none could be fetched: its tests will fail. Install one (Debian: sudo apt-get install postgresql postgresql-common) or set TEST_DATABASE_URL to a database for tests.';
}

function isHere() {
  if (!existsSync(VIRTUAL) || !existsSync(CLUSTERS)) return false;
  return readdirSync(CLUSTERS).some((version) => existsSync(`${CLUSTERS}/${version}/bin/initdb`));
}

function install() {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args what apt-get says goes to stderr, so that stdout stays ours */
  const apt = (args) => spawnSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 2, 2] });
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', 'postgresql', 'postgresql-common']);
}
