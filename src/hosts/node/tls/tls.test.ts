// HTTPS of a process: the certificate that it makes, keeps and makes anew; what it refuses; and pages and lines over it.
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { serve, serveDefaults } from '../serveCommand.ts';
import { testFolders } from '../testing/folders.ts';
import { type Certified, selfSigned } from './selfSigned.ts';
import { tlsOf } from './tlsOption.ts';

const folder = testFolders();
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 29);
const NAMES = ['localhost', '127.0.0.1', '192.168.1.5', 'fe80::1:2'];
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

describe('a certificate of its own', () => {
  const { cert, key } = selfSigned(NAMES, NOW);
  const read = new X509Certificate(cert);

  test('is a right one, for a server and for nothing else', () => {
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.ca).toBe(false);
    expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect([Date.parse(read.validFrom), Date.parse(read.validTo)]).toEqual([NOW - DAY, NOW + 397 * DAY]);
    expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  });

  test('has every name, and no other', () => {
    expect(NAMES.slice(1).map((name) => read.checkIP(name))).toEqual(NAMES.slice(1));
    expect([read.checkHost('localhost'), read.checkHost('sim.invalid'), read.checkIP('192.168.1.6')]).toEqual([
      'localhost',
      undefined,
      undefined,
    ]);
    for (const name of ['::1', 'fe80::1', '2001:db8::', '1:2:3:4:5:6:7:8'])
      expect(new X509Certificate(selfSigned([name], NOW).cert).checkIP(name), name).toBe(name);
  });

  test('differs each time', () => {
    const other = new X509Certificate(selfSigned(NAMES, NOW).cert);
    expect(other.serialNumber).not.toBe(read.serialNumber);
    expect(other.fingerprint256).not.toBe(read.fingerprint256);
  });
});

describe('kept in the data folder', () => {
  const wish = async () => ({ https: true, names: NAMES, folder: await folder(), now: NOW });

  test('it is the same at the next start, and its key is for its owner alone', async () => {
    const asked = await wish();
    const first = await tlsOf(asked);
    expect((await tlsOf({ ...asked, now: NOW + 300 * DAY }))?.fingerprint).toBe(first?.fingerprint);
    expect((await stat(join(asked.folder, 'tls', 'key.pem'))).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['under another name', async () => ({ names: [...NAMES, '192.168.1.77'] })],
    ['near its end', async () => ({ now: NOW + 370 * DAY })],
    ['before its time, where a clock was wrong', async () => ({ now: NOW - 2 * DAY })],
    [
      'where a file was spoiled',
      async (at: string) => {
        await writeFile(join(at, 'tls', 'cert.pem'), 'no certificate');
        return {};
      },
    ],
    [
      'where the key is another’s',
      async (at: string) => {
        await writeFile(join(at, 'tls', 'key.pem'), selfSigned(NAMES, NOW).key);
        return {};
      },
    ],
  ])('it is made anew %s, and then kept', async (_why, change) => {
    const asked = await wish();
    const first = await tlsOf(asked);
    const changed = { ...asked, ...(await change(asked.folder)) };
    const second = await tlsOf(changed);
    expect(second?.fingerprint).not.toBe(first?.fingerprint);
    expect((await tlsOf(changed))?.fingerprint).toBe(second?.fingerprint);
  });

  test('without a folder nothing is kept, and without the option there is none', async () => {
    const asked = await wish();
    expect(await tlsOf({ ...asked, folder: null })).toMatchObject({ isOwn: true });
    expect(await tlsOf({ ...asked, https: false })).toBeNull();
  });
});

describe('a certificate that is given', () => {
  async function files({ cert, key }: Certified): Promise<{ cert: string; key: string }> {
    const at = await folder();
    const paths = { cert: join(at, 'c.pem'), key: join(at, 'k.pem') };
    await writeFile(paths.cert, cert);
    await writeFile(paths.key, key);
    return paths;
  }
  const wish = { names: NAMES, folder: null, now: NOW };

  test('is taken, with or without --https', async () => {
    const own = selfSigned(NAMES, NOW);
    expect(await tlsOf({ ...wish, ...(await files(own)) })).toMatchObject({ ...own, isOwn: false });
  });

  test('or refused in words', async () => {
    const own = selfSigned(NAMES, NOW);
    const right = await files(own);
    const refused = (given: object) => expect(tlsOf({ ...wish, ...given })).rejects;
    await refused({ cert: right.cert }).toThrow('--cert and --key go together');
    await refused({ key: right.key }).toThrow('--cert is missing');
    await refused({ ...right, cert: '/no/such.pem' }).toThrow('cannot be read (ENOENT)');
    await refused({ ...right, cert: right.key }).toThrow('that is no certificate in PEM');
    await refused({ ...right, key: right.cert }).toThrow('that is no private key in PEM');
    await refused(await files({ ...own, key: selfSigned(NAMES, NOW).key })).toThrow('not the key of the certificate');
    await refused({ ...right, now: NOW + 400 * DAY }).toThrow('it was valid until');
  });
});

test('a process speaks HTTPS alone: pages, the cloud and the lines, to whoever trusts its certificate', async () => {
  const at = await folder();
  const log = pino({ enabled: false });
  const options = { ...serveDefaults, port: '0', data: at, keep: true, https: true, speed: 'instant' };
  const serving = await serve(options, 'no-pages', log);
  ends.push(serving.end);
  expect(serving.url).toBe(`https://127.0.0.1:${serving.port}/`);
  const ca = await readFile(join(at, 'tls', 'cert.pem'), 'utf8');
  expect(serving.fingerprint).toBe(new X509Certificate(ca).fingerprint256);
  const asked = (path: string, headers = {}) =>
    new Promise<[status: number | undefined, hsts: unknown]>((resolve, reject) => {
      get(`${serving.url}${path}`, { ca, headers }, (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.headers['strict-transport-security']]);
      }).on('error', reject);
    });
  expect(await asked('simcloud/v1')).toEqual([200, undefined]);
  expect(await asked('simcloud/v1', { Origin: `https://127.0.0.1:${serving.port}` })).toEqual([200, undefined]);
  expect(await asked('simcloud/v1', { Origin: 'https://elsewhere.invalid' })).toEqual([403, undefined]);
  const stranger = connect({ port: serving.port, host: '127.0.0.1' });
  const [fault] = await once(stranger, 'error');
  expect(fault).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  const line = new WebSocket(`wss://127.0.0.1:${serving.port}/lan`, { ca });
  const [said] = (await once(line, 'message')) as [Buffer];
  expect(JSON.parse(said.toString())).toEqual({ lan: 'here', address: '127.0.0.1' });
  line.close();
  await expect(fetch(`http://127.0.0.1:${serving.port}/`)).rejects.toThrow();
});
