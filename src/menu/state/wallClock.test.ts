// The recorder's clock in words.
import { expect, test } from 'vitest';
import { wallClockText } from './wallClock.ts';

/** In the time zone of whoever runs the test, as the page shows it. */
const at = (...parts: [number, number, number, number, number, number]): number => new Date(...parts).getTime();

test.each([
  [at(2026, 0, 5, 7, 8, 9), '05.01.2026 07:08:09', '05-01-2026 07:08:09'],
  [at(2026, 11, 31, 23, 59, 59), '31.12.2026 23:59:59', '31-12-2026 23:59:59'],
  [at(2024, 1, 29, 0, 0, 0), '29.02.2024 00:00:00', '29-02-2024 00:00:00'],
])('%i is %s, in English %s', (ms, ru, en) => {
  expect(wallClockText(ms, 'ru')).toBe(ru);
  expect(wallClockText(ms, 'en')).toBe(en);
});

test('every seventh hour of a year is day first and 24 hours', () => {
  for (let hour = 0; hour < 8784; hour += 7)
    expect(wallClockText(at(2024, 0, 1, hour, 30, 0), 'ru')).toMatch(/^\d\d\.\d\d\.\d{4} ([01]\d|2[0-3]):\d\d:00$/);
});
