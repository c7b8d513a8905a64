// A cloud as its operator starts it, with devices in its store: on a file or on a PostgreSQL.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { started } from '../lan/child.mjs';
import { query, REGION, SCHEMA, seedFile, seedPostgres, startDatabase } from './stores.mjs';

/** @typedef {import('../lan/child.mjs').Running} Running */
/** @typedef {'libsql' | 'PostgreSQL'} Engine */
/**
 * @typedef {object} House
 * @property {Engine} engine
 * @property {string} folder
 * @property {string | null} database its address
 * @property {() => Promise<Running>} start one more server
 * @property {() => Promise<void>} end
 */

/** @param {string} root @param {Engine} engine @param {number} devices how many there are @returns {Promise<House>} */
export async function openHouse(root, engine, devices) {
  const folder = mkdtempSync(join(root, '.cache', 'bench-cloud-'));
  const database = engine === 'PostgreSQL' ? await startDatabase() : null;
  const start = () =>
    started(
      join(root, 'dist-node', 'sim-nvr.js'),
      ['cloud', '--port', '0', '--data', folder, '--regions', REGION],
      /Simulated cloud: (\S+)/,
      { DATABASE_URL: database?.url ?? '' },
    );
  // The first one makes the tables.
  await (await start()).end();
  if (database) await seedPostgres(database.url, { from: 1, count: devices });
  else seedFile(folder, { from: 1, count: devices });
  return {
    engine,
    folder,
    database: database?.url ?? null,
    start,
    async end() {
      await database?.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Somebody signs up and in at a server, and gets the devices that were put there.
 * @param {string} database @param {string} url of the server @param {readonly string[]} serials
 * @returns {Promise<(method: string, path: string, key: string, body?: object) => Promise<void>>} asks that server as that account
 */
export async function openOwner(database, url, serials) {
  const account = { mail: 'anna@house.invalid', password: 'correct horse 42' };
  /** @param {string} method @param {string} path @param {Record<string, string>} headers @param {object} [body] */
  const ask = async (method, path, headers, body) => {
    const json = body && { 'Content-Type': 'application/json' };
    const sent = { method, headers: { ...headers, ...json }, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`${url}/${REGION}${path}`, sent);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  await ask('POST', '/accounts', {}, account);
  const { token } = await ask('POST', '/sessions', {}, account);
  await query(
    database,
    `update ${SCHEMA}.devices set account = (select id from ${SCHEMA}.accounts where mail = $1) where serial = any($2)`,
    account.mail,
    serials,
  );
  return (method, path, key, body) =>
    ask(method, path, { Authorization: `Bearer ${token}`, 'Idempotency-Key': key }, body);
}
