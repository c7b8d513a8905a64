// Finds the NATS server that words between the cloud's servers are tested on, and fetches Debian's where there is none.
// TEST_NATS_URL names one that runs already; otherwise each test file runs one of its own.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, hasApt } from './apt.mjs';

/** @returns {string | undefined} one line that says what to do by hand; undefined where there is one */
export function ensureNats(env = process.env) {
  if (env['TEST_NATS_URL'] || isHere(env)) return undefined;
  if (hasApt()) {
    console.log('No NATS server found; fetching one …');
    aptInstall('nats-server');
    if (isHere(env)) return undefined;
  }
  return 'No NATS server, and none could be fetched: its tests will fail. Install one (Debian: sudo apt-get install nats-server) or set TEST_NATS_URL to a server for tests.';
}

/** Debian's place is not in everybody's PATH. @param {NodeJS.ProcessEnv} env */
const isHere = (env) =>
  [...(env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some(
    (folder) => folder !== '' && existsSync(join(folder, 'nats-server')),
  );
