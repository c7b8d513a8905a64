// A real PostgreSQL: the contracts, the versions, two servers on one database, and a database that goes away.
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pushesContract } from '../../pushes.contract.ts';
import type { Pushes } from '../../pushes.ts';
import { serviceOperationsContract } from '../../service/operations.contract.ts';
import { serviceStoreContract } from '../../serviceStore.contract.ts';
import { cloudStoreContract } from '../../store.contract.ts';
import { newSchema, startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { migrationsContract } from './migrations.contract.ts';
import { openPostgresStore } from './postgres.ts';
import { openPostgresPushes } from './postgresPushes.ts';
import type { SqlStore } from './sqlStore.ts';

let postgres: TestPostgres;
const open: SqlStore[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(() => postgres?.end());

const at = (schema: string, version?: string, url = postgres.url) =>
  openPostgresStore(
    { url, schema, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), chance: Math.random },
    version,
  );

async function newStore(schema = newSchema()): Promise<SqlStore> {
  const store = await at(schema);
  open.push(store);
  return store;
}

async function run(statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

cloudStoreContract('PostgreSQL', () => newStore());
serviceStoreContract('PostgreSQL', () => newStore());
serviceOperationsContract('PostgreSQL', async () => {
  const schema = newSchema();
  return [await newStore(schema), await newStore(schema)];
});
pushesContract('LISTEN and NOTIFY', async () => {
  const [here, elsewhere] = [newSchema(), newSchema()];
  const open = (schema: string): Pushes =>
    openPostgresPushes({ url: postgres.url, schema, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) });
  return [open(here), open(here), open(elsewhere)];
});
test('a listening connection that the database cuts is opened again', async () => {
  const schema = newSchema();
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / 100));
  const [one, two] = [schema, schema].map((at) => openPostgresPushes({ url: postgres.url, schema: at, wait }));
  const heard: string[] = [];
  two?.watch((serial) => heard.push(serial));
  const hears = (serial: string) =>
    vi.waitFor(
      () => {
        one?.tell(serial);
        expect(heard).toContain(serial);
      },
      { timeout: 20_000 },
    );
  await hears('SIM000001');
  await run([`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen "${schema}_changed"%'`]);
  await hears('SIM000002');
  await one?.end();
  await two?.end();
});
migrationsContract('PostgreSQL', async () => {
  const schema = newSchema();
  return {
    open: (version) => at(schema, version),
    run: (statements) => run([`set search_path to ${schema}`, ...statements]),
  };
});

test('two servers that begin at once on an empty database both begin', async () => {
  const schema = newSchema();
  const [one, two] = await Promise.all([newStore(schema), newStore(schema)]);
  await one.transaction((rows) => rows.putServer('one', 7));
  expect(await two.transaction((rows) => rows.serverUntil('one'))).toBe(7);
});

test('regions are schemas: what one has is not there for the other', async () => {
  const [one, other] = [await newStore(), await newStore()];
  await one.transaction((rows) => rows.putServer('one', 7));
  expect(await other.transaction((rows) => rows.serverUntil('one'))).toBe(0);
});

test('two servers count the same row a hundred times, and none is lost', async () => {
  const schema = newSchema();
  const stores = [await newStore(schema), await newStore(schema)];
  const count = (store: SqlStore) =>
    store.transaction(async (rows) => rows.putServer('n', (await rows.serverUntil('n')) + 1));
  await Promise.all(stores.flatMap((store) => Array.from({ length: 50 }, () => count(store))));
  expect(await newStore(schema).then((store) => store.transaction((rows) => rows.serverUntil('n')))).toBe(100);
});

test('a database that is not there is a clear refusal without its address', async () => {
  const refused = at(newSchema(), undefined, 'postgres://nobody:very-secret@127.0.0.1:9/none');
  await expect(refused).rejects.toMatchObject({ code: 'lost', message: 'The database does not answer.' });
});

test('connections that break in the middle leave nothing half done, and the store goes on', async () => {
  const store = await newStore();
  const broken = store.transaction(async (rows) => {
    await rows.putServer('half', 1);
    await run([
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and pid <> pg_backend_pid()`,
    ]);
    await rows.putServer('other half', 1);
  });
  await expect(broken).rejects.toMatchObject({ code: 'lost' });
  expect(await store.transaction((rows) => rows.serverUntil('half'))).toBe(0);
  await store.transaction((rows) => rows.putServer('half', 2));
  await store.ping();
});
