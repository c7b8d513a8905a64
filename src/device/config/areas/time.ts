/**
 * How the recorder's clock reads: zone, summer time, order of day and month (facts gui-4x §1.2, §5.7). The clock itself is no
 * setting: it runs.
 */
import type { Settings } from '../spec.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** 5 is the last one of a month. */
const WEEKS = [1, 2, 3, 4, 5] as const;
/** Sunday is 0. */
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const month = (value: (typeof MONTHS)[number]) =>
  ({ kind: 'choice', default: value, options: MONTHS, right: 'settings' }) as const;
const week = { kind: 'choice', default: 5, options: WEEKS, right: 'settings' } as const;
const day = { kind: 'choice', default: 0, options: DAYS, right: 'settings' } as const;
const hour = (value: number) =>
  ({ kind: 'number', default: value, min: 0, max: 23, unit: 'hours', right: 'settings' }) as const;

export const time = {
  /** Minutes east of Greenwich. */
  'time.zone': {
    kind: 'choice',
    default: 180,
    options: [
      -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180, 210, 240, 270,
      300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765, 780, 840,
    ],
    right: 'settings',
  },
  'time.dateFormat': { kind: 'choice', default: 'dmy', options: ['dmy', 'mdy', 'ymd'], right: 'settings' },
  'time.dst': { kind: 'flag', default: false, right: 'settings' },
  /** `auto` is the rule of the European Union. */
  'time.dstMode': { kind: 'choice', default: 'auto', options: ['auto', 'manual'], right: 'settings' },
  'time.dstStartMonth': month(3),
  'time.dstStartWeek': week,
  'time.dstStartDay': day,
  'time.dstStartHour': hour(2),
  'time.dstEndMonth': month(10),
  'time.dstEndWeek': week,
  'time.dstEndDay': day,
  'time.dstEndHour': hour(3),
  /** Minutes by which summer time is ahead. */
  'time.dstBias': { kind: 'choice', default: 60, options: [30, 60, 90, 120], right: 'settings' },
} as const satisfies Settings;
