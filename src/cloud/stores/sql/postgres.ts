/**
 * A PostgreSQL that several servers share. Transactions are serializable: of two that cannot both have been alone, one is told so and
 * runs again. Tables live in a schema of their own, one for each region.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { StoreFault } from '../../store.ts';
import { openSqlStore, type SqlStore } from './sqlStore.ts';

export interface PostgresPlace {
  /** `postgres://user@host:port/database`. It may hold a password, so it is never told of again. */
  url: string;
  /** Lower-case letters, digits and `_`. */
  schema: string;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
  /** From 0 up to 1. */
  chance(): number;
}

const CONNECTIONS = 8;
const CONNECT_MS = 5000;
/** Nothing here takes that long, but for a database that has stopped. */
const STATEMENT_MS = 10_000;
const INT8 = 20;
/** Could not be as if alone; two waited for each other. */
const RACE = new Set(['40001', '40P01']);
/** A key that somebody else took at the same time is seen by the next run; one that is taken in every run is a mistake. */
const TAKEN = '23505';
const TAKEN_RACES = 3;

/** @throws StoreFault where it cannot be reached, or is `too-new` */
export async function openPostgresStore(
  { url, schema, wait, chance }: PostgresPlace,
  version?: string,
): Promise<SqlStore> {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw new Error(`"${schema}" is no name of a schema.`);
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    options: `-c search_path=${schema}`,
    types: {
      // Times in ms and counters: all of them far below what a number holds.
      getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)),
    },
  });
  // A connection that breaks is told of by the query that it was in, and replaced at the next use. Unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool });
  try {
    await makeSchema(pool, schema);
  } catch (thrown) {
    await pool.end();
    throw faultOf(thrown) ?? thrown;
  }
  return openSqlStore(
    {
      engine: 'postgres',
      dialect,
      schema,
      faultOf,
      isLostRace: (thrown, races) => RACE.has(codeOf(thrown)) || (codeOf(thrown) === TAKEN && races < TAKEN_RACES),
      pause: (races) => wait(chance() * Math.min(2 ** races, 50)),
    },
    version,
  );
}

/** Two servers that begin at once both want to make it. */
async function makeSchema(pool: Pool, schema: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  } catch (thrown) {
    if (codeOf(thrown) !== '23505' && codeOf(thrown) !== '42P06') throw thrown;
  }
}

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';

function faultOf(thrown: unknown): StoreFault | null {
  if (thrown instanceof StoreFault) return thrown;
  const code = codeOf(thrown);
  if (code === '53100') return new StoreFault('full', 'The database has no room left.', thrown);
  if (code === '53300' || code === '55P03')
    return new StoreFault('busy', 'The database takes no more connections.', thrown);
  const isGone = /^(08|57P|28|3D)/.test(code) || code === '57014' || /^E[A-Z]+$/.test(code);
  if (isGone || GONE.test(messageOf(thrown))) return new StoreFault('lost', 'The database does not answer.', thrown);
  return null;
}

const GONE = /Connection terminated|timeout exceeded when trying to connect|is not queryable/;
const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : '');
