// The recorder's clock in words, and words read back as its clock.
import { describe, expect, test } from 'vitest';
import { configSchema, counted, defaultConfig } from '../../device/testing/index.ts';
import type { ClockRules } from './clockRules.ts';
import { instantOf, partsOf, wallClockText } from './wallClock.ts';

const at = (text: string): number => Date.parse(text);
const rules = (part: Partial<ClockRules> = {}): ClockRules => ({ ...defaultConfig, ...part });

describe('an instant in words', () => {
  test.each<[string, Partial<ClockRules>, string]>([
    ['2026-01-05T04:08:09Z', {}, '05.01.2026 07:08:09'],
    ['2026-01-05T04:08:09Z', { 'general.language': 'en' }, '05-01-2026 07:08:09'],
    ['2026-01-05T04:08:09Z', { 'time.dateFormat': 'ymd' }, '2026.01.05 07:08:09'],
    ['2026-01-05T04:08:09Z', { 'time.dateFormat': 'mdy', 'general.language': 'en' }, '01-05-2026 07:08:09'],
    ['2026-12-31T21:00:00Z', {}, '01.01.2027 00:00:00'],
    ['2026-12-31T20:59:59Z', {}, '31.12.2026 23:59:59'],
    ['2024-02-29T12:00:00Z', { 'time.zone': -720 }, '29.02.2024 00:00:00'],
    ['2026-07-01T12:00:00Z', { 'time.zone': 345 }, '01.07.2026 17:45:00'],
    ['2026-07-01T12:00:00Z', { 'time.zone': 60, 'time.dst': true }, '01.07.2026 14:00:00'],
    ['2026-01-01T12:00:00Z', { 'time.zone': 60, 'time.dst': true }, '01.01.2026 13:00:00'],
    ['2026-03-29T00:59:59Z', { 'time.zone': 60, 'time.dst': true }, '29.03.2026 01:59:59'],
    ['2026-03-29T01:00:00Z', { 'time.zone': 60, 'time.dst': true }, '29.03.2026 03:00:00'],
    ['2026-10-25T00:59:59Z', { 'time.zone': 60, 'time.dst': true }, '25.10.2026 02:59:59'],
    ['2026-10-25T01:00:00Z', { 'time.zone': 60, 'time.dst': true }, '25.10.2026 02:00:00'],
    ['2026-07-01T12:00:00Z', { 'time.zone': 60, 'time.dst': true, 'time.dstBias': 120 }, '01.07.2026 15:00:00'],
  ])('%s with %j is %s', (instant, part, text) => {
    expect(wallClockText(at(instant), rules(part))).toBe(text);
  });
});

describe('a clock set to', () => {
  const set = (text: string, part: Partial<ClockRules> = {}): string | null => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:]/).map(Number);
    const ms = instantOf({ year, month, day, hour, minute, second }, rules(part));
    return ms === null ? null : new Date(ms).toISOString().replace('.000', '');
  };
  const berlin = { 'time.zone': 60, 'time.dst': true } as const;
  test.each<[string, Partial<ClockRules>, string | null]>([
    ['2026-01-05T07:08:09', {}, '2026-01-05T04:08:09Z'],
    ['2027-01-01T00:00:00', {}, '2026-12-31T21:00:00Z'],
    ['2026-07-01T14:00:00', berlin, '2026-07-01T12:00:00Z'],
    ['2026-02-29T00:00:00', {}, null],
    ['2024-02-29T00:00:00', {}, '2024-02-28T21:00:00Z'],
    ['2026-13-01T00:00:00', {}, null],
    ['2026-04-31T00:00:00', {}, null],
    ['2026-04-30T24:00:00', {}, null],
    // Shown twice: the first time counts. Never shown: as if the change had not been.
    ['2026-10-25T02:30:00', berlin, '2026-10-25T00:30:00Z'],
    ['2026-03-29T02:30:00', berlin, '2026-03-29T01:30:00Z'],
  ])('%s with %j is %s', (text, part, instant) => {
    expect(set(text, part)).toBe(instant);
  });
});

test('every instant of a year comes back through its own reading, in every zone, but for the hour shown twice', () => {
  let read = 0;
  for (const zone of configSchema['time.zone'].options)
    for (const dst of [false, true]) {
      const clock = rules({ 'time.zone': zone, 'time.dst': dst });
      for (let hour = 0; hour < 8760; hour += 29) {
        const ms = at('2026-01-01T00:00:00Z') + hour * 3_600_000;
        const back = instantOf(partsOf(ms, clock), clock);
        if (back !== ms) expect(ms - (back ?? 0), new Date(ms).toISOString()).toBe(3_600_000);
        read++;
      }
    }
  counted('instants read back', read, 20_000);
});
