// The recorder's clock as ISAPI writes it, winter and summer, east and west.
import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../device/testing/index.ts';
import { stampOf, zoneOf } from './clock.ts';

const WINTER = Date.UTC(2026, 0, 15, 12);
const SUMMER = Date.UTC(2026, 6, 15, 12);
const summer = { ...defaultConfig, 'time.dst': true } as const;

describe.each([
  [
    'Greenwich',
    { ...defaultConfig, 'time.zone': 0 },
    'CST+0:00:00',
    '2026-01-15T12:00:00+00:00',
    '2026-07-15T12:00:00+00:00',
  ],
  [
    'Moscow',
    { ...defaultConfig, 'time.zone': 180 },
    'CST-3:00:00',
    '2026-01-15T15:00:00+03:00',
    '2026-07-15T15:00:00+03:00',
  ],
  [
    'Berlin',
    { ...summer, 'time.zone': 60 },
    'CST-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00',
    '2026-01-15T13:00:00+01:00',
    '2026-07-15T14:00:00+02:00',
  ],
  [
    'New York',
    {
      ...summer,
      'time.zone': -300,
      'time.dstMode': 'manual',
      'time.dstStartMonth': 3,
      'time.dstStartWeek': 2,
      'time.dstEndMonth': 11,
      'time.dstEndWeek': 1,
      'time.dstEndHour': 2,
    },
    'CST+5:00:00DST01:00:00,M3.2.0/02:00:00,M11.1.0/02:00:00',
    '2026-01-15T07:00:00-05:00',
    '2026-07-15T08:00:00-04:00',
  ],
  [
    'half an hour',
    { ...defaultConfig, 'time.zone': -210 },
    'CST+3:30:00',
    '2026-01-15T08:30:00-03:30',
    '2026-07-15T08:30:00-03:30',
  ],
  [
    'the rule of Europe where its hour falls on the day before',
    { ...summer, 'time.zone': -180 },
    'CST+3:00:00DST01:00:00,M3.5.0/-02:00:00,M10.5.0/-01:00:00',
    '2026-01-15T09:00:00-03:00',
    '2026-07-15T10:00:00-02:00',
  ],
] as const)('%s', (_, clock, zone, inWinter, inSummer) => {
  test('its zone', () => expect(zoneOf(clock)).toBe(zone));
  test.each([
    [WINTER, inWinter],
    [SUMMER, inSummer],
  ])('at %d', (now, written) => {
    expect(stampOf(now, clock)).toBe(written);
    expect(Date.parse(stampOf(now, clock))).toBe(now);
  });
});

test('before the recorder has said how its clock runs, it is Greenwich’s', () =>
  expect(stampOf(SUMMER, null)).toBe('2026-07-15T12:00:00+00:00'));
