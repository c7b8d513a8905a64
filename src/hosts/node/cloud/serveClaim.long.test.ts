// Two `sim-nvr serve` on one database: the second is told so, and has it when the first is gone, however that went.
import { expect, test } from 'vitest';
import { folderOf } from '../testing/cloudProcesses.ts';
import { programOnPostgres } from '../testing/programOnPostgres.ts';

const { start, databaseUrl } = programOnPostgres('.cache/claim-process');

const begin = (DATABASE_URL: string) =>
  start(['serve', '--port', '0', '--data', folderOf()], { DATABASE_URL }, /Lab:\s+(\S+)\//);

test('the second of two refuses in a sentence; killed or ended, the first leaves the database to the next', async () => {
  const first = await begin(databaseUrl());
  await expect(begin(databaseUrl())).rejects.toThrow(/ended with 1: [\s\S]*Another sim-nvr serve[\s\S]*--cloud/);
  // As many servers of the cloud as wanted have no recorders.
  const cloud = await start(['cloud', '--port', '0'], { DATABASE_URL: databaseUrl() });
  await first.kill();
  const second = await begin(databaseUrl());
  expect(await second.end()).toBe(0);
  const third = await begin(databaseUrl());
  expect(await third.end()).toBe(0);
  expect(await cloud.end()).toBe(0);
});

test('a database that is not there yet keeps no process from starting', async () => {
  const sim = await begin('postgres://nobody:secret-of-nobody@127.0.0.1:9/none');
  expect(sim.output()).not.toContain('secret-of-nobody');
  expect(await sim.end()).toBe(0);
});
