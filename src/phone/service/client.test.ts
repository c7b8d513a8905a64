// The phone's account at a service that runs: who signs in, what is kept of it, and what becomes of lost answers.
import { beforeEach, expect, test } from 'vitest';
import { MAIL, PASSWORD, signedUp, type TestPhone, testPhone } from '../testing/index.ts';

let phone: TestPhone;
beforeEach(() => {
  phone = testPhone();
});
const secret = (text: string) => phone.ports.vault.put(text);
const credentials = (mail: string, password: string) => ({ region: 'russia', mail, secret: secret(password) });

test('who signs up is signed in; a password that is wrong is refused; after signing out nothing is told', async () => {
  await signedUp(phone);
  expect(phone.client.account()).toEqual({ region: 'russia', mail: MAIL });
  expect(await phone.client.devices()).toEqual({ ok: true, devices: [] });
  await phone.client.signOut();
  expect(phone.client.account()).toBeNull();
  expect(await phone.client.devices()).toMatchObject({ code: 'no-session' });
  expect(await phone.client.signIn(credentials(MAIL, 'something else'))).toMatchObject({ code: 'sign-in-refused' });
  expect(await phone.client.signIn(credentials(MAIL, PASSWORD))).toEqual({ ok: true });
});

test('an address that has an account keeps its password, whoever signs up with it', async () => {
  await signedUp(phone);
  await phone.client.signOut();
  expect(await phone.client.signUp(credentials(MAIL, 'another password'))).toMatchObject({ code: 'sign-in-refused' });
});

test('a session that was ended elsewhere signs the phone out, and whoever watches hears of it', async () => {
  await signedUp(phone);
  let told = 0;
  phone.client.watch(() => {
    told += 1;
  });
  const token = phone.sent.length > 0 ? await ownToken() : '';
  await phone.cloud.ask('DELETE', '/sessions/current', { token });
  expect(await phone.client.devices()).toMatchObject({ code: 'no-session' });
  expect(phone.client.account()).toBeNull();
  expect(told).toBe(1);
});

/** As it went over the wire: the client itself tells nobody. */
async function ownToken(): Promise<string> {
  await phone.client.devices();
  return phone.sent.at(-1)?.token ?? '';
}

test('an operation whose answer is lost is asked again under its key, and was done once', async () => {
  await signedUp(phone);
  await phone.cloud.device('SIM204816');
  let lost = 2;
  phone.onTheWay.reply = (answer, { method }) => (method === 'POST' && lost-- > 0 ? null : answer);
  const adding = phone.client.add({ serial: 'SIM204816', secret: secret('ABCDEF'), key: 'add-it-once' });
  for (let second = 0; second < 60; second += 1) await phone.clock.advance(1_000);
  expect(await adding).toMatchObject({ ok: true });
  const asked = phone.sent.filter(({ path }) => path === '/devices' && true).filter(({ method }) => method === 'POST');
  expect(asked.map(({ key }) => key)).toEqual(['add-it-once', 'add-it-once', 'add-it-once']);
  expect(await phone.client.history('SIM204816')).toMatchObject({ history: [{ change: 'added' }] });
});

test('a service that never answers is said not to, within a minute', async () => {
  phone.ports.cloud = () => new Promise(() => undefined);
  const { createClient } = await import('./client.ts');
  const asking = createClient(phone.ports).signIn(credentials(MAIL, PASSWORD));
  for (let second = 0; second < 60; second += 1) await phone.clock.advance(1_000);
  expect(await asking).toMatchObject({ code: 'no-answer' });
});

test('the admin password goes to the recorder alone, and off its LAN to nobody', async () => {
  await signedUp(phone);
  const wish = { serial: 'SIM204816', picture: { id: 'p', text: '1234567' }, key: 'unbind-it' };
  phone.lan.says = { ok: true, ticket: 'ticket-1' };
  await phone.client.unbind({ ...wish, secret: secret('unbind4x') });
  expect(phone.lan.heard).toEqual(['unbind4x']);
  expect(phone.sent.at(-1)).toMatchObject({ path: '/unbindings', body: { ticket: 'ticket-1' }, key: 'unbind-it' });
  expect(JSON.stringify(phone.sent)).not.toContain('unbind4x');
  const before = phone.sent.length;
  phone.lan.here = false;
  expect(await phone.client.unbind({ ...wish, secret: secret('unbind4x') })).toMatchObject({ code: 'off-lan' });
  expect(phone.lan.heard).toHaveLength(1);
  expect(phone.sent).toHaveLength(before);
});

test('a wrong password is told as the recorder tells it, and the cloud is not asked', async () => {
  await signedUp(phone);
  const before = phone.sent.length;
  const wish = { serial: 'SIM204816', picture: { id: 'p', text: '1234567' }, key: 'unbind-it' };
  phone.lan.says = { ok: false, code: 'password-wrong', attemptsLeft: 5 };
  expect(await phone.client.unbind({ ...wish, secret: secret('no') })).toEqual({
    ok: false,
    code: 'password-wrong',
    attemptsLeft: 5,
  });
  expect(phone.sent).toHaveLength(before);
});
