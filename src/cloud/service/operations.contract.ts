/**
 * What a service must hold to over every store: lost replies, repeats, two servers, new owners. One effect, one stored outcome, one
 * line of audit.
 */
import { describe, expect, test } from 'vitest';
import { operationKey } from '../operationKey.ts';
import type { ServiceStore } from '../serviceStore.ts';
import { CODE, connect, newKey, testService } from '../testing/service.ts';
import { newTicket, seenPicture, unbindOver, vouch } from '../testing/ticketWay.ts';

/** @param makeStores the same rows, as two servers have them. */
export function serviceOperationsContract(name: string, makeStores: () => Promise<[ServiceStore, ServiceStore]>): void {
  let serials = 0;
  /** Two servers, two owners, one device that is online at the first. */
  async function house() {
    const time = { now: Date.UTC(2026, 0, 12, 6) };
    const [store, twin] = await makeStores();
    const one = testService({ store, server: 'one', time, seed: 1 });
    const two = testService({ store: twin, server: 'two', time, seed: 2 });
    await two.service.beat();
    const serial = `SIM${String(++serials).padStart(6, '0')}`;
    const device = await one.device(serial);
    const [anna, boris] = [await one.owner('anna'), await two.owner('boris')];
    const read = () => store.transaction((rows) => rows.device(serial));
    const audit = (action: string) =>
      store.transaction(async (rows) => (await rows.audit(serial)).filter((line) => line.action === action));
    const unbind = (epoch: number, operationId: string, over = device) =>
      over.say({ ask: 'unbind', session: over.session(), operationId, epoch });
    const add = (at: typeof one, token: string, key: string) =>
      at.ask('POST', '/devices', { token, key, body: { serial, code: CODE } });
    return { one, two, serial, device, anna, boris, read, audit, unbind, add, time, store };
  }

  describe(`${name} under a service`, () => {
    test('reply lost after commit, and a new owner binds: the retry tells the first outcome and frees nobody', async () => {
      const { one, two, anna, boris, serial, unbind, read, audit, add, store } = await house();
      await one.add(anna, serial);
      // Committed; the reply is thrown away as a wire would.
      expect((await unbind(1, 'op-lost'))['result']).toBe('done');
      expect((await add(two, boris, newKey())).status).toBe(200);
      expect(await unbind(1, 'op-lost')).toMatchObject({ result: 'done', binding: { bound: true, epoch: 2 } });
      expect(await read()).toMatchObject({ epoch: 2, lastEpoch: 2 });
      expect(await audit('unbind')).toHaveLength(1);
      const changes = await store.transaction((rows) => rows.history(serial));
      expect(changes.map(({ change }) => change)).toEqual(['added', 'freed', 'added']);
    });

    test('device cut before the retry, linked to another server: the same', async () => {
      const { one, two, anna, boris, serial, device, unbind, read, audit, add } = await house();
      await one.add(anna, serial);
      await unbind(1, 'op-cut');
      await device.cut();
      const elsewhere = await connect(two.service, serial, device.key);
      await add(one, boris, newKey());
      expect((await unbind(1, 'op-cut', elsewhere))['result']).toBe('done');
      expect(await elsewhere.say({ ask: 'settle', session: elsewhere.session(), operationId: 'op-cut' })).toMatchObject(
        { result: 'done' },
      );
      expect((await read())?.epoch).toBe(2);
      expect(await audit('unbind')).toHaveLength(1);
    });

    test('an operation that was given up never takes effect, thirty days later either', async () => {
      const { one, anna, serial, device, unbind, read, time } = await house();
      await one.add(anna, serial);
      const settled = await device.say({ ask: 'settle', session: device.session(), operationId: 'op-void' });
      expect(settled['result']).toBe('void');
      time.now += 30 * 86_400_000;
      expect((await unbind(1, 'op-void'))['result']).toBe('void');
      expect((await read())?.epoch).toBe(1);
    });

    test('the link of before is nobody’s: what it says has no effect once the device is linked elsewhere', async () => {
      const { one, two, anna, serial, device, unbind, read } = await house();
      await one.add(anna, serial);
      await connect(two.service, serial, device.key);
      expect((await unbind(1, 'op-old-link'))['result']).toBe('session-unknown');
      expect(await device.say({ ask: 'beat', session: device.session() })).toEqual({ result: 'session-unknown' });
      expect((await read())?.epoch).toBe(1);
      // Its end does not take away the link of the other server.
      await device.cut();
      expect((await one.ask('GET', `/devices/${serial}`, { token: anna })).body['online']).toBe(true);
    });

    test('two servers get the same request at once: one effect, and both tell it', async () => {
      const { one, two, anna, serial, add, read, audit, store } = await house();
      const key = newKey();
      const replies = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => add(at % 2 ? one : two, anna, key)));
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect(await read()).toMatchObject({ epoch: 1, revision: 1, lastEpoch: 1 });
      expect(await audit('add')).toHaveLength(1);
      const gone = newKey();
      const drop = (at: number) => (at % 2 ? one : two).ask('DELETE', `/devices/${serial}`, { token: anna, key: gone });
      const deleted = await Promise.all([0, 1, 2, 3, 4, 5].map(drop));
      expect(deleted.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect(await audit('delete')).toHaveLength(1);
      expect(await store.transaction((rows) => rows.history(serial))).toHaveLength(2);
    });

    test('two owners add it at once, at two servers: one has it', async () => {
      const { one, two, anna, boris, add, read, audit } = await house();
      const replies = await Promise.all([add(one, anna, newKey()), add(two, boris, newKey())]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await read()).toMatchObject({ epoch: 1, revision: 1 });
      expect((await audit('add')).map(({ outcome }) => outcome).sort()).toEqual(['already-bound', 'done']);
    });

    test('unbound at the device while the owner deletes it: one of them frees it', async () => {
      const { one, two, anna, serial, unbind, read, store } = await house();
      await one.add(anna, serial);
      const [there, here] = await Promise.all([
        unbind(1, 'op-both'),
        two.ask('DELETE', `/devices/${serial}`, { token: anna, key: newKey() }),
      ]);
      expect([`${String(there['result'])} ${here.status}`]).toEqual([
        expect.stringMatching(/^(done 404|not-bound 200)$/),
      ]);
      expect(await read()).toMatchObject({ epoch: null, revision: 2 });
      expect(await store.transaction((rows) => rows.history(serial))).toHaveLength(2);
    });

    test('by ticket, reply lost after commit, and a new owner binds: the retry at the other server frees nobody', async () => {
      const { one, two, anna, boris, serial, device, read, audit, add, store } = await house();
      await one.add(anna, serial);
      const [ticket, key] = [newTicket(), newKey()];
      await vouch(device, ticket);
      const picture = await seenPicture(two, serial);
      const wish = { serial, ticket, key, picture };
      expect((await unbindOver(two, wish)).status).toBe(200);
      expect((await add(two, boris, newKey())).status).toBe(200);
      for (const server of [one, two]) expect((await unbindOver(server, wish)).status).toBe(200);
      expect(await read()).toMatchObject({ epoch: 2, lastEpoch: 2 });
      expect(await audit('unbind')).toHaveLength(1);
      const changes = await store.transaction((rows) => rows.history(serial));
      expect(changes.map(({ change }) => change)).toEqual(['added', 'freed', 'added']);
    });

    test('one ticket, one picture, six requests at two servers at once: one effect, and each tells the truth', async () => {
      const { one, two, anna, serial, device, read, audit } = await house();
      await one.add(anna, serial);
      const ticket = newTicket();
      await vouch(device, ticket);
      const picture = await seenPicture(one, serial);
      const key = newKey();
      const ask = (at: number) =>
        unbindOver(at % 2 ? one : two, { serial, ticket, picture, key: at < 4 ? key : newKey() });
      const replies = await Promise.all([0, 1, 2, 3, 4, 5].map(ask));
      const codes = replies.map(({ status, body }) => (status === 200 ? 'freed' : body['code']));
      expect(codes.filter((code) => code !== 'freed' && code !== 'picture-gone')).toEqual([]);
      // The four that are one request have one outcome; the other two are none of theirs.
      expect(codes.filter((code) => code === 'freed').length === 4 || codes.lastIndexOf('freed') >= 4).toBe(true);
      expect(await read()).toMatchObject({ epoch: null, revision: 2 });
      expect(await audit('unbind')).toHaveLength(1);
    });

    test('by ticket while it is freed at the device and its owner deletes it: one of them frees it', async () => {
      const { one, two, anna, serial, device, unbind, read, store } = await house();
      await one.add(anna, serial);
      const ticket = newTicket();
      await vouch(device, ticket);
      const picture = await seenPicture(one, serial);
      await Promise.all([
        unbindOver(one, { serial, ticket, picture }),
        unbind(1, 'op-three'),
        two.ask('DELETE', `/devices/${serial}`, { token: anna, key: newKey() }),
      ]);
      expect(await read()).toMatchObject({ epoch: null, revision: 2 });
      expect(await store.transaction((rows) => rows.history(serial))).toHaveLength(2);
    });

    test('a key is its account’s: another’s request with it is another operation', async () => {
      const { one, anna, boris, serial, add, audit } = await house();
      const key = newKey();
      await add(one, anna, key);
      expect((await add(one, boris, key)).body).toMatchObject({ code: 'already-bound' });
      expect((await one.ask('DELETE', `/devices/${serial}`, { token: boris, key })).body).toMatchObject({
        code: 'void',
      });
      const [line] = await audit('add');
      expect(line?.operation).toMatch(/^[0-9a-f]{64}$/);
      expect(line?.operation).not.toBe(operationKey(key));
    });

    test('refused for ever: the same request finds nothing to do when it could be done', async () => {
      const { one, two, anna, boris, serial, add, read } = await house();
      await add(one, anna, newKey());
      const key = newKey();
      expect((await add(two, boris, key)).status).toBe(409);
      await one.ask('DELETE', `/devices/${serial}`, { token: anna, key: newKey() });
      expect((await add(two, boris, key)).body).toMatchObject({ code: 'void' });
      expect((await read())?.account).toBeNull();
      expect((await add(two, boris, newKey())).status).toBe(200);
    });
  });
}
