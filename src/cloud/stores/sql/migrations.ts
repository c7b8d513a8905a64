/**
 * How a database comes to the tables of today, from nothing or from any older version. A step that has been handed out is never
 * changed; the next one goes on from it. Each runs in a transaction of its own.
 */
import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from './schema.ts';

type Step = (db: Kysely<unknown>, engine: Engine) => Promise<void>;

const steps: Readonly<Record<string, Step>> = {
  '1-bindings': async (db) => {
    await db.schema
      .createTable('devices')
      .addColumn('serial', 'text', (column) => column.primaryKey())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('lastEpoch', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('account', 'text')
      .addColumn('epoch', 'integer')
      .addCheckConstraint('bound_or_not', sql`(account is null) = (epoch is null)`)
      .execute();
    await db.schema.createIndex('devices_account').on('devices').column('account').execute();
    await db.schema
      .createTable('shares')
      .addColumn('serial', 'text', (column) => column.notNull().references('devices.serial'))
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('shares_key', ['serial', 'place'])
      .execute();
    await db.schema.createIndex('shares_account').on('shares').column('account').execute();
    await db.schema
      .createTable('operations')
      .addColumn('serial', 'text', (column) => column.notNull().references('devices.serial'))
      .addColumn('operation', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull().check(sql`outcome in ('done', 'void')`))
      .addPrimaryKeyConstraint('operations_key', ['serial', 'operation'])
      .execute();
  },

  '2-history-and-audit': async (db, engine) => {
    await db.schema
      .createTable('bindingEvents')
      .addColumn('serial', 'text', (column) => column.notNull().references('devices.serial'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('binding_events_key', ['serial', 'revision'])
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('seq', engine === 'postgres' ? 'bigserial' : 'integer', (column) =>
        engine === 'postgres' ? column.primaryKey() : column.primaryKey().autoIncrement(),
      )
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('serial', 'text')
      .addColumn('operation', 'text')
      .addColumn('outcome', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('audit_serial').on('audit').column('serial').execute();
    for (const table of ['audit', 'binding_events', 'operations']) await onlyGrows(db, engine, table);
  },

  '3-accounts': async (db) => {
    await db.schema
      .createTable('accounts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('mail', 'text', (column) => column.notNull().unique())
      .addColumn('role', 'text', (column) => column.notNull().check(sql`role in ('owner', 'support')`))
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('rounds', 'integer', (column) => column.notNull())
      .addColumn('createdAt', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('token', 'text', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('account', 'text', (column) => column.notNull().references('accounts.id'))
      .addColumn('agent', 'text', (column) => column.notNull())
      .addColumn('createdAt', 'bigint', (column) => column.notNull())
      .addColumn('expiresAt', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('sessions_account').on('sessions').column('account').execute();
    await db.schema
      .createTable('tries')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },

  '4-devices-online': async (db) => {
    await db.schema
      .createTable('cards')
      .addColumn('serial', 'text', (column) => column.primaryKey().references('devices.serial'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('codeSalt', 'text', (column) => column.notNull())
      .addColumn('codeHash', 'text', (column) => column.notNull())
      .addColumn('codeRounds', 'integer', (column) => column.notNull())
      .addColumn('offeredTo', 'text')
      .addColumn('offeredIn', 'integer')
      .execute();
    await db.schema
      .createTable('links')
      .addColumn('serial', 'text', (column) => column.primaryKey().references('devices.serial'))
      .addColumn('server', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('servers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },

  '5-tickets': async (db) => {
    await db.schema
      .createTable('tickets')
      .addColumn('serial', 'text', (column) => column.primaryKey().references('devices.serial'))
      .addColumn('ticket', 'text', (column) => column.notNull())
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    // A picture may be asked for with the serial number of a device that is not here: what is so is told after its check alone.
    await db.schema
      .createTable('pictures')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('serial', 'text', (column) => column.notNull())
      .addColumn('face', 'text', (column) => column.notNull().check(sql`face in ('tool', 'app')`))
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('pictures_source').on('pictures').column('source').execute();
  },

  '6-views': async (db) => {
    await db.schema
      .createTable('views')
      .addColumn('serial', 'text', (column) => column.primaryKey().references('devices.serial'))
      .addColumn('view', 'text')
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },
};

/** The database itself keeps lines from being changed or taken away, whoever asks. */
async function onlyGrows(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  if (engine === 'postgres') {
    await sql`create or replace function only_grows() returns trigger language plpgsql as
      $$ begin raise exception 'this table only grows'; end $$`.execute(db);
    await sql`create trigger ${sql.id(`${table}_only_grows`)} before update or delete or truncate on ${sql.id(table)}
      for each statement execute function only_grows()`.execute(db);
    return;
  }
  for (const deed of ['update', 'delete'])
    await sql`create trigger ${sql.id(`${table}_no_${deed}`)} before ${sql.raw(deed)} on ${sql.id(table)}
      begin select raise(abort, 'this table only grows'); end`.execute(db);
}

/** By name, in the order in which they run: what Kysely's migrator takes. */
export const migrationsFor = (engine: Engine): Record<string, Migration> =>
  Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, { up: (db) => step(db, engine) }]));

export const versions: readonly string[] = Object.keys(steps);
