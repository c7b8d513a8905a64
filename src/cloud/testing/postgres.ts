/**
 * A real PostgreSQL for as long as a test file runs: a cluster of its own from Debian's packages, made and thrown away by
 * `pg_virtualenv`, or the one that TEST_DATABASE_URL names.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { freePort } from '../../../test/harness/freePort.ts';

export interface TestPostgres {
  url: string;
  end(): Promise<void>;
}

const MISSING =
  'No PostgreSQL: set TEST_DATABASE_URL to a database for tests, or install one (Debian: sudo apt-get install postgresql postgresql-common).';

/** What its shell says where it is; the cluster stands until that shell has nothing more to read. */
const TELL = 'echo "postgres://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"; cat > /dev/null';

/** @throws Error with one line that says what to do, where there is none */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, end: async () => undefined };
  // In a folder and at a port of its own: test files run side by side, and by default all of them would want the same.
  const where = ['-t', '-c', `-p ${await freePort()}`];
  const child = spawn('pg_virtualenv', [...where, 'sh', '-c', TELL], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaint += piece.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', () => reject(new Error(MISSING)));
    child.once('close', () => reject(new Error(`pg_virtualenv gave no database. ${complaint.trim()}`)));
    createInterface(child.stdout).on('line', (line) => line.startsWith('postgres://') && resolve(line));
  });
  return {
    url,
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}

let schemas = 0;

/** A name that no other test of this run has, for tables of its own. */
export const newSchema = (): string => `t${process.pid}_${schemas++}_${Math.random().toString(36).slice(2, 8)}`;
