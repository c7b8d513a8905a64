// Who is let in by HTTP Digest, as any client would try: nonces and their counts, Basic, locks, and a recorder that is not there yet.
import { describe, expect, test } from 'vitest';
import { authorization, type Challenge, challengesIn, subStatusIn } from './testing/client.ts';
import { createHouse, known, PASSWORD } from './testing/house.ts';

const STATUS = '/ISAPI/System/status';
const EZVIZ = '/ISAPI/System/Network/EZVIZ';

test('nobody without a proof; one challenge by MD5, with realm and nonce not last and nothing that clients split at', async () => {
  const house = await known();
  const answer = await house.send(STATUS);
  expect(answer.status).toBe(401);
  const told = answer.headers.filter(([name]) => name === 'WWW-Authenticate').map(([, value]) => value);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^Digest realm="SIM000042", nonce="[0-9a-f]{60}", qop="auth", stale=FALSE$/);
});

test('Basic says nothing here, whatever password it carries, and costs no attempt', async () => {
  const house = await known();
  for (const password of [PASSWORD, 'wrong'])
    expect(
      (await house.send(STATUS, { headers: { authorization: `Basic ${btoa(`admin:${password}`)}` } })).status,
    ).toBe(401);
  expect(house.testbed.box.technician.charged()).toMatchObject({ admin: 0 });
});

test('SHA-256 alone where the setting says so, and MD5 no more', async () => {
  const house = await known();
  const [md5] = challengesIn(await house.send(STATUS));
  await house.testbed.apply({ 'service.sha256': true });
  expect(challengesIn(await house.send(STATUS))).toMatchObject([{ algorithm: 'SHA-256' }]);
  expect((await house.ask(STATUS, PASSWORD)).status).toBe(200);
  const wish = { user: 'admin', password: PASSWORD, method: 'GET', uri: STATUS };
  const old = { headers: { authorization: authorization(md5 as never, wish) } };
  expect((await house.send(STATUS, old)).status).toBe(401);
});

describe('both hashes, where the setting says so', () => {
  const both = { 'service.sha256': true, 'service.md5Beside': true } as const;

  test('are two headers, SHA-256 first, each named, under one nonce; either gets in, and no other', async () => {
    const house = await known();
    await house.testbed.apply(both);
    const answer = await house.send(STATUS);
    const told = answer.headers.filter(([name]) => name === 'WWW-Authenticate').map(([, value]) => value);
    expect(told).toEqual([
      expect.stringMatching(
        /^Digest realm="SIM000042", nonce="[0-9a-f]{60}", algorithm=SHA-256, qop="auth", stale=FALSE$/,
      ),
      expect.stringMatching(/^Digest realm="SIM000042", nonce="[0-9a-f]{60}", algorithm=MD5, qop="auth", stale=FALSE$/),
    ]);
    const [strong, weak] = challengesIn(answer);
    if (!strong || !weak) throw new Error('Two were told.');
    expect(strong.nonce).toBe(weak.nonce);
    const by = async (challenge: Challenge, nc: string) => {
      const proof = authorization(challenge, { user: 'admin', password: PASSWORD, method: 'GET', uri: STATUS, nc });
      return (await house.send(STATUS, { headers: { authorization: proof } })).status;
    };
    expect([await by(strong, '00000001'), await by(weak, '00000002')]).toEqual([200, 200]);
    // A count is used up whichever hash it was proven by.
    expect([await by(weak, '00000001'), await by(strong, '00000002')]).toEqual([401, 401]);
    expect(house.testbed.box.technician.charged()).toMatchObject({ admin: 0 });
  });

  test('a client that reads all headers as one line and takes what comes last gets in; so does one that names no algorithm', async () => {
    const house = await known();
    await house.testbed.apply(both);
    const told = (await house.send(STATUS)).headers.filter(([name]) => name === 'WWW-Authenticate');
    const joined = told.map(([, value]) => value).join(', ');
    const last = (name: string): string =>
      [...joined.matchAll(new RegExp(`${name}="?([^",]*)`, 'g'))].at(-1)?.[1] ?? '';
    const challenge = { realm: last('realm'), nonce: last('nonce'), algorithm: 'MD5', stale: false } as const;
    const wish = { user: 'admin', password: PASSWORD, method: 'GET', uri: STATUS };
    for (const [nc, cut] of [
      ['00000001', ''],
      ['00000002', ', algorithm=MD5'],
    ] as const) {
      const proof = authorization(challenge, { ...wish, nc }).replace(cut, '');
      expect((await house.send(STATUS, { headers: { authorization: proof } })).status).toBe(200);
    }
  });

  test('without SHA-256 it is MD5 alone, whatever stands behind it', async () => {
    const house = await known();
    await house.testbed.apply({ 'service.md5Beside': true });
    expect(challengesIn(await house.send(STATUS))).toMatchObject([{ algorithm: 'MD5' }]);
  });
});

test('a nonce serves again with a higher count, once for each, also out of order; an old one is stale and judged by nobody', async () => {
  const house = await known();
  const [challenge] = challengesIn(await house.send(STATUS));
  const with_ = async (nc: string, password = PASSWORD) => {
    const proof = authorization(challenge as never, { user: 'admin', password, method: 'GET', uri: STATUS, nc });
    return house.send(STATUS, { headers: { authorization: proof } });
  };
  for (const nc of ['00000001', '00000005', '00000003', '00000002']) expect((await with_(nc)).status).toBe(200);
  for (const nc of ['00000001', '00000005', '00000003']) {
    const again = await with_(nc);
    expect([again.status, challengesIn(again)[0]?.stale]).toEqual([401, true]);
  }
  expect((await with_('00000100')).status).toBe(200);
  expect((await with_('00000010')).status).toBe(401);
  await house.testbed.advance(301_000);
  const old = await with_('00000200', 'wrong');
  expect([old.status, challengesIn(old)[0]?.stale]).toEqual([401, true]);
  expect(house.testbed.box.technician.charged()).toMatchObject({ admin: 0 });
});

test('a proof that was made for another address is refused as such', async () => {
  const house = await known();
  const [challenge] = challengesIn(await house.send(STATUS));
  const proof = authorization(challenge as never, { user: 'admin', password: PASSWORD, method: 'GET', uri: EZVIZ });
  expect((await house.send(STATUS, { headers: { authorization: proof } })).status).toBe(400);
});

test('a proof without the query is good for reading alone', async () => {
  const house = await known();
  const [path, query] = [EZVIZ, `${EZVIZ}?security=0`];
  const proven = async (method: 'GET' | 'PUT') => {
    const [challenge] = challengesIn(await house.send(query, { method }));
    const proof = authorization(challenge as never, { user: 'admin', password: PASSWORD, method, uri: path });
    return (await house.send(query, { method, headers: { authorization: proof } })).status;
  };
  expect(await proven('GET')).toBe(200);
  expect(await proven('PUT')).toBe(400);
});

test('wrong ones are counted down, lock on all faces, and userCheck tells how it stands', async () => {
  const house = await known();
  const { box } = house.testbed;
  const check = '/ISAPI/Security/userCheck';
  await box.guess(4);
  expect((await house.ask(check, 'wrong')).body).toContain('<retryLoginTime>2</retryLoginTime>');
  await house.ask(check, 'wrong');
  const locked = await house.ask(check, 'wrong');
  expect(locked.status).toBe(401);
  expect(locked.body).toContain('<lockStatus>lock</lockStatus>\n<unlockTime>300</unlockTime>');
  expect((await house.ask(STATUS, PASSWORD)).body).toContain('<lockStatus>lock</lockStatus>');
  expect(await box.login('admin', PASSWORD)).toMatchObject({ code: 'locked' });
  expect((await house.send(check)).body).not.toContain('lockStatus');
});

test('the same state, the same refusal: at the screen, and here in its words', async () => {
  const house = await known();
  const { box } = house.testbed;
  const seen: [string, string][] = [];
  const both = async (password: string) => {
    const screen = await box.login('admin', password);
    const here = await house.ask(STATUS, password);
    seen.push([
      screen.ok ? 'ok' : screen.code,
      here.status === 200 ? 'ok' : (/<lockStatus>(.*?)</.exec(here.body)?.[1] ?? ''),
    ]);
  };
  await both(PASSWORD);
  await both('wrong');
  for (let count = 0; count < 5; count++) await box.login('admin', 'wrong');
  await both('wrong');
  await both(PASSWORD);
  expect(seen).toEqual([
    ['ok', 'ok'],
    ['password-wrong', 'unlock'],
    ['locked', 'lock'],
    ['locked', 'lock'],
  ]);
});

test('a recorder out of the box says that it is not activated; one that is off is busy', async () => {
  const fresh = await createHouse({ activated: false, users: [] });
  await fresh.testbed.box.powerOn();
  expect(subStatusIn(await fresh.send(STATUS))).toBe('notActivated');
  const house = await known();
  house.testbed.box.cutPower();
  await house.testbed.box.clock.settle();
  expect((await house.send(STATUS)).status).toBe(503);
});
