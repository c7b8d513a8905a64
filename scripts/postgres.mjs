// Finds the PostgreSQL that the cloud's store is tested on, and fetches Debian's where there is none.
// TEST_DATABASE_URL names one that runs already; otherwise `pg_virtualenv` makes a cluster for each test file and throws it away.

import { existsSync, readdirSync } from 'node:fs';
import { aptInstall, hasApt } from './apt.mjs';

const VIRTUAL = '/usr/bin/pg_virtualenv';
const CLUSTERS = '/usr/lib/postgresql';

/** @returns {string | undefined} one line that says what to do by hand; undefined where there is one */
export function ensurePostgres(env = process.env) {
  if (env['TEST_DATABASE_URL'] || isHere()) return undefined;
  if (hasApt()) {
    console.log('No PostgreSQL found; fetching one …');
    aptInstall('postgresql', 'postgresql-common');
    if (isHere()) return undefined;
  }
  return 'No PostgreSQL, and none could be fetched: its tests will fail. Install one (Debian: sudo apt-get install postgresql postgresql-common) or set TEST_DATABASE_URL to a database for tests.';
}

function isHere() {
  if (!existsSync(VIRTUAL) || !existsSync(CLUSTERS)) return false;
  return readdirSync(CLUSTERS).some((version) => existsSync(`${CLUSTERS}/${version}/bin/initdb`));
}
