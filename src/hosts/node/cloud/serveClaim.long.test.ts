// Two `sim-nvr serve` on one database: the second is told so, and has it when the first is gone, however that went.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../cloud/testing/index.ts';
import { buildProcesses, type CloudProcesses, folderOf } from '../testing/cloudProcesses.ts';

let processes: CloudProcesses;
let postgres: TestPostgres;
beforeAll(async () => {
  processes = await buildProcesses('.cache/claim-process');
  postgres = await startPostgres();
}, 300_000);
afterEach(() => processes.killAll());
afterAll(async () => {
  await postgres?.end();
  processes?.clear();
}, 60_000);

const begin = (DATABASE_URL: string) =>
  processes.start(['serve', '--port', '0', '--data', folderOf()], { DATABASE_URL }, /Lab:\s+(\S+)\//);

test('the second of two refuses in a sentence; killed or ended, the first leaves the database to the next', async () => {
  const first = await begin(postgres.url);
  await expect(begin(postgres.url)).rejects.toThrow(/ended with 1: [\s\S]*Another sim-nvr serve[\s\S]*--cloud/);
  // As many servers of the cloud as wanted have no recorders.
  const cloud = await processes.start(['cloud', '--port', '0'], { DATABASE_URL: postgres.url });
  await first.kill();
  const second = await begin(postgres.url);
  expect(await second.end()).toBe(0);
  const third = await begin(postgres.url);
  expect(await third.end()).toBe(0);
  expect(await cloud.end()).toBe(0);
});

test('a database that is not there yet keeps no process from starting', async () => {
  const sim = await begin('postgres://nobody:secret-of-nobody@127.0.0.1:9/none');
  expect(sim.output()).not.toContain('secret-of-nobody');
  expect(await sim.end()).toBe(0);
});
