/** A service's store over a database: brought up to today's tables first, then one transaction for each effect. */
import { CamelCasePlugin, type Dialect, Kysely, Migrator, sql } from 'kysely';
import { createTurns } from '../../../base/index.ts';
import type { ServiceStore } from '../../serviceStore.ts';
import { StoreFault } from '../../store.ts';
import { migrationsFor, versions } from './migrations.ts';
import type { Engine, Tables } from './schema.ts';
import { serviceRows } from './serviceRows.ts';

/** What differs from one database to the other. */
export interface SqlEngine {
  engine: Engine;
  dialect: Dialect;
  /** Where its tables are, in a database that has several such places. */
  schema?: string;
  /** What the database said, as a fault of the store; null for what is nobody's fault but the program's. */
  faultOf(thrown: unknown): StoreFault | null;
  /** Whether the transaction lost a race, after so many before, and may run again. */
  isLostRace(thrown: unknown, races: number): boolean;
  /** Lets some time pass, more of it after more lost races. */
  pause(races: number): Promise<void>;
}

export interface SqlStore extends ServiceStore {
  /** @throws StoreFault where it does not answer */
  ping(): Promise<void>;
  /**
   * Writes everything that is committed into a new file, between two transactions: nothing is half in it. Null where a database has tools of
   * its own for that.
   * @throws StoreFault where there is no room, or the file cannot be made
   */
  copyInto: ((path: string) => Promise<void>) | null;
  close(): Promise<void>;
}

/** Races that one transaction may lose: as many as want the same row at once, and then some. */
const RACES = 200;

/**
 * @param version up to which to migrate; today's unless a test wants an older one
 * @throws StoreFault where the database cannot be had, or is of a later version
 */
export async function openSqlStore(sqlEngine: SqlEngine, version?: string): Promise<SqlStore> {
  const { engine, dialect, faultOf, isLostRace, pause } = sqlEngine;
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  try {
    await migrate(db, sqlEngine, version);
  } catch (thrown) {
    await db.destroy();
    throw faultOf(thrown) ?? thrown;
  }
  const within = <T>(work: (rows: ReturnType<typeof serviceRows>) => Promise<T>): Promise<T> => {
    const transaction = db.transaction();
    const isolated = engine === 'postgres' ? transaction.setIsolationLevel('serializable') : transaction;
    return isolated.execute((rows) => work(serviceRows(rows)));
  };
  // Whoever lost a race waits for the others of this server who did: so many who want one row do not keep one another from it.
  const again = createTurns();
  return {
    async transaction(work) {
      for (let races = 0; ; races++) {
        try {
          return await (races === 0 ? within(work) : again(() => within(work)));
        } catch (thrown) {
          if (!isLostRace(thrown, races)) throw faultOf(thrown) ?? thrown;
          if (races === RACES) throw new StoreFault('busy', `A transaction lost ${RACES} races in a row.`, thrown);
          await pause(races);
        }
      }
    },
    async ping() {
      try {
        await db.selectFrom('servers').select('id').limit(1).execute();
      } catch (thrown) {
        throw faultOf(thrown) ?? thrown;
      }
    },
    copyInto:
      engine === 'sqlite'
        ? async (path) => {
            try {
              await sql`vacuum into ${path}`.execute(db);
            } catch (thrown) {
              throw faultOf(thrown) ?? thrown;
            }
          }
        : null,
    close: () => db.destroy(),
  };
}

async function migrate(
  db: Kysely<Tables>,
  { engine, schema }: SqlEngine,
  version = versions.at(-1) ?? '',
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrationsFor(engine) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateTo(version);
  if (error === undefined) return;
  // The migrator looks at what was done before it does anything.
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message))
    throw new StoreFault(
      'too-new',
      'The database is of a later version than this program. Use that version, or another database.',
      error,
    );
  throw error;
}
