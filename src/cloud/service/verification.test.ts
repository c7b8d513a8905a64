// The code for whoever stands at the device is told to the account of its binding, once, for the attempt that the device vouched for.
import { describe, expect, test } from 'vitest';
import { attemptOf, verificationCodeOf } from '../../base/index.ts';
import { operationKey } from '../operationKey.ts';
import { newKey } from '../testing/service.ts';
import { ticketHouse } from '../testing/ticketHouse.ts';
import { newTicket, vouch } from '../testing/ticketWay.ts';

const serial = 'SIM000042';
const digest = async (text: string): Promise<string> => operationKey(text);

async function house() {
  const far = await ticketHouse();
  const secret = operationKey(far.ticket);
  const attempt = await attemptOf(secret, digest);
  const ask = (token: string, of = attempt, at = serial) =>
    far.ask('POST', `/devices/${at}/verification`, { token, body: { attempt: of } });
  const code = await verificationCodeOf(secret, digest);
  return { ...far, attempt, code, verify: ask };
}

test('the owner is told the code, in capitals or not, once; each telling has its line, and none has the code', async () => {
  const { verify, anna, attempt, code, audit, answered, device, ticket } = await house();
  const told = await verify(anna, attempt.toLowerCase());
  expect([told.status, told.body['verificationCode']]).toEqual([200, code]);
  expect(attempt).not.toContain(code);
  // Nor by a late copy of the device's word.
  expect(await vouch(device, ticket)).toMatchObject({ result: 'stale' });
  expect((await verify(anna)).body).toMatchObject({ code: 'attempt-wrong' });
  const lines = await audit('verify');
  expect(lines.map(({ outcome }) => outcome)).toEqual(['done', 'attempt-wrong']);
  expect(JSON.stringify(lines)).not.toContain(code);
  // Nor has the host's log, nor its figures.
  expect(answered).toContainEqual(expect.objectContaining({ path: '/devices/{serial}/verification', status: 200 }));
  expect(JSON.stringify(answered)).not.toContain(code);
});

test('whoever it is shared with, another owner, and the owner after the next binding are told nothing', async () => {
  const far = await house();
  expect((await far.verify(far.boris)).body).toMatchObject({ code: 'not-found' });
  const olga = await far.owner('olga');
  expect((await far.verify(olga)).body).toMatchObject({ code: 'not-found' });
  expect((await far.verify(far.anna, far.attempt, 'SIM000043')).body).toMatchObject({ code: 'not-found' });
  // The device changes hands: what it vouched for was the binding before.
  await far.ask('DELETE', `/devices/${serial}`, { token: far.anna, key: newKey() });
  await far.add(olga, serial);
  expect((await far.verify(far.anna)).body).toMatchObject({ code: 'not-found' });
  expect((await far.verify(olga)).body).toMatchObject({ code: 'attempt-wrong' });
});

describe('the attempt', () => {
  test('of a newer ticket takes the place of the one before', async () => {
    const { verify, anna, device } = await house();
    const newer = newTicket();
    await vouch(device, newer);
    expect((await verify(anna)).body).toMatchObject({ code: 'attempt-wrong' });
    expect((await verify(anna, await attemptOf(operationKey(newer), digest))).status).toBe(200);
  });

  test('ends with its time', async () => {
    const { verify, anna, time } = await house();
    time.now += 120_000;
    expect((await verify(anna)).body).toMatchObject({ code: 'attempt-wrong' });
  });

  test('of a device that is not online', async () => {
    const { verify, anna, device } = await house();
    await device.say({ ask: 'leave', session: device.session() });
    expect((await verify(anna)).body).toMatchObject({ code: 'offline' });
  });

  test('is guessed ten times in a quarter of an hour at most', async () => {
    const { verify, anna } = await house();
    for (let guess = 0; guess < 10; guess += 1)
      expect((await verify(anna, `0000000${guess}`)).body).toMatchObject({ code: 'attempt-wrong' });
    expect((await verify(anna)).body).toMatchObject({ code: 'too-many-tries' });
  });

  test('what it is made of is no ticket to unbind by', async () => {
    const { free, attempt, code } = await house();
    for (const ticket of [attempt, code, `${attempt}${code}`])
      expect((await free({ ticket: ticket.toLowerCase().padEnd(32, '0').slice(0, 32) })).body).toMatchObject({
        code: 'ticket-wrong',
      });
  });
});
