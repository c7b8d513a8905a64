/** Devices, outcomes, history and audit in SQL, within one transaction. */
import type { Transaction } from 'kysely';
import type { CloudTransaction, DeviceRow } from '../../store.ts';
import type { Tables } from './schema.ts';

export function bindingRows(db: Transaction<Tables>): CloudTransaction {
  return {
    async device(serial) {
      const row = await db.selectFrom('devices').selectAll().where('serial', '=', serial).executeTakeFirst();
      return row ? { ...row, sharedWith: await sharesOf(db, serial) } : null;
    },
    async putDevice({ sharedWith, ...device }) {
      const { serial, ...rest } = device;
      await db
        .insertInto('devices')
        .values(device)
        .onConflict((conflict) => conflict.column('serial').doUpdateSet(rest))
        .execute();
      await db.deleteFrom('shares').where('serial', '=', serial).execute();
      const shares = sharedWith.map((account, place) => ({ serial, account, place }));
      if (shares.length > 0) await db.insertInto('shares').values(shares).execute();
    },
    async outcome(serial, operation) {
      const row = await db
        .selectFrom('operations')
        .select('outcome')
        .where('serial', '=', serial)
        .where('operation', '=', operation)
        .executeTakeFirst();
      return row?.outcome ?? null;
    },
    async addOutcome(serial, operation, outcome) {
      await db.insertInto('operations').values({ serial, operation, outcome }).execute();
    },
    ticket: async (serial) =>
      (await db.selectFrom('tickets').selectAll().where('serial', '=', serial).executeTakeFirst()) ?? null,
    async putTicket({ serial, ...rest }) {
      await db
        .insertInto('tickets')
        .values({ serial, ...rest })
        .onConflict((conflict) => conflict.column('serial').doUpdateSet(rest))
        .execute();
    },
    async endTicket(serial) {
      await db.deleteFrom('tickets').where('serial', '=', serial).execute();
    },
    async addEvent(event) {
      await db.insertInto('bindingEvents').values(event).execute();
    },
    history: (serial) =>
      db.selectFrom('bindingEvents').selectAll().where('serial', '=', serial).orderBy('revision').execute(),
    async addAudit(line) {
      await db.insertInto('audit').values(line).execute();
    },
    audit: (serial) =>
      db
        .selectFrom('audit')
        .select(['at', 'actor', 'action', 'serial', 'operation', 'outcome'])
        .where('serial', '=', serial)
        .orderBy('seq')
        .execute(),
  };
}

export async function sharesOf(db: Transaction<Tables>, serial: string): Promise<DeviceRow['sharedWith']> {
  const shares = await db
    .selectFrom('shares')
    .select('account')
    .where('serial', '=', serial)
    .orderBy('place')
    .execute();
  return shares.map(({ account }) => account);
}
