import { expect, test } from 'vitest';
import type { LogEntry } from '../../device/index.ts';
import { messagesOf, unreadOf } from './messages.ts';

const at = 1_790_000_000_000;
const log: LogEntry[] = [
  { id: 1, at, kind: 'information', event: 'booted' },
  { id: 2, at, kind: 'exception', event: 'power-lost' },
  { id: 3, at, kind: 'information', event: 'platform-online', server: 'litedev.hik-connectru.com' },
  { id: 4, at, kind: 'operation', event: 'login', user: 'admin', outcome: 'ok' },
  { id: 5, at, kind: 'exception', event: 'platform-offline', reason: 'no-link' },
  { id: 6, at, kind: 'information', event: 'binding-changed', bound: false },
];

test('messages are exceptions and notices, the latest first; a start and what users did are none', () => {
  expect(messagesOf(log).map(({ event }) => event)).toEqual(['binding-changed', 'platform-offline', 'power-lost']);
});

test.each([
  { seen: 0, unread: 3 },
  { seen: 2, unread: 2 },
  { seen: 4, unread: 2 },
  { seen: 6, unread: 0 },
])('after a look at entry $seen, $unread are new', ({ seen, unread }) => {
  expect(unreadOf(messagesOf(log), seen)).toBe(unread);
});
