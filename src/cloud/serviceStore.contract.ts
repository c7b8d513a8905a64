/** What every store of a service must hold to (port `ServiceStore`), besides `store.contract.ts`. */
import { describe, expect, test } from 'vitest';
import type { AccountRow, CardRow, PictureRow, ServiceStore, SessionRow } from './serviceStore.ts';
import type { DeviceRow } from './store.ts';

const account: AccountRow = {
  id: 'a1',
  mail: 'anna@house.invalid',
  role: 'owner',
  salt: '00',
  hash: 'ff',
  rounds: 1000,
  createdAt: Date.UTC(2026, 0, 12),
};
const session: SessionRow = {
  id: 's1',
  token: 'aa'.repeat(32),
  account: 'a1',
  agent: `phone'); drop table sessions; --`,
  createdAt: Date.UTC(2026, 0, 12),
  expiresAt: Date.UTC(2026, 1, 12),
};
const device: DeviceRow = {
  serial: 'SIM000042',
  region: 'russia',
  lastEpoch: 1,
  revision: 1,
  account: 'a1',
  epoch: 1,
  sharedWith: ['a2'],
};
const card: CardRow = {
  serial: 'SIM000042',
  name: '<b>Дача</b>',
  key: 'cc'.repeat(32),
  code: { salt: '01', hash: '02', rounds: 3 },
  offer: null,
};

const picture: PictureRow = {
  id: 'aa'.repeat(32),
  serial: 'SIM000042',
  face: 'tool',
  sealed: '0012345',
  source: 'cc'.repeat(32),
  until: Date.UTC(2026, 0, 12),
};

/** @param makeStore an empty store. */
export function serviceStoreContract(name: string, makeStore: () => ServiceStore | Promise<ServiceStore>): void {
  describe(`${name} keeps the service store contract`, () => {
    test('an account is found by id and by mail; neither can be given out twice', async () => {
      const store = await makeStore();
      await store.transaction((rows) => rows.addAccount(account));
      expect(await store.transaction((rows) => rows.account('a1'))).toEqual(account);
      expect(await store.transaction((rows) => rows.accountByMail(account.mail))).toEqual(account);
      expect(await store.transaction((rows) => rows.accountByMail('__proto__'))).toBeNull();
      const [sameId, sameMail] = [
        { ...account, mail: 'b@house.invalid' },
        { ...account, id: 'a2' },
      ];
      await expect(store.transaction((rows) => rows.addAccount(sameId))).rejects.toThrow();
      await expect(store.transaction((rows) => rows.addAccount(sameMail))).rejects.toThrow();
    });

    test('of many who sign up with one mail address at once, one gets it', async () => {
      const store = await makeStore();
      const signUp = (id: string) =>
        store.transaction(async (rows) => {
          if (await rows.accountByMail(account.mail)) return false;
          await rows.addAccount({ ...account, id });
          return true;
        });
      const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => signUp(`id-${at}`)));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    test('a session is found by its token, listed oldest first, and ended by its own account alone', async () => {
      const store = await makeStore();
      await store.transaction(async (rows) => {
        await rows.addAccount(account);
        await rows.addAccount({ ...account, id: 'a2', mail: 'boris@house.invalid' });
        await rows.addSession({ ...session, id: 's2', token: 'bb', createdAt: session.createdAt + 1 });
        await rows.addSession(session);
        await rows.addSession({ ...session, id: 's3', token: 'dd', account: 'a2' });
      });
      expect(await store.transaction((rows) => rows.session(session.token))).toEqual(session);
      const mine = await store.transaction((rows) => rows.sessionsOf('a1'));
      expect(mine.map(({ id }) => id)).toEqual(['s1', 's2']);
      expect(await store.transaction((rows) => rows.endSession('a2', 's1'))).toBe(false);
      expect(await store.transaction((rows) => rows.endSession('a1', 's1'))).toBe(true);
      expect(await store.transaction((rows) => rows.endSession('a1', 's1'))).toBe(false);
      expect(await store.transaction((rows) => rows.session(session.token))).toBeNull();
    });

    test('a card comes back as it was put, with an offer and without', async () => {
      const store = await makeStore();
      await store.transaction(async (rows) => {
        await rows.putDevice(device);
        await rows.putCard(card);
      });
      expect(await store.transaction((rows) => rows.card(card.serial))).toEqual(card);
      const offered = { ...card, offer: { to: 'x@house.invalid', epoch: 1 } };
      await store.transaction((rows) => rows.putCard(offered));
      expect(await store.transaction((rows) => rows.card(card.serial))).toEqual(offered);
      await store.transaction((rows) => rows.putCard(card));
      expect((await store.transaction((rows) => rows.card(card.serial)))?.offer).toBeNull();
    });

    test('devices of an account are those it owns and those it is shared, by serial', async () => {
      const store = await makeStore();
      await store.transaction(async (rows) => {
        await rows.putDevice(device);
        await rows.putDevice({ ...device, serial: 'SIM000041', account: 'a2', sharedWith: [] });
        await rows.putDevice({ ...device, serial: 'SIM000043', account: null, epoch: null, sharedWith: [] });
        await rows.putDevice({ ...device, serial: 'SIM000040', sharedWith: [] });
      });
      const of = (who: string) => store.transaction((rows) => rows.devicesOf(who));
      expect(await of('a1')).toEqual([{ ...device, serial: 'SIM000040', sharedWith: [] }, device]);
      expect((await of('a2')).map(({ serial }) => serial)).toEqual(['SIM000041', 'SIM000042']);
      expect(await of(`' or 1=1 --`)).toEqual([]);
    });

    test('what cameras see is asked for and answered, one row a device, and forgotten when its time is over', async () => {
      const store = await makeStore();
      await store.transaction((rows) => rows.putDevice(device));
      expect(await store.transaction((rows) => rows.view(device.serial))).toBeNull();
      await store.transaction((rows) => rows.putView({ serial: device.serial, view: null, until: 1000 }));
      const answered = { serial: device.serial, view: '{"sealed":"AA=="}', until: 2000 };
      await store.transaction((rows) => rows.putView(answered));
      await store.transaction((rows) => rows.forgetViews(2000));
      expect(await store.transaction((rows) => rows.view(device.serial))).toEqual(answered);
      await store.transaction((rows) => rows.forgetViews(2001));
      expect(await store.transaction((rows) => rows.view(device.serial))).toBeNull();
    });

    test('tries are counted by key, and forgotten when their window has ended', async () => {
      const store = await makeStore();
      await store.transaction(async (rows) => {
        await rows.putTries({ key: 'k', count: 1, until: 1000 });
        await rows.putTries({ key: 'k', count: 2, until: 1000 });
        await rows.putTries({ key: 'l', count: 1, until: 2000 });
      });
      expect(await store.transaction((rows) => rows.tries('k'))).toEqual({ key: 'k', count: 2, until: 1000 });
      await store.transaction((rows) => rows.forgetTries(1500));
      expect(await store.transaction((rows) => rows.tries('k'))).toBeNull();
      expect(await store.transaction((rows) => rows.tries('l'))).not.toBeNull();
    });

    test('a picture is found by its id, counted by its source, ended once, and forgotten after its time', async () => {
      const store = await makeStore();
      const later: PictureRow = { ...picture, id: 'bb'.repeat(32), until: picture.until + 1 };
      await store.transaction(async (rows) => {
        await rows.addPicture(later);
        await rows.addPicture(picture);
        await rows.addPicture({ ...picture, id: 'dd'.repeat(32), source: 'ee'.repeat(32), until: 0 });
      });
      await expect(store.transaction((rows) => rows.addPicture(picture))).rejects.toThrow();
      const read = <T>(work: Parameters<typeof store.transaction<T>>[0]) => store.transaction(work);
      expect(await read((rows) => rows.picture(picture.id))).toEqual(picture);
      expect(await read((rows) => rows.picturesOf(picture.source))).toEqual([picture, later]);
      expect(await read((rows) => rows.pictureCount())).toBe(3);
      await read((rows) => rows.forgetPictures(1));
      expect(await read((rows) => rows.pictureCount())).toBe(2);
      await read((rows) => rows.endPicture(picture.id));
      await read((rows) => rows.endPicture(picture.id));
      expect(await read((rows) => rows.picture(picture.id))).toBeNull();
      expect(await read((rows) => rows.picturesOf(picture.source))).toEqual([later]);
    });

    test('a link moves from server to server, and the one before cannot end it any more', async () => {
      const store = await makeStore();
      await store.transaction(async (rows) => {
        await rows.putDevice(device);
        await rows.putLink(device.serial, 'one');
        await rows.putLink(device.serial, 'two');
        await rows.endLink(device.serial, 'one');
        await rows.putServer('two', 5000);
      });
      expect(await store.transaction((rows) => rows.link(device.serial))).toBe('two');
      expect(await store.transaction((rows) => rows.serverUntil('two'))).toBe(5000);
      expect(await store.transaction((rows) => rows.serverUntil('one'))).toBe(0);
      await store.transaction((rows) => rows.endLink(device.serial, 'two'));
      expect(await store.transaction((rows) => rows.link(device.serial))).toBeNull();
    });
  });
}
