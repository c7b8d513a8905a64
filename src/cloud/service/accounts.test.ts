// Accounts as their owners meet them, and as somebody does who wants to know whether there is one.
import { expect, test } from 'vitest';
import { PASSWORD, testService } from '../testing/service.ts';
import { WINDOW_MS } from './limits.ts';

const anna = { mail: 'anna@house.invalid', password: PASSWORD };

test('signed up, signed in, seen, signed out: then the token is worth nothing', async () => {
  const { ask } = testService();
  expect((await ask('POST', '/accounts', { body: anna })).status).toBe(201);
  const { status, body } = await ask('POST', '/sessions', { body: { ...anna, agent: 'phone' } });
  expect([status, body['role']]).toEqual([201, 'owner']);
  const token = String(body['token']);
  expect((await ask('GET', '/account', { token })).body).toMatchObject({ mail: anna.mail, role: 'owner' });
  expect((await ask('DELETE', '/sessions/current', { token })).status).toBe(200);
  expect((await ask('GET', '/account', { token })).body).toMatchObject({ code: 'no-session' });
});

test('sessions are listed, and one ends another; a stranger’s is not there', async () => {
  const { ask, owner } = testService();
  const [phone, tablet, boris] = [await owner('anna'), await owner('anna'), await owner('boris')];
  const { body } = await ask('GET', '/sessions', { token: phone });
  const sessions = body['sessions'] as { id: string; current: boolean }[];
  expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
  expect(JSON.stringify(body)).not.toContain(phone);
  const other = sessions.find(({ current }) => !current)?.id;
  expect((await ask('DELETE', `/sessions/${other}`, { token: boris })).body).toMatchObject({ code: 'not-found' });
  expect((await ask('DELETE', `/sessions/nobody`, { token: boris })).body).toMatchObject({ code: 'not-found' });
  expect((await ask('GET', '/account', { token: tablet })).status).toBe(200);
  expect((await ask('DELETE', `/sessions/${other}`, { token: phone })).status).toBe(200);
  expect((await ask('GET', '/account', { token: tablet })).status).toBe(401);
});

test('a session ends by itself after thirty days', async () => {
  const { ask, owner, time } = testService();
  const token = await owner('anna');
  time.now += 30 * 86_400_000 - 1;
  expect((await ask('GET', '/account', { token })).status).toBe(200);
  time.now += 1;
  expect((await ask('GET', '/account', { token })).status).toBe(401);
});

test('nobody learns whether there is an account', async () => {
  const { ask, owner } = testService();
  await owner('anna');
  const again = await ask('POST', '/accounts', { body: { ...anna, password: 'another one' } });
  const fresh = await ask('POST', '/accounts', { body: { ...anna, mail: 'new@house.invalid' } });
  expect([again.status, again.body]).toEqual([fresh.status, fresh.body]);
  const wrong = await ask('POST', '/sessions', { body: { ...anna, password: 'another one' } });
  const nobody = await ask('POST', '/sessions', { body: { ...anna, mail: 'nobody@house.invalid' } });
  expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
  expect(wrong.body).toMatchObject({ code: 'sign-in-refused' });
  // And the first password is as it was.
  expect((await ask('POST', '/sessions', { body: anna })).status).toBe(201);
});

test.each(['anna@house.invalid', 'nobody@house.invalid'])(
  'ten wrong passwords for %s, and the right one waits as well',
  async (mail) => {
    const { ask, owner, time } = testService();
    await owner('anna');
    const wrong = (at: number) =>
      ask('POST', '/sessions', { body: { mail, password: 'wrong' }, source: `10.0.0.${at}` });
    for (let at = 0; at < 10; at++) expect((await wrong(at)).status).toBe(401);
    const late = await ask('POST', '/sessions', { body: { mail, password: PASSWORD }, source: '10.0.1.1' });
    expect(late.body).toMatchObject({ code: 'too-many-tries' });
    expect(late.headers.get('Retry-After')).toBe(String(WINDOW_MS / 1000));
    time.now += WINDOW_MS;
    const later = await ask('POST', '/sessions', { body: { mail, password: PASSWORD }, source: '10.0.1.1' });
    expect(later.status).toBe(mail === anna.mail ? 201 : 401);
  },
);

test('thirty tries from one source, whatever the accounts; another source goes on', async () => {
  const { ask } = testService();
  const from = (source: string, at: number) =>
    ask('POST', '/sessions', { body: { mail: `n${at}@house.invalid`, password: 'wrong' }, source });
  for (let at = 0; at < 30; at++) expect((await from('10.0.0.1', at)).status).toBe(401);
  expect((await from('10.0.0.1', 31)).status).toBe(429);
  expect((await from('10.0.0.2', 32)).status).toBe(401);
});

test('tries at once are counted each: no more are compared than one after the other', async () => {
  const { ask } = testService();
  const all = await Promise.all(
    Array.from({ length: 18 }, () => ask('POST', '/sessions', { body: { ...anna, password: 'wrong' } })),
  );
  expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
});

test.each([
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 'cross-site'],
  ['a site beside it', { 'Sec-Fetch-Site': 'same-site' }, 'cross-site'],
  ['a form', { 'Content-Type': 'text/plain' }, 'not-json'],
])('%s signs nobody in', async (_, headers, code) => {
  const { ask, owner } = testService();
  await owner('anna');
  expect((await ask('POST', '/sessions', { body: anna, headers })).body).toMatchObject({ code });
});

test('what a browser sends of itself is nobody’s session', async () => {
  const { ask, owner } = testService();
  const token = await owner('anna');
  expect((await ask('GET', '/account', { headers: { Cookie: `token=${token}; session=${token}` } })).status).toBe(401);
});

test.each([
  [{ mail: 'anna@example.com', password: PASSWORD }, 'mail'],
  [{ mail: `'; drop table accounts; --@house.invalid`, password: PASSWORD }, 'mail'],
  [{ mail: 'anna@house.invalid', password: 'short' }, 'password'],
  [{ mail: 'anna@house.invalid', password: 'x'.repeat(129) }, 'password'],
  [{ mail: 'anna@house.invalid', password: PASSWORD, role: 'support' }, 'role'],
  [{ mail: { toString: 1 }, password: PASSWORD }, 'mail'],
  ['[]', 'body'],
  [null, 'body'],
])('what cannot be is refused by its field: %j', async (body, field) => {
  const { ask } = testService();
  const reply = await ask('POST', '/accounts', { body });
  expect([reply.status, reply.body['field']]).toEqual([422, field]);
  expect(JSON.stringify(reply.body)).not.toContain(PASSWORD);
});

test('every answer says that it is a simulation', async () => {
  const { ask } = testService();
  for (const path of ['/', '/account', '/nowhere', '/devices/SIM000001']) {
    const { body, headers } = await ask('GET', path);
    expect(body['simulated']).toMatch(/simulated cloud/);
    expect(headers.get('X-Simulated')).toBe('nvr-sim');
  }
});
