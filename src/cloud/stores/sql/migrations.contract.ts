/** Every older version with rows in it comes to today's tables by being opened, and has lost nothing. For each engine. */
import { describe, expect, test } from 'vitest';
import { KEY, rowsOf, told } from '../../testing/olderVersions.ts';
import { versions } from './migrations.ts';
import type { SqlStore } from './sqlStore.ts';

export interface Place {
  open(version?: string): Promise<SqlStore>;
  /** Runs statements while nobody has it open. */
  run(statements: readonly string[]): Promise<void>;
}

/** @param makePlace a database with nothing in it. */
export function migrationsContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} comes from older versions`, () => {
    test('of each version it is known what it may hold', () => {
      expect(Object.keys(rowsOf)).toEqual(versions);
      expect(versions.length).toBeGreaterThanOrEqual(5);
    });

    test.each(versions.map((version, at) => [version, at] as const))('%s', async (version, at) => {
      const place = await makePlace();
      await (await place.open(version)).close();
      await place.run(versions.slice(0, at + 1).flatMap((one) => rowsOf[one] ?? []));
      const store = await place.open();
      try {
        await store.transaction(async (rows) => {
          expect(await rows.device('SIM000042')).toEqual(told.device);
          expect((await rows.device('SIM000043'))?.account).toBeNull();
          expect(await rows.outcome('SIM000042', KEY)).toBe('done');
          expect(await rows.history('SIM000042')).toEqual(at >= 1 ? [told.event] : []);
          expect(await rows.audit('SIM000042')).toEqual(at >= 1 ? [told.line] : []);
          expect((await rows.accountByMail('anna@house.invalid'))?.id).toBe(at >= 2 ? 'a1' : undefined);
          expect((await rows.session(KEY))?.expiresAt).toBe(at >= 2 ? 1770876000000 : undefined);
          expect((await rows.tries(KEY))?.count).toBe(at >= 2 ? 2 : undefined);
          expect((await rows.card('SIM000042'))?.offer).toEqual(
            at >= 3 ? { to: 'boris@house.invalid', epoch: 3 } : undefined,
          );
          expect(await rows.serverUntil('one')).toBe(at >= 3 ? 1768197620000 : 0);
          expect((await rows.ticket('SIM000042'))?.epoch).toBe(at >= 4 ? 3 : undefined);
          expect((await rows.picture(KEY))?.face).toBe(at >= 4 ? 'tool' : undefined);
          expect((await rows.view('SIM000042'))?.view).toBe(at >= 5 ? '{}' : undefined);
        });
        // And it goes on from there.
        await store.transaction((rows) => rows.addEvent({ ...told.event, revision: 6, change: 'freed' }));
        await store.transaction((rows) => rows.addAudit(told.line));
        await store.transaction((rows) => rows.putLink('SIM000043', 'two'));
        await store.transaction((rows) => rows.putTicket({ serial: 'SIM000043', ticket: KEY, epoch: 1, until: 1 }));
      } finally {
        await store.close();
      }
    });

    test('one of a later version is refused, and left as it is', async () => {
      const place = await makePlace();
      await (await place.open()).close();
      await place.run([
        `insert into kysely_migration (name, timestamp) values ('9-from-the-future', '2031-01-01T00:00:00Z')`,
      ]);
      await expect(place.open()).rejects.toMatchObject({ code: 'too-new' });
    });

    test.each([
      ['an audit line', `update audit set outcome = 'void'`],
      ['an audit line away', 'delete from audit'],
      ['an event', `update binding_events set account = 'x'`],
      ['an outcome', `update operations set outcome = 'void'`],
      ['an outcome away', 'delete from operations'],
    ])('not even by hand is %s changed', async (_, statement) => {
      const place = await makePlace();
      await (await place.open()).close();
      await place.run([...(rowsOf['1-bindings'] ?? []), ...(rowsOf['2-history-and-audit'] ?? [])]);
      await expect(place.run([statement])).rejects.toThrow(/only grows/);
    });
  });
}
