// Who may speak to the process: nobody under a foreign name, no other site, and beyond loopback nobody without the token.
import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { type GuardRefusal, isLoopback, refusalOf } from './guard.ts';

const TOKEN = 'f'.repeat(32);
const local = { hosts: [], token: null };
const open = { hosts: ['192.168.1.5'], token: TOKEN };

test.each<[string, IncomingHttpHeaders, GuardRefusal | null]>([
  ['loopback', { host: '127.0.0.1:8080' }, null],
  ['its name', { host: 'localhost:8080' }, null],
  ['in capitals', { host: 'LocalHost:8080' }, null],
  ['IPv6', { host: '[::1]:8080' }, null],
  ['another port', { host: '127.0.0.1:8081' }, 'foreign-host'],
  ['no port', { host: '127.0.0.1' }, 'foreign-host'],
  ['no host at all', {}, 'foreign-host'],
  ['a name that resolves here', { host: 'evil.example:8080' }, 'foreign-host'],
  ['one that ends like ours', { host: 'evil-localhost:8080' }, 'foreign-host'],
  ['its own origin', { host: 'localhost:8080', origin: 'http://localhost:8080' }, null],
  ['another site', { host: 'localhost:8080', origin: 'http://evil.example' }, 'foreign-origin'],
  ['another port of this machine', { host: 'localhost:8080', origin: 'http://localhost:9090' }, 'foreign-origin'],
  ['a page from a file', { host: 'localhost:8080', origin: 'null' }, 'foreign-origin'],
])('%s', (_title, headers, refused) => {
  expect(refusalOf(local, { headers, token: null, port: 8080 })).toBe(refused);
});

test.each<[string, IncomingHttpHeaders, string | null, GuardRefusal | null]>([
  ['nothing shown', {}, null, 'no-token'],
  ['in the address', {}, TOKEN, null],
  ['a part of it', {}, TOKEN.slice(1), 'no-token'],
  ['as a bearer', { authorization: `Bearer ${TOKEN}` }, null, null],
  ['as a cookie', { cookie: `a=b; sim-nvr-token=${TOKEN}; c=d` }, null, null],
  ['a cookie of another name', { cookie: `x-sim-nvr-token=${TOKEN}` }, null, 'no-token'],
])('beyond loopback, %s', (_title, headers, token, refused) => {
  expect(refusalOf(open, { headers: { host: '192.168.1.5:80', ...headers }, token, port: 80 })).toBe(refused);
});

test('loopback is what the machine calls so', () => {
  expect(['127.0.0.1', '127.1.2.3', 'localhost', '::1'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '192.168.1.5', '::', 'example.org'].some(isLoopback)).toBe(false);
});
