// The period that a search is for.
import { expect, test } from 'vitest';
import { defaultConfig as rules } from '../../../device/testing/index.ts';
import { boundsOf } from './period.ts';

/** By the recorder's clock in Moscow. */
const at = (hour: number, day = 24): number => Date.UTC(2026, 10, day, hour - 3);
const now = at(12);
const typed = { from: '24.11.2026 8', to: '24.11.2026 9' };

test.each([
  ['all' as const, null],
  ['hour' as const, at(11)],
  ['day' as const, at(12, 23)],
  ['week' as const, at(12, 17)],
])('%s begins at its time and does not end, whatever is typed', (period, from) =>
  expect(boundsOf({ period, ...typed }, now, rules)).toEqual({ ok: true, from, to: null }),
);

test('two typed times are the first and the last moment', () =>
  expect(boundsOf({ period: 'own', ...typed }, now, rules)).toEqual({
    ok: true,
    from: at(8),
    to: at(10) - 1,
  }));

test.each([
  ['', '', { ok: true, from: null, to: null }],
  ['24.11.2026 8', '', { ok: true, from: at(8), to: null }],
  ['24.11', '24.11.2026', { ok: false, fault: 'from' }],
  ['', 'yesterday', { ok: false, fault: 'to' }],
  ['24.11.2026 9', '24.11.2026 8', { ok: false, fault: 'order' }],
  ['24.11.2026 9', '24.11.2026 9', { ok: true, from: at(9), to: at(9) + 3_599_999 }],
])('from %j to %j', (from, to, bounds) => expect(boundsOf({ period: 'own', from, to }, now, rules)).toEqual(bounds));
