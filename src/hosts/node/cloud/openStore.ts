/** The store of one region, wherever it is kept. */
import type { Pushes, SqlStore } from '../../../cloud/index.ts';
import { fileOf, type Keeping } from './regions.ts';

/** @throws StoreFault */
export async function openStore(keeping: Keeping, region: string): Promise<SqlStore> {
  if (keeping.in === 'memory') {
    const { createServiceMemory } = await import('../../../cloud/service.entry.ts');
    return { ...createServiceMemory(), ping: async () => undefined, close: async () => undefined, copyInto: null };
  }
  const { openLibsqlStore, openPostgresStore } = await import('../../../cloud/sql.entry.ts');
  if (keeping.in === 'file') return openLibsqlStore(fileOf(keeping.folder, region));
  return openPostgresStore({
    url: keeping.url,
    schema: schemaOf(region),
    wait,
    chance: Math.random,
  });
}

/** Null where no other server shares the store. */
export async function openPushes(keeping: Keeping, region: string): Promise<Pushes | null> {
  if (keeping.in !== 'postgres') return null;
  if (keeping.nats !== null) {
    const { openNatsPushes } = await import('../../../cloud/nats.entry.ts');
    return openNatsPushes({ url: keeping.nats, place: schemaOf(region), wait });
  }
  const { openPostgresPushes } = await import('../../../cloud/sql.entry.ts');
  return openPostgresPushes({ url: keeping.url, schema: schemaOf(region), wait });
}

const schemaOf = (region: string): string => `simcloud_${region}`;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
