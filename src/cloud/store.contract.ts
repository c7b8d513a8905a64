/** What every store of the far side must hold to (port `CloudStore`). Each adapter's test calls this with a store of its own. */
import { describe, expect, test } from 'vitest';
import type { AuditLine, BindingEvent, CloudStore, DeviceRow, TicketRow } from './store.ts';

const row: DeviceRow = {
  serial: 'SIM000042',
  region: 'international',
  lastEpoch: 1,
  revision: 1,
  account: 'first@owner.test',
  epoch: 1,
  sharedWith: ['friend@owner.test'],
};
const KEY = 'ab'.repeat(32);
const AT = Date.UTC(2026, 0, 12, 6);
const event: BindingEvent = {
  serial: row.serial,
  revision: 1,
  change: 'added',
  epoch: 1,
  account: 'first@owner.test',
  at: AT,
};
const line: AuditLine = {
  at: AT,
  actor: 'device',
  action: 'unbind',
  serial: row.serial,
  operation: KEY,
  outcome: 'done',
};

/** @param makeStore an empty store. */
export function cloudStoreContract(name: string, makeStore: () => CloudStore | Promise<CloudStore>): void {
  const filled = async (): Promise<CloudStore> => {
    const store = await makeStore();
    await store.transaction((rows) => rows.putDevice(row));
    return store;
  };
  const read = (store: CloudStore) => store.transaction((rows) => rows.device(row.serial));

  describe(`${name} keeps the cloud store contract`, () => {
    test('gives back the row that was put, and null for one that was not', async () => {
      const store = await filled();
      expect(await read(store)).toEqual(row);
      expect(await store.transaction((rows) => rows.device('SIM000043'))).toBeNull();
      expect(await store.transaction((rows) => rows.device('__proto__'))).toBeNull();
    });

    test('rows are copies: what is done to one changes nothing that is kept', async () => {
      const store = await filled();
      const mine = await read(store);
      mine?.sharedWith.push('stranger');
      await store.transaction(async (rows) => {
        const put = { ...row, sharedWith: ['one'] };
        await rows.putDevice(put);
        put.sharedWith.push('two');
      });
      expect((await read(store))?.sharedWith).toEqual(['one']);
    });

    test('a transaction sees its own writes, others only when it has ended', async () => {
      const store = await filled();
      await store.transaction(async (rows) => {
        await rows.putDevice({ ...row, revision: 2 });
        expect((await rows.device(row.serial))?.revision).toBe(2);
      });
      expect((await read(store))?.revision).toBe(2);
    });

    test('a transaction that throws leaves nothing behind, and the next one begins all the same', async () => {
      const store = await filled();
      const failing = store.transaction(async (rows) => {
        await rows.putDevice({ ...row, revision: 9 });
        await rows.addOutcome(row.serial, KEY, 'done');
        throw new Error('as planned');
      });
      await expect(failing).rejects.toThrow('as planned');
      expect((await read(store))?.revision).toBe(1);
      expect(await store.transaction((rows) => rows.outcome(row.serial, KEY))).toBeNull();
    });

    test('a hundred counts at once are a hundred: transactions do not overlap', async () => {
      const store = await filled();
      const count = () =>
        store.transaction(async (rows) => {
          const now = await rows.device(row.serial);
          await Promise.resolve();
          if (now) await rows.putDevice({ ...now, revision: now.revision + 1 });
        });
      await Promise.all(Array.from({ length: 100 }, count));
      expect((await read(store))?.revision).toBe(101);
    });

    test('an outcome is for ever, and its device’s alone', async () => {
      const store = await filled();
      await store.transaction((rows) => rows.putDevice({ ...row, serial: 'SIM000043' }));
      await store.transaction((rows) => rows.addOutcome(row.serial, KEY, 'void'));
      await expect(store.transaction((rows) => rows.addOutcome(row.serial, KEY, 'done'))).rejects.toThrow();
      expect(await store.transaction((rows) => rows.outcome(row.serial, KEY))).toBe('void');
      expect(await store.transaction((rows) => rows.outcome('SIM000043', KEY))).toBeNull();
    });

    test('a device that is put again keeps the outcomes of its operations', async () => {
      const store = await filled();
      await store.transaction((rows) => rows.addOutcome(row.serial, KEY, 'done'));
      await store.transaction((rows) => rows.putDevice({ ...row, account: null, epoch: null }));
      expect(await store.transaction((rows) => rows.outcome(row.serial, KEY))).toBe('done');
    });

    test('a device has one ticket at most: a new one replaces it, and its end leaves none', async () => {
      const store = await filled();
      const ticket: TicketRow = { serial: row.serial, ticket: KEY, epoch: 1, until: AT };
      expect(await store.transaction((rows) => rows.ticket(row.serial))).toBeNull();
      await store.transaction((rows) => rows.putTicket(ticket));
      await store.transaction((rows) => rows.putTicket({ ...ticket, ticket: 'cd'.repeat(32), until: AT + 1 }));
      expect(await store.transaction((rows) => rows.ticket(row.serial))).toEqual({
        ...ticket,
        ticket: 'cd'.repeat(32),
        until: AT + 1,
      });
      expect(await store.transaction((rows) => rows.ticket('SIM000043'))).toBeNull();
      await store.transaction((rows) => rows.endTicket('SIM000043'));
      expect(await store.transaction((rows) => rows.ticket(row.serial))).not.toBeNull();
      await store.transaction((rows) => rows.endTicket(row.serial));
      expect(await store.transaction((rows) => rows.ticket(row.serial))).toBeNull();
    });

    test('history goes by revision, and a revision has one event for ever', async () => {
      const store = await filled();
      await store.transaction((rows) => rows.addEvent(event));
      await store.transaction((rows) => rows.addEvent({ ...event, revision: 2, change: 'freed' }));
      await expect(store.transaction((rows) => rows.addEvent({ ...event, change: 'freed' }))).rejects.toThrow();
      const history = await store.transaction((rows) => rows.history(row.serial));
      expect(history.map(({ revision, change }) => [revision, change])).toEqual([
        [1, 'added'],
        [2, 'freed'],
      ]);
      expect(history[0]).toEqual(event);
      expect(await store.transaction((rows) => rows.history('SIM000043'))).toEqual([]);
    });

    test('audit has every line in its order, two that are alike too, and none of a transaction that failed', async () => {
      const store = await filled();
      await store.transaction(async (rows) => {
        await rows.addAudit(line);
        await rows.addAudit(line);
      });
      const failing = store.transaction(async (rows) => {
        await rows.addAudit({ ...line, outcome: 'never' });
        throw new Error('as planned');
      });
      await expect(failing).rejects.toThrow('as planned');
      await store.transaction((rows) => rows.addAudit({ ...line, operation: null, outcome: 'void' }));
      expect(await store.transaction((rows) => rows.audit(row.serial))).toEqual([
        line,
        line,
        { ...line, operation: null, outcome: 'void' },
      ]);
    });

    test.each([`'); drop table devices; --`, '<script>alert(1)</script>', '"\\%_{x}$1', 'Видеорегистратор №1 📹'])(
      'text is text: %j',
      async (text) => {
        const store = await filled();
        await store.transaction(async (rows) => {
          await rows.putDevice({ ...row, account: text, sharedWith: [text] });
          await rows.addAudit({ ...line, actor: text });
        });
        expect(await read(store)).toMatchObject({ account: text, sharedWith: [text] });
        expect(await store.transaction((rows) => rows.audit(row.serial))).toEqual([{ ...line, actor: text }]);
        expect(await store.transaction((rows) => rows.device(text))).toBeNull();
      },
    );
  });
}
