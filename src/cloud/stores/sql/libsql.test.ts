// The file: its contract, its versions, and what happens to whoever comes second.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, expect, test } from 'vitest';
import { serviceOperationsContract } from '../../service/operations.contract.ts';
import { serviceStoreContract } from '../../serviceStore.contract.ts';
import { cloudStoreContract } from '../../store.contract.ts';
import { openLibsqlStore } from './libsql.ts';
import { migrationsContract } from './migrations.contract.ts';
import type { SqlStore } from './sqlStore.ts';

const open: SqlStore[] = [];
const folders: string[] = [];

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sim-nvr-cloud-'));
  folders.push(folder);
  return join(folder, 'cloud.db');
}

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const newStore = async (path = newFile()): Promise<SqlStore> => {
  const store = await openLibsqlStore(path);
  open.push(store);
  return store;
};

cloudStoreContract('a libsql file', () => newStore());
serviceStoreContract('a libsql file', () => newStore());
serviceOperationsContract('a libsql file', async () => {
  const store = await newStore();
  return [store, store];
});
migrationsContract('a libsql file', async () => {
  const path = newFile();
  return {
    open: (version) => openLibsqlStore(path, version),
    async run(statements) {
      const database = new Database(path);
      try {
        for (const statement of statements) database.exec(statement);
      } finally {
        database.close();
      }
    },
  };
});

test('what was kept is there when the file is opened again', async () => {
  const path = newFile();
  const store = await openLibsqlStore(path);
  await store.transaction((rows) => rows.putServer('one', 7));
  await store.close();
  const again = await newStore(path);
  expect(await again.transaction((rows) => rows.serverUntil('one'))).toBe(7);
});

test('who comes second is refused and told why; the first goes on', async () => {
  const path = newFile();
  const store = await newStore(path);
  await expect(openLibsqlStore(path)).rejects.toMatchObject({
    code: 'busy',
    message: `Another process has ${path} open. End it, or use another file.`,
  });
  await store.transaction((rows) => rows.putServer('one', 7));
  expect(await store.transaction((rows) => rows.serverUntil('one'))).toBe(7);
});

test('a file that is none is refused, and left as it is', async () => {
  const path = newFile();
  writeFileSync(path, 'a letter, and no database: '.repeat(100));
  await expect(openLibsqlStore(path)).rejects.toMatchObject({ code: 'lost' });
});

test('a folder that is not there is a clear refusal', async () => {
  await expect(openLibsqlStore('/nowhere/at/all/cloud.db')).rejects.toMatchObject({ code: 'lost' });
});

test('a full disk is a clear refusal, nothing is half done, and it goes on when there is room', async () => {
  const path = newFile();
  const store = await newStore(path);
  const limited = await openLibsqlStore(newFile(), undefined, { pagesMax: 60 });
  open.push(limited);
  const fill = (at: number) =>
    limited.transaction(async (rows) => {
      await rows.putServer(`${at}`, at);
      await rows.putTries({ key: `${at}-${'x'.repeat(9000)}`, count: at, until: at });
    });
  let filled = 0;
  await expect(
    (async () => {
      for (; filled < 100; filled++) await fill(filled);
    })(),
  ).rejects.toMatchObject({ code: 'full' });
  expect(filled).toBeGreaterThan(0);
  expect(await limited.transaction((rows) => rows.serverUntil(`${filled}`))).toBe(0);
  await limited.transaction((rows) => rows.forgetTries(1000));
  await fill(filled);
  expect(await limited.transaction((rows) => rows.serverUntil(`${filled}`))).toBe(filled);
  await store.ping();
});
