// Where the measured cloud keeps its rows: a file in a folder of this measurement, or a PostgreSQL made for it, which waits for the disk as
// one in earnest does (under `pg_virtualenv` it would not, unless told to). Devices are put there as rows: making a thousand keys and codes
// by the service's own way would take minutes, and is not what is measured.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { freePort } from '../../freePort.mjs';
import { UsageError } from '../../usage.mjs';

export const REGION = 'russia';
/** In PostgreSQL a region's tables are a schema. */
export const SCHEMA = `simcloud_${REGION}`;

/** @param {number} at */
export const serialOf = (at) => `SIM${String(at).padStart(6, '0')}`;
/** What a device proves itself with. @param {string} serial */
export const keyOf = (serial) => `key of ${serial}`;
export const digestOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

/** @typedef {{ from: number, count: number, account?: string }} Devices every one bound under epoch 1 */

/**
 * By a program of its own, which ends: a file stays locked until the last statement on it was collected.
 * @param {string} folder @param {Devices} devices
 */
export function seedFile(folder, devices) {
  const program = fileURLToPath(new URL('seedFile.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, folder, JSON.stringify(devices)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new UsageError(`No devices could be put into the file: ${stderr}`);
}

/** @param {string} url @param {Devices} devices */
export async function seedPostgres(url, { from, count, account = 'seeded' }) {
  const serials = Array.from({ length: count }, (_, at) => serialOf(from + at));
  const keys = serials.map((serial) => digestOf(keyOf(serial)));
  await query(
    url,
    `insert into ${SCHEMA}.devices select serial, $2, 1, 1, $3, 1 from unnest($1::text[]) serial`,
    serials,
    REGION,
    account,
  );
  await query(
    url,
    `insert into ${SCHEMA}.cards select serial, serial, key, '00', '00', 1, null, null from unnest($1::text[], $2::text[]) as given (serial, key)`,
    serials,
    keys,
  );
  // As a database that has been there for a while: the planner knows how many rows there are.
  await query(url, 'analyze');
}

/** @param {string} url @param {string} statement @param {...unknown} values @returns {Promise<Record<string, unknown>[]>} */
export async function query(url, statement, ...values) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** @returns {Promise<{ url: string, end(): Promise<void> }>} */
export async function startDatabase() {
  const tell = 'echo "postgres://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"; cat > /dev/null';
  const where = ['-t', '-c', `-p ${await freePort()}`, '-o', 'fsync=on'];
  const child = spawn('pg_virtualenv', [...where, 'sh', '-c', tell], { stdio: ['pipe', 'pipe', 'ignore'] });
  const gone = new Promise((/** @type {(value?: undefined) => void} */ resolve) =>
    child.once('close', () => resolve()),
  );
  const url = await new Promise((/** @type {(url: string) => void} */ resolve, reject) => {
    const missing = () => reject(new UsageError('No PostgreSQL: apt-get install postgresql postgresql-common'));
    child.once('error', missing);
    child.once('close', missing);
    createInterface(child.stdout).on('line', (line) => line.startsWith('postgres://') && resolve(line));
  });
  for (const name of ['fsync', 'synchronous_commit'])
    if ((await query(url, `show ${name}`))[0]?.[name] !== 'on')
      throw new UsageError(`This PostgreSQL does not wait for the disk: ${name} is not on.`);
  return {
    url,
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}
