// When the clock runs ahead: both changes of a year, to the second, by the rule of the European Union and by rules of owners.
import { describe, expect, test } from 'vitest';
import { isSummer, offsetAt, type SummerRules } from './summerTime.ts';

const at = (text: string): number => Date.parse(text);
const european: SummerRules = {
  'time.zone': 0,
  'time.dst': false,
  'time.dstMode': 'auto',
  'time.dstStartMonth': 3,
  'time.dstStartWeek': 5,
  'time.dstStartDay': 0,
  'time.dstStartHour': 2,
  'time.dstEndMonth': 10,
  'time.dstEndWeek': 5,
  'time.dstEndDay': 0,
  'time.dstEndHour': 3,
  'time.dstBias': 60,
};
const rules = (part: Partial<SummerRules>): SummerRules => ({ ...european, 'time.dst': true, ...part });
const SECOND = 1000;

describe.each<[string, SummerRules, [begin: string, end: string][]]>([
  [
    'the European Union, wherever the recorder stands',
    rules({ 'time.zone': 60 }),
    [
      ['2024-03-31T01:00:00Z', '2024-10-27T01:00:00Z'],
      ['2025-03-30T01:00:00Z', '2025-10-26T01:00:00Z'],
      ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
      ['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'],
    ],
  ],
  [
    'New York: second Sunday of March to first Sunday of November, at two',
    rules({
      'time.zone': -300,
      'time.dstMode': 'manual',
      'time.dstStartMonth': 3,
      'time.dstStartWeek': 2,
      'time.dstStartHour': 2,
      'time.dstEndMonth': 11,
      'time.dstEndWeek': 1,
      'time.dstEndHour': 2,
    }),
    [
      ['2025-03-09T07:00:00Z', '2025-11-02T06:00:00Z'],
      ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
    ],
  ],
  [
    'a Friday, the fourth of a month, half an hour, as some islands had it',
    rules({
      'time.zone': 630,
      'time.dstMode': 'manual',
      'time.dstBias': 30,
      'time.dstStartMonth': 5,
      'time.dstStartWeek': 4,
      'time.dstStartDay': 5,
      'time.dstStartHour': 0,
      'time.dstEndMonth': 8,
      'time.dstEndWeek': 5,
      'time.dstEndDay': 1,
      'time.dstEndHour': 23,
    }),
    [['2026-05-21T13:30:00Z', '2026-08-31T12:00:00Z']],
  ],
])('%s', (_title, clock, years) => {
  test.each(years)('from %s to %s', (begin, end) => {
    expect(isSummer(at(begin) - SECOND, clock)).toBe(false);
    expect(isSummer(at(begin), clock)).toBe(true);
    expect(isSummer(at(end) - SECOND, clock)).toBe(true);
    expect(isSummer(at(end), clock)).toBe(false);
  });
});

test('south of the equator summer goes over the new year', () => {
  const sydney = rules({
    'time.zone': 600,
    'time.dstMode': 'manual',
    'time.dstStartMonth': 10,
    'time.dstStartWeek': 1,
    'time.dstEndMonth': 4,
    'time.dstEndWeek': 1,
  });
  const summers: [string, boolean][] = [
    ['2026-10-03T15:59:59Z', false],
    ['2026-10-03T16:00:00Z', true],
    ['2026-12-31T23:00:00Z', true],
    ['2027-01-01T02:00:00Z', true],
    ['2027-04-03T15:59:59Z', true],
    ['2027-04-03T16:00:00Z', false],
    ['2027-06-01T00:00:00Z', false],
  ];
  expect(summers.map(([text]) => [text, isSummer(at(text), sydney)])).toEqual(summers);
});

test('without summer time the offset is the zone’s, all year', () => {
  for (const month of ['01', '04', '07', '10'])
    expect(offsetAt(at(`2026-${month}-15T12:00:00Z`), rules({ 'time.dst': false, 'time.zone': 345 }))).toBe(
      345 * 60_000,
    );
});

test('a start that is the end is no summer at all', () => {
  const none = rules({
    'time.dstMode': 'manual',
    'time.dstStartMonth': 6,
    'time.dstEndMonth': 6,
    'time.dstStartHour': 2,
    'time.dstEndHour': 3,
  });
  for (let day = 0; day < 366; day++) expect(isSummer(at('2026-01-01T00:00:00Z') + day * 86_400_000, none)).toBe(false);
});
