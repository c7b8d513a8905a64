/** Accounts, sessions, cards, pictures and links in SQL, within one transaction. */
import type { Transaction } from 'kysely';
import type { AccountRow, CardRow, ServiceTransaction } from '../../serviceStore.ts';
import type { DeviceRow } from '../../store.ts';
import { bindingRows, sharesOf } from './bindingRows.ts';
import type { Tables } from './schema.ts';

export const serviceRows = (db: Transaction<Tables>): ServiceTransaction => ({
  ...bindingRows(db),
  ...accountRows(db),
  ...deviceRows(db),
  ...pictureRows(db),
});

function accountRows(db: Transaction<Tables>) {
  return {
    account: async (id): Promise<AccountRow | null> =>
      (await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    accountByMail: async (mail): Promise<AccountRow | null> =>
      (await db.selectFrom('accounts').selectAll().where('mail', '=', mail).executeTakeFirst()) ?? null,
    async addAccount(row) {
      await db.insertInto('accounts').values(row).execute();
    },
    session: async (token) =>
      (await db.selectFrom('sessions').selectAll().where('token', '=', token).executeTakeFirst()) ?? null,
    sessionsOf: (account) =>
      db.selectFrom('sessions').selectAll().where('account', '=', account).orderBy('createdAt').orderBy('id').execute(),
    async addSession(row) {
      await db.insertInto('sessions').values(row).execute();
    },
    async endSession(account, id) {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('account', '=', account)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    tries: async (key) => (await db.selectFrom('tries').selectAll().where('key', '=', key).executeTakeFirst()) ?? null,
    async putTries({ key, ...rest }) {
      await db
        .insertInto('tries')
        .values({ key, ...rest })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(rest))
        .execute();
    },
    async forgetTries(endedBefore) {
      await db.deleteFrom('tries').where('until', '<', endedBefore).execute();
    },
  } satisfies Partial<ServiceTransaction>;
}

function pictureRows(db: Transaction<Tables>) {
  return {
    picture: async (id) =>
      (await db.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    async addPicture(row) {
      await db.insertInto('pictures').values(row).execute();
    },
    async endPicture(id) {
      await db.deleteFrom('pictures').where('id', '=', id).execute();
    },
    picturesOf: (source) =>
      db.selectFrom('pictures').selectAll().where('source', '=', source).orderBy('until').orderBy('id').execute(),
    async pictureCount() {
      const { count } = await db
        .selectFrom('pictures')
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async forgetPictures(endedBefore) {
      await db.deleteFrom('pictures').where('until', '<', endedBefore).execute();
    },
  } satisfies Partial<ServiceTransaction>;
}

function deviceRows(db: Transaction<Tables>) {
  return {
    async card(serial): Promise<CardRow | null> {
      const row = await db.selectFrom('cards').selectAll().where('serial', '=', serial).executeTakeFirst();
      if (!row) return null;
      const { name, key, offeredTo, offeredIn } = row;
      const offer = offeredTo !== null && offeredIn !== null ? { to: offeredTo, epoch: offeredIn } : null;
      return { serial, name, key, code: { salt: row.codeSalt, hash: row.codeHash, rounds: row.codeRounds }, offer };
    },
    async putCard({ serial, name, key, code, offer }) {
      const rest = {
        name,
        key,
        codeSalt: code.salt,
        codeHash: code.hash,
        codeRounds: code.rounds,
        offeredTo: offer?.to ?? null,
        offeredIn: offer?.epoch ?? null,
      };
      await db
        .insertInto('cards')
        .values({ serial, ...rest })
        .onConflict((conflict) => conflict.column('serial').doUpdateSet(rest))
        .execute();
    },
    async devicesOf(account): Promise<DeviceRow[]> {
      const shared = db.selectFrom('shares').select('serial').where('account', '=', account);
      const rows = await db
        .selectFrom('devices')
        .selectAll()
        .where((where) => where.or([where('account', '=', account), where('serial', 'in', shared)]))
        .orderBy('serial')
        .execute();
      const devices: DeviceRow[] = [];
      // One after the other: a transaction is one connection.
      for (const row of rows) devices.push({ ...row, sharedWith: await sharesOf(db, row.serial) });
      return devices;
    },
    link: async (serial) =>
      (await db.selectFrom('links').select('server').where('serial', '=', serial).executeTakeFirst())?.server ?? null,
    async putLink(serial, server) {
      await db
        .insertInto('links')
        .values({ serial, server })
        .onConflict((conflict) => conflict.column('serial').doUpdateSet({ server }))
        .execute();
    },
    async endLink(serial, server) {
      await db.deleteFrom('links').where('serial', '=', serial).where('server', '=', server).execute();
    },
    view: async (serial) =>
      (await db.selectFrom('views').selectAll().where('serial', '=', serial).executeTakeFirst()) ?? null,
    async putView({ serial, ...rest }) {
      await db
        .insertInto('views')
        .values({ serial, ...rest })
        .onConflict((conflict) => conflict.column('serial').doUpdateSet(rest))
        .execute();
    },
    async forgetViews(endedBefore) {
      await db.deleteFrom('views').where('until', '<', endedBefore).execute();
    },
    serverUntil: async (server) =>
      (await db.selectFrom('servers').select('until').where('id', '=', server).executeTakeFirst())?.until ?? 0,
    async putServer(id, until) {
      await db
        .insertInto('servers')
        .values({ id, until })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ until }))
        .execute();
    },
  } satisfies Partial<ServiceTransaction>;
}
