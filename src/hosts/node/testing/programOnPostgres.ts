/** The built program and a PostgreSQL of its own, for one file of tests; what a test starts ends with it. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../cloud/testing/index.ts';
import { buildProcesses, type CloudProcesses } from './cloudProcesses.ts';

export interface ProgramOnPostgres extends Pick<CloudProcesses, 'start' | 'run'> {
  databaseUrl(): string;
}

/** @param folder below the checkout, for the built program; another file's is another one */
export function programOnPostgres(folder: string): ProgramOnPostgres {
  let processes: CloudProcesses;
  let postgres: TestPostgres;
  beforeAll(async () => {
    processes = await buildProcesses(folder);
    postgres = await startPostgres();
  }, 300_000);
  afterEach(() => processes.killAll());
  afterAll(async () => {
    await postgres?.end();
    processes?.clear();
  }, 60_000);
  return {
    start: (...asked) => processes.start(...asked),
    run: (...asked) => processes.run(...asked),
    databaseUrl: () => postgres.url,
  };
}
