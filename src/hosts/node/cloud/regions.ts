/** Where the services of a process keep their rows: one place for each region, so that none can see another's. */
import { join } from 'node:path';
import { regionalServers } from '../../../device/index.ts';
import { CommandProblem } from '../commandProblem.ts';

export const regions: readonly string[] = [...new Set(regionalServers.map(({ region }) => region))];

/** `file`: one owner. `postgres`: as many servers as want to, which tell each other by it, or by NATS where there is one. `memory`: kept nowhere. */
export type Keeping =
  | { in: 'file'; folder: string }
  | { in: 'postgres'; url: string; nats: string | null }
  | { in: 'memory' };

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws CommandProblem, without the address: it may hold a password */
export function keepingOf({ DATABASE_URL: database, NATS_URL: nats }: Environment, folder: string | null): Keeping {
  if (nats && !nats.split(',').every((one) => isAddress(one, /^(nats|tls):$/)))
    throw new CommandProblem(
      'NATS_URL is no address of a NATS server. It looks like nats://user:password@host:4222; comma between several',
    );
  if (database && !isAddress(database, /^postgres(ql)?:$/))
    throw new CommandProblem(
      'DATABASE_URL is no address of a PostgreSQL. It looks like postgres://user:password@host:5432/database',
    );
  if (database) return { in: 'postgres', url: database, nats: nats || null };
  if (nats)
    throw new CommandProblem(
      'NATS_URL is for servers that share a PostgreSQL. Name that in DATABASE_URL, or take NATS_URL away.',
    );
  return folder === null ? { in: 'memory' } : { in: 'file', folder };
}

const isAddress = (given: string, protocol: RegExp): boolean =>
  URL.canParse(given) && protocol.test(new URL(given).protocol) && new URL(given).hostname !== '';

/** @throws CommandProblem */
export function regionsFrom(given: string | undefined): readonly string[] {
  if (given === undefined) return regions;
  const wanted = given.split(',');
  const unknown = wanted.find((region) => !regions.includes(region));
  if (unknown === undefined) return wanted;
  throw new CommandProblem(`--regions names "${unknown}"; it may name: ${regions.join(', ')}`);
}

export const fileOf = (folder: string, region: string): string => join(folder, `cloud-${region}.db`);
