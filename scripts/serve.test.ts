// The server as a browser, a stranger's page and a curious person meet it: over real sockets, on a folder made for the test.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from './freePort.mjs';
import { assertPortFree, choosePort, type Running, serve } from './serve.mjs';
import { UsageError } from './usage.mjs';

const home = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(home, 'site');
let running: Running;

beforeAll(async () => {
  const files: Record<string, string> = {
    'secret.txt': 'secret',
    'site/index.html': '<!doctype html>lab',
    'site/kiosk.html': '<!doctype html>screen',
    'site/assets/main-abc.js': 'export {};',
    'site/assets/inter.woff2': 'font',
    'site/tour/step one/index.html': '<!doctype html>tour',
    'site/icon.svg': '<svg/>',
    'site/.sources': 'fingerprint',
    'site/thing.unknown': '?',
  };
  for (const folder of ['site/assets', 'site/tour/step one']) mkdirSync(join(home, folder), { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(home, path), content);
  symlinkSync(join(home, 'secret.txt'), join(site, 'leak.txt'));
  running = await serve({ folder: site, port: 0 });
});

afterAll(async () => {
  await running.close();
  rmSync(home, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends the path exactly as written; `fetch` would tidy it first. */
function ask(
  path: string,
  options: { host?: string; port?: number; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: running.port, path, ...options }, (incoming) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }));
    });
    outgoing.on('error', reject).end();
  });
}

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'lab'],
    ['/kiosk.html?tour=1', 'text/html; charset=utf-8', 'screen'],
    ['/tour/step%20one/', 'text/html; charset=utf-8', 'tour'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8', 'export'],
    ['/assets/inter.woff2', 'font/woff2', 'font'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8', '<svg/>'],
    ['/thing.unknown', 'application/octet-stream', '?'],
  ])('%s is served as %s', async (path, type, content) => {
    const { status, headers, body } = await ask(path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
    expect(body).toContain(content);
    expect(headers['content-length']).toBe(String(body.length));
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], body }).toEqual({ status: 200, length: '18', body: '' });
  });

  test('hashed names are kept for ever, pages are asked for again and answered briefly', async () => {
    expect((await ask('/assets/main-abc.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { headers: { 'If-None-Match': page.headers.etag ?? '' } });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
  });
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

describe.runIf(hasIpv6)('localhost may mean [::1]', () => {
  test('which answers on the same port', async () => {
    expect((await ask('/', { host: '::1' })).status).toBe(200);
  });

  test('and which another program may have taken', async () => {
    const stranger = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => stranger.listen(port, '::1', resolve));
    await expect(serve({ folder: site, port })).rejects.toThrow(`Port ${port} on ::1 is already in use`);
    // Neither is the first address kept.
    const next = createServer();
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    for (const server of [stranger, next]) await new Promise((resolve) => server.close(resolve));
  });

  test('close leaves both free', async () => {
    const other = await serve({ folder: site, port: await freePort() });
    await other.close();
    await expect(ask('/', { host: '::1', port: other.port })).rejects.toThrow('ECONNREFUSED');
    await expect(ask('/', { port: other.port })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('refusals', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/leak.txt',
    '/.sources',
    '/assets',
    '/assets/',
    '/index.html/',
    '/nothing.js',
    '/%',
    '/%00',
    `/${'a'.repeat(5000)}`,
    'http://127.0.0.1/index.html',
  ])('%s is not found, in plain words', async (path) => {
    const { status, headers, body } = await ask(path);
    expect({ status, type: headers['content-type'], body }).toEqual({
      status: 404,
      type: 'text/plain; charset=utf-8',
      body: '404 Not found.\n',
    });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    'localhost.:PORT',
  ])('a page that calls us "%s" is turned away', async (host) => {
    const { status } = await ask('/', { headers: { Host: host.replace('PORT', String(running.port)) } });
    expect(status).toBe(403);
  });

  test.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])(
    '%s is one of our names',
    async (host) => {
      const { status } = await ask('/', { headers: { Host: host.replace('PORT', String(running.port)) } });
      expect(status).toBe(200);
    },
  );

  test.each(['/', '/nothing', '/assets/main-abc.js'])('%s comes with the security headers', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('port', () => {
  test.each([
    [[], {}, 8080],
    [[], { PORT: '9000' }, 9000],
    [[], { PORT: '' }, 8080],
    [['--port', '8081'], { PORT: '9000' }, 8081],
    [['--port=8082'], {}, 8082],
  ])('%j with %j means %i', (args, env, port) => {
    expect(choosePort(args, env)).toEqual({ port, rest: [] });
  });

  test('leaves the rest of the command line alone', () => {
    expect(choosePort(['a', '--port', '1', 'b'], {})).toEqual({ port: 1, rest: ['a', 'b'] });
  });

  test.each(['', '0', '65536', '-1', '80.5', '0x50', 'abc', '8080 '])('"%s" is no port', (text) => {
    expect(() => choosePort([`--port=${text}`], {})).toThrow(
      `--port is "${text}", which is no port. Give a number from 1 to 65535`,
    );
  });

  test('a value that is missing, or wrong in the environment, is named as such', () => {
    expect(() => choosePort(['--port'], {})).toThrow('--port is ""');
    expect(() => choosePort([], { PORT: 'x' })).toThrow('PORT is "x"');
  });

  test('a busy port is named, with the way out and without a stack', async () => {
    const attempt = serve({ folder: site, port: running.port });
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(assertPortFree(running.port)).rejects.toThrow(
      `Port ${running.port} on 127.0.0.1 is already in use by another program. Stop that program, or choose another port, for example: --port ${running.port + 1}`,
    );
  });

  test('after close the port is free again, even with a connection held open', async () => {
    const other = await serve({ folder: site, port: await freePort() });
    await fetch(other.url);
    await other.close();
    await assertPortFree(other.port);
  });
});
