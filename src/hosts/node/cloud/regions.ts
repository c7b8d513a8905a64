/** Where the services of a process keep their rows: one place for each region, so that none can see another's. */
import { join } from 'node:path';
import { regionalServers } from '../../../device/index.ts';
import { CommandProblem } from '../commandProblem.ts';

export const regions: readonly string[] = [...new Set(regionalServers.map(({ region }) => region))];

/** `file`: one owner. `postgres`: as many servers as want to. `memory`: kept nowhere. */
export type Keeping = { in: 'file'; folder: string } | { in: 'postgres'; url: string } | { in: 'memory' };

/** @throws CommandProblem, without the address: it may hold a password */
export function keepingOf(databaseUrl: string | undefined, folder: string | null): Keeping {
  if (databaseUrl === undefined || databaseUrl === '')
    return folder === null ? { in: 'memory' } : { in: 'file', folder };
  if (URL.canParse(databaseUrl) && /^postgres(ql)?:$/.test(new URL(databaseUrl).protocol))
    return { in: 'postgres', url: databaseUrl };
  throw new CommandProblem(
    'DATABASE_URL is no address of a PostgreSQL. It looks like postgres://user:password@host:5432/database',
  );
}

/** @throws CommandProblem */
export function regionsFrom(given: string | undefined): readonly string[] {
  if (given === undefined) return regions;
  const wanted = given.split(',');
  const unknown = wanted.find((region) => !regions.includes(region));
  if (unknown === undefined) return wanted;
  throw new CommandProblem(`--regions names "${unknown}"; it may name: ${regions.join(', ')}`);
}

export const fileOf = (folder: string, region: string): string => join(folder, `cloud-${region}.db`);
