// Times as people type them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, defaultConfig } from '../../device/testing/index.ts';
import { typedTime } from './typedTime.ts';
import { wallClockText } from './wallClock.ts';

/** Moscow, no summer time, day first. */
const rules = defaultConfig;
const moscow = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number =>
  Date.UTC(year, month - 1, day, hour - 3, minute, second, ms);

test.each([
  ['24.11.2026 21:05', moscow(2026, 11, 24, 21, 5), moscow(2026, 11, 24, 21, 5, 59, 999)],
  ['24-11-2026 21:05:09', moscow(2026, 11, 24, 21, 5, 9), moscow(2026, 11, 24, 21, 5, 9, 999)],
  ['24.11.2026.21.5', moscow(2026, 11, 24, 21, 5), moscow(2026, 11, 24, 21, 5, 59, 999)],
  ['2026-11-24', moscow(2026, 11, 24), moscow(2026, 11, 24, 23, 59, 59, 999)],
  ['1/2/2026 7', moscow(2026, 2, 1, 7), moscow(2026, 2, 1, 7, 59, 59, 999)],
  [' 29.02.2024 ', moscow(2024, 2, 29), moscow(2024, 2, 29, 23, 59, 59, 999)],
])('%j begins and ends a search at', (text, from, to) => {
  expect(typedTime(text, 'from', rules)).toBe(from);
  expect(typedTime(text, 'to', rules)).toBe(to);
});

test.each([
  ['dmy' as const, moscow(2026, 2, 1)],
  ['mdy' as const, moscow(2026, 1, 2)],
  ['ymd' as const, 'bad'],
])('where dates are written %s, 1.2.2026 is another day', (order, found) =>
  expect(typedTime('1.2.2026', 'from', { ...rules, 'time.dateFormat': order })).toBe(found),
);

test('the zone is the recorder’s', () =>
  expect(typedTime('24.11.2026 12:00', 'from', { ...rules, 'time.zone': -300 })).toBe(Date.UTC(2026, 10, 24, 17)));

test('the hour that comes twice in autumn belongs to a period whole', () => {
  const berlin = { ...rules, 'time.zone': 60, 'time.dst': true } as const;
  expect(typedTime('25.10.2026 02:30', 'from', berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(typedTime('25.10.2026 02:30', 'to', berlin)).toBe(Date.UTC(2026, 9, 25, 1, 30, 59, 999));
});

test.each(['', '   '])('%j is no limit', (text) => expect(typedTime(text, 'from', rules)).toBeNull());

test.each([
  '29.02.2026',
  '31.04.2026',
  '0.1.2026',
  '1.0.2026',
  '1.13.2026',
  '24.11.2026 24:00',
  '24.11.2026 10:60',
  '24.11.2026 10:10:60',
  '24.11.26',
  '24.11.1999',
  '24.11.2100',
  '24.11',
  '24',
  '24.11.2026 1 2 3 4',
  '24 nov 2026',
  '٢٤.١١.٢٠٢٦',
  '=1+1',
])('%j is no time', (text) => expect(typedTime(text, 'from', rules)).toBe('bad'));

describe('whatever is typed', () => {
  test('a time that the recorder shows is read back to the second, in every order and language', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: moscow(2000, 1, 2), max: moscow(2099, 12, 30) }),
        fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const),
        fc.constantFrom('ru' as const, 'en' as const),
        (ms, order, language) => {
          read++;
          const here = { ...rules, 'time.dateFormat': order, 'general.language': language };
          expect(typedTime(wallClockText(ms, here), 'from', here)).toBe(Math.floor(ms / 1000) * 1000);
        },
      ),
      { numRuns: 2000, seed: 8 },
    );
    counted('shown times read back', read, 2000);
  });

  test('there is an answer', () => {
    let asked = 0;
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        asked++;
        const found = typedTime(text, 'to', rules);
        expect(found === null || found === 'bad' || Number.isFinite(found)).toBe(true);
      }),
      { numRuns: 2000, seed: 9 },
    );
    counted('texts read as times', asked, 2000);
  });
});
