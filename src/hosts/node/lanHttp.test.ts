// ISAPI over real sockets on this machine's loopback: by curl where it is installed and by a client of our own where not; the switch and the
// port of the recorder's own settings; and requests that no client sends.
import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { Lan } from './lan.ts';
import { fetchDigest } from './testing/fetchDigest.ts';
import { ADMIN, standOnLoopback, untilOnline } from './testing/standingLan.ts';

const EZVIZ = '/ISAPI/System/Network/EZVIZ';
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function standing() {
  const house = await standOnLoopback();
  ends.push(house.end);
  return house;
}
async function urlOf(lan: Lan): Promise<string | null> {
  const [place] = await lan.http();
  return place ? `http://${place.address}:${place.port}` : null;
}

const curl = async (...given: string[]): Promise<string> =>
  (await promisify(execFile)('curl', ['-sS', '--max-time', '20', ...given])).stdout;
const hasCurl = await promisify(execFile)('curl', ['--version']).then(
  () => true,
  () => false,
);

/** As an integrator's program asks. */
const read = (url: string, password: string): Promise<string> =>
  hasCurl ? curl('--digest', '-u', `admin:${password}`, url) : fetchDigest(url, { user: 'admin', password });

test('a public client reads the binding, and a wrong password is seen at the screen with its way and address', async () => {
  const { world, lan, bugs } = await standing();
  const url = await urlOf(lan);
  expect(await read(`${url}${EZVIZ}`, ADMIN)).toContain('<bindStatus>bind</bindStatus>');
  expect(await read(`${url}/ISAPI/Security/userCheck`, 'no-such-pass')).toContain('<retryLoginTime>6</retryLoginTime>');
  const login = await world.recorder.login({ user: 'admin', password: ADMIN, way: 'local-menu' });
  if (!login.ok) throw new Error(login.code);
  const told = await world.recorder.messages({ session: login.session });
  expect(told.ok ? told.entries[0] : told).toMatchObject({ event: 'illegal-login', way: 'isapi', from: '127.0.0.1' });
  expect(bugs).toEqual([]);
});

test('our own client reads the same, by either hash', async () => {
  const { world, lan } = await standing();
  const url = `${await urlOf(lan)}${EZVIZ}`;
  await untilOnline(world);
  const md5 = await fetchDigest(url, { user: 'admin', password: ADMIN });
  const login = await world.recorder.login({ user: 'admin', password: ADMIN, way: 'local-menu' });
  if (!login.ok) throw new Error(login.code);
  await world.recorder.applyConfig({ session: login.session, changes: { 'service.sha256': true } });
  expect(await fetchDigest(url, { user: 'admin', password: ADMIN })).toBe(md5);
});

test('the port is the one that is set, and with HTTP off there is none', async () => {
  const { world, lan, ports } = await standing();
  const login = await world.recorder.login({ user: 'admin', password: ADMIN, way: 'local-menu' });
  if (!login.ok) throw new Error(login.code);
  const { session } = login;
  expect(await urlOf(lan)).toBe(`http://127.0.0.1:${ports.get(80)}`);
  await world.recorder.applyConfig({ session, changes: { 'ports.http': 8081 } });
  const moved = `http://127.0.0.1:${ports.get(8081)}`;
  expect(await urlOf(lan)).toBe(moved);
  expect((await fetch(`${moved}${EZVIZ}`)).status).toBe(401);
  await world.recorder.applyConfig({ session, changes: { 'service.http': false } });
  expect(await urlOf(lan)).toBeNull();
  await expect(fetch(`${moved}${EZVIZ}`)).rejects.toThrow();
  await world.recorder.applyConfig({ session, changes: { 'service.http': true } });
  expect((await fetch(`${moved}${EZVIZ}`)).status).toBe(401);
});

/** Sends bytes as they are. @returns the first line of the answer; empty where the connection just ends. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.on('data', (data) => {
      heard += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
  });

test('requests that no client sends are refused, none of them with a page or a crash, and the next one is served', async () => {
  const { bugs, http: port } = await standing();
  const get = (rest: string, headers = ''): string =>
    `GET ${rest} HTTP/1.1\r\nHost: a\r\n${headers}Connection: close\r\n\r\n`;
  const hostile = [
    '\0\0\0\0',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    get('*'),
    get('//ISAPI/System/status'),
    get('/ISAPI/../../etc/passwd'),
    get(`/${'a'.repeat(5000)}`),
    get('/ISAPI/System/status', `X: ${'b'.repeat(20_000)}\r\n`),
    get('/ISAPI/System/status', `Authorization: Digest ${'username="a",'.repeat(300)}\r\n`),
    get('/ISAPI/System/status', 'Authorization: Digest username="admin", username="admin"\r\n'),
    get('/ISAPI/System/status', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'),
    `PUT ${EZVIZ} HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n${'x'.repeat(100_000)}`,
    `PUT ${EZVIZ} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `${get('/ISAPI/System/status').replace('Connection: close\r\n', '').repeat(50)}`,
  ];
  for (const text of hostile) expect(await raw(port, text)).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
  expect(await fetchDigest(`http://127.0.0.1:${port}${EZVIZ}`, { user: 'admin', password: ADMIN })).toContain('EZVIZ');
  expect(bugs).toEqual([]);
});
