/** The store of one region, wherever it is kept. */
import type { SqlStore } from '../../../cloud/index.ts';
import { fileOf, type Keeping } from './regions.ts';

/** @throws StoreFault */
export async function openStore(keeping: Keeping, region: string): Promise<SqlStore> {
  if (keeping.in === 'memory') {
    const { createServiceMemory } = await import('../../../cloud/service.entry.ts');
    return { ...createServiceMemory(), ping: async () => undefined, close: async () => undefined };
  }
  const { openLibsqlStore, openPostgresStore } = await import('../../../cloud/sql.entry.ts');
  if (keeping.in === 'file') return openLibsqlStore(fileOf(keeping.folder, region));
  return openPostgresStore({
    url: keeping.url,
    schema: `simcloud_${region}`,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    chance: Math.random,
  });
}
