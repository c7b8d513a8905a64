// Who asks, behind proxies and without.
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isHandedOn, noProxies, proxiesFrom, sourceOf } from './sources.ts';

const from = (remoteAddress: string | undefined, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test.each<[string, string | undefined, string | undefined, string | undefined, string]>([
  ['nobody in front', undefined, '203.0.113.9', undefined, '203.0.113.9'],
  ['a header of somebody’s own', undefined, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy that was named', '172.31.81.0/24', '172.31.81.2', '198.51.100.1', '198.51.100.1'],
  ['one that a dual socket tells in IPv6', '172.31.81.0/24', '::ffff:172.31.81.2', '198.51.100.1', '198.51.100.1'],
  ['one that was not', '172.31.81.0/24', '172.31.82.2', '198.51.100.1', '172.31.82.2'],
  ['two behind each other', '10.0.0.1,172.31.81.0/24', '172.31.81.2', '198.51.100.1, 10.0.0.1', '198.51.100.1'],
  ['what the asker wrote in front of it', '172.31.81.2', '172.31.81.2', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['nonsense', '172.31.81.2', '172.31.81.2', '198.51.100.1, <b>', '172.31.81.2'],
  ['a proxy that says nothing', '172.31.81.2', '172.31.81.2', undefined, '172.31.81.2'],
  ['proxies alone', '10.0.0.0/8', '10.0.0.2', '10.0.0.3', '10.0.0.2'],
  ['IPv6', 'fd00::/8', 'fd00::2', '2001:db8::7', '2001:db8::7'],
  ['a connection that is gone', '10.0.0.0/8', undefined, '198.51.100.1', 'unknown'],
])('%s', (_title, proxies, peer, forwarded, source) => {
  expect(sourceOf(from(peer, forwarded), proxiesFrom(proxies))).toBe(source);
});

test.each(['proxy.invalid', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '', 'fd00::/129'])(
  'no proxy: "%s"',
  (given) => {
    expect(() => proxiesFrom(given)).toThrow(`--proxy names "${given}"`);
  },
);

test('none are named unless somebody names them', () => {
  expect(noProxies('127.0.0.1')).toBe(false);
});

test('a request that was handed on shows it', () => {
  expect(isHandedOn(from('127.0.0.1'))).toBe(false);
  expect(isHandedOn(from('127.0.0.1', '198.51.100.1'))).toBe(true);
});
