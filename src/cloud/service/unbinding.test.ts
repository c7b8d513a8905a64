// Freed over the cloud, by ticket and picture: what it takes, what each refusal says, and what no repeat can do.
import { describe, expect, test } from 'vitest';
import { connect, newKey, testService } from '../testing/service.ts';
import { ticketHouse } from '../testing/ticketHouse.ts';
import { newTicket, seenPicture, unbindOver, vouch } from '../testing/ticketWay.ts';

const serial = 'SIM000042';

describe('a ticket and the code of a picture', () => {
  test('free the device from its account and everybody it was shared with; device, history and audit hear of it', async () => {
    const { free, row, device, history, audit, ask, anna, boris, store } = await ticketHouse();
    const reply = await free();
    expect([reply.status, reply.body['serial']]).toEqual([200, serial]);
    expect(await row()).toMatchObject({ account: null, epoch: null, sharedWith: [], lastEpoch: 1 });
    expect(device.pushes.at(-1)).toMatchObject({ push: 'binding-changed', binding: { bound: false } });
    expect((await history()).at(-1)).toBe('freed');
    expect(await audit('unbind')).toMatchObject([{ actor: 'tool', outcome: 'done' }]);
    expect(await audit('vouch')).toHaveLength(1);
    for (const token of [anna, boris]) expect((await ask('GET', '/devices', { token })).body['devices']).toEqual([]);
    expect(await store.transaction((rows) => rows.ticket(serial))).toBeNull();
  });

  test('the code may be typed with blanks, and the phone’s picture is the phone’s in the audit', async () => {
    const { free, ask, audit } = await ticketHouse();
    const { id, text } = await seenPicture({ ask }, serial, 'app');
    expect((await free({ picture: { id, text: ` ${text.slice(0, 3)} ${text.slice(3)} ` } })).status).toBe(200);
    expect(await audit('unbind')).toMatchObject([{ actor: 'app' }]);
  });

  test('then anybody adds it with its verification code, under the next epoch', async () => {
    const { free, boris, add, row } = await ticketHouse();
    await free();
    await add(boris, serial);
    expect(await row()).toMatchObject({ epoch: 2, sharedWith: [] });
  });
});

describe('the ticket', () => {
  test('unknown, of another device, replaced, used, or older than two minutes is wrong, and nothing is told of the device', async () => {
    const far = await ticketHouse();
    const { free, device, ticket, time, row, ask, service } = far;
    const wrong = async (more: Parameters<typeof free>[0] = {}) => {
      const { status, body } = await free(more);
      expect([status, body['code']]).toEqual([403, 'ticket-wrong']);
      expect(JSON.stringify(body)).not.toMatch(/anna|epoch/);
    };
    await wrong({ ticket: newTicket() });
    const other = await far.activate('SIM000043');
    await far.add(far.boris, 'SIM000043');
    const theirs = newTicket();
    await vouch(other, theirs);
    await wrong({ ticket: theirs });
    expect((await free({ serial: 'SIM000043' })).body).toMatchObject({ code: 'ticket-wrong' });
    const newer = newTicket();
    await vouch(device, newer);
    await wrong();
    await wrong({ ticket });
    time.now += 119_999;
    await service.beat();
    // The same again, late or doubled, makes its time no longer.
    expect(await vouch(device, newer)).toMatchObject({ result: 'kept' });
    time.now += 1;
    await wrong({ ticket: newer });
    const last = newTicket();
    await vouch(device, last);
    expect((await free({ ticket: last })).status).toBe(200);
    await wrong({ ticket: last });
    expect((await row())?.epoch).toBeNull();
    expect((await ask('GET', '/devices', { token: far.boris })).body['devices']).toHaveLength(1);
  });

  test('that was replaced does not come back by a late copy of the device’s word for it', async () => {
    const { free, device, ticket, audit } = await ticketHouse();
    const newer = newTicket();
    await vouch(device, newer);
    expect(await vouch(device, ticket)).toMatchObject({ result: 'stale', binding: { epoch: 1 } });
    expect((await free()).body).toMatchObject({ code: 'ticket-wrong' });
    expect(await audit('vouch')).toHaveLength(2);
    expect((await free({ ticket: newer })).status).toBe(200);
  });

  test('of a binding that is over frees no later owner, nor does a late copy of the device’s word for it', async () => {
    const { free, ask, anna, boris, add, row, device, ticket, audit } = await ticketHouse();
    await ask('DELETE', `/devices/${serial}`, { token: anna, key: newKey() });
    await add(boris, serial);
    expect((await free()).body).toMatchObject({ code: 'ticket-wrong' });
    expect(await vouch(device, ticket)).toMatchObject({ result: 'stale', binding: { epoch: 2 } });
    expect((await free()).body).toMatchObject({ code: 'ticket-wrong' });
    // Nor can whoever has no ticket fill what is kept of it for ever.
    expect(await audit('unbind')).toEqual([]);
    expect(await row()).toMatchObject({ epoch: 2 });
  });

  test('is not taken from a device that is in no account, or over a link that is not its own any more', async () => {
    const { free, device, service } = await ticketHouse();
    const old = device.session();
    const again = await connect(service, serial, device.key);
    expect(await again.say({ ask: 'vouch', session: old, ticket: 'ab'.repeat(32), epoch: 1 })).toMatchObject({
      result: 'session-unknown',
    });
    expect((await free()).status).toBe(200);
    expect(await vouch(again, newTicket())).toMatchObject({ result: 'not-bound', binding: { bound: false } });
  });

  test('does not free a device that is offline, and does once it is back within its time', async () => {
    const { free, device, service, row, audit } = await ticketHouse();
    await device.cut();
    expect((await free()).body).toMatchObject({ code: 'offline' });
    expect((await row())?.epoch).toBe(1);
    await connect(service, serial, device.key);
    expect((await free()).status).toBe(200);
    expect((await audit('unbind')).map(({ outcome }) => outcome)).toEqual(['offline', 'done']);
  });

  test('of a device that was freed at its own screen in the meantime: there is nothing to free', async () => {
    const { free, device } = await ticketHouse();
    await device.say({ ask: 'unbind', session: device.session(), operationId: 'at-the-screen', epoch: 1 });
    expect((await free()).body).toMatchObject({ code: 'not-bound' });
  });
});

describe('a region', () => {
  test('knows nothing of another’s device, and says so only to whoever reads the picture', async () => {
    const { ticket } = await ticketHouse();
    const other = testService({ region: 'international' });
    const shown = await seenPicture(other, serial);
    const wrong = await unbindOver(other, { serial, ticket, picture: { ...shown, text: '0000000' } });
    expect(wrong.body).toMatchObject({ code: 'picture-wrong' });
    expect((await unbindOver(other, { serial, ticket })).body).toMatchObject({ code: 'not-found' });
  });
});

describe('the same request again', () => {
  test('gets the first outcome and frees no next owner, whatever picture it brings', async () => {
    const { free, picture, boris, add, row, audit, history } = await ticketHouse();
    const [key, shown] = [newKey(), await picture()];
    expect((await free({ key, picture: shown })).status).toBe(200);
    await add(boris, serial);
    for (const again of [shown, await picture()]) {
      const reply = await free({ key, picture: again });
      expect([reply.status, reply.body['serial']]).toEqual([200, serial]);
    }
    expect(await row()).toMatchObject({ epoch: 2 });
    expect(await audit('unbind')).toHaveLength(1);
    expect((await history()).filter((change) => change === 'freed')).toHaveLength(1);
  });

  test('that was refused stays refused: void, or its picture is gone', async () => {
    const { free, picture, device, service } = await ticketHouse();
    const [key, shown] = [newKey(), await picture()];
    await device.cut();
    expect((await free({ key, picture: shown })).body).toMatchObject({ code: 'offline' });
    await connect(service, serial, device.key);
    expect((await free({ key, picture: shown })).body).toMatchObject({ code: 'void' });
    const [other, wrong] = [newKey(), await picture()];
    await free({ key: other, picture: { ...wrong, text: '' } });
    expect((await free({ key: other, picture: wrong })).body).toMatchObject({ code: 'picture-gone' });
  });

  test('whoever knows the key without the ticket learns nothing of what became of it', async () => {
    const { free } = await ticketHouse();
    const key = newKey();
    await free({ key });
    expect((await free({ key, ticket: newTicket() })).body).toMatchObject({ code: 'ticket-wrong' });
  });

  test('two hundred tries of one source in a quarter of an hour, then it waits', async () => {
    const { ask } = await ticketHouse();
    const body = { serial, ticket: newTicket(), picture: { id: 'none', text: '1' } };
    const send = (source: string) => ask('POST', '/unbindings', { key: newKey(), body, source });
    for (let at = 0; at < 200; at++) expect((await send('10.0.0.1')).status).toBe(409);
    expect((await send('10.0.0.1')).body).toMatchObject({ code: 'too-many-tries' });
    expect((await send('10.0.0.2')).status).toBe(409);
  });
});

test.each([
  [{ serial, ticket: 'A'.repeat(32), picture: { id: 'a', text: 'b' } }, 'ticket'],
  [{ serial, ticket: 'a'.repeat(31), picture: { id: 'a', text: 'b' } }, 'ticket'],
  [{ serial, ticket: 'a'.repeat(32), picture: { id: 'a', text: 'b'.repeat(65) } }, 'picture.text'],
  [{ serial, ticket: 'a'.repeat(32), picture: 'a' }, 'picture'],
  [{ serial, ticket: 'a'.repeat(32), picture: { id: 'a', text: 'b' }, password: 'x' }, 'password'],
  [{ serial: 'SIM00004', ticket: 'a'.repeat(32), picture: { id: 'a', text: 'b' } }, 'serial'],
])('what cannot be is refused by its field: %j', async (body, field) => {
  const { ask } = testService();
  expect((await ask('POST', '/unbindings', { body, key: newKey() })).body).toMatchObject({ code: 'bad-body', field });
  expect((await ask('POST', '/unbindings', { body })).body).toMatchObject({ code: 'no-key' });
});
