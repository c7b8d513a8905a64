/**
 * When a clock runs ahead: the rule of the European Union, or one of the owner's by month, week, day and hour. Pure;
 * instants are ms since the Unix epoch.
 */

/** How a clock runs beside Greenwich, under the names of a recorder's settings. Months from 1, Sunday is 0. */
export interface SummerRules {
  /** Minutes ahead of Greenwich in winter. */
  'time.zone': number;
  'time.dst': boolean;
  'time.dstMode': 'auto' | 'manual';
  'time.dstStartMonth': number;
  'time.dstStartWeek': number;
  'time.dstStartDay': number;
  'time.dstStartHour': number;
  'time.dstEndMonth': number;
  'time.dstEndWeek': number;
  'time.dstEndDay': number;
  'time.dstEndHour': number;
  /** Minutes that summer adds. */
  'time.dstBias': number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment of every year: hour of the n-th weekday of a month; the fifth is the last one. Months from 1, Sunday is 0. */
interface Moment {
  month: number;
  week: number;
  day: number;
  hour: number;
}

/** The moment in a year as its own clock reads, as if that were Greenwich. */
function inYear(year: number, { month, week, day, hour }: Moment): number {
  if (week === 5) {
    const last = Date.UTC(year, month, 0);
    return last - ((new Date(last).getUTCDay() - day + 7) % 7) * DAY + hour * HOUR;
  }
  const first = Date.UTC(year, month - 1, 1);
  return first + (((day - new Date(first).getUTCDay() + 7) % 7) + (week - 1) * 7) * DAY + hour * HOUR;
}

/** Both changes of the European Union are at one in the morning at Greenwich. */
const EU_START: Moment = { month: 3, week: 5, day: 0, hour: 1 };
const EU_END: Moment = { month: 10, week: 5, day: 0, hour: 1 };

/** Begin and end of summer time in a year. The owner's start is told in winter time, the end in summer time, as one reads it. */
function changesOf(year: number, rules: SummerRules): { start: number; end: number } {
  if (rules['time.dstMode'] === 'auto') return { start: inYear(year, EU_START), end: inYear(year, EU_END) };
  const zone = rules['time.zone'] * MINUTE;
  const start = inYear(year, {
    month: rules['time.dstStartMonth'],
    week: rules['time.dstStartWeek'],
    day: rules['time.dstStartDay'],
    hour: rules['time.dstStartHour'],
  });
  const end = inYear(year, {
    month: rules['time.dstEndMonth'],
    week: rules['time.dstEndWeek'],
    day: rules['time.dstEndDay'],
    hour: rules['time.dstEndHour'],
  });
  return { start: start - zone, end: end - zone - rules['time.dstBias'] * MINUTE };
}

export function isSummer(ms: number, rules: SummerRules): boolean {
  if (!rules['time.dst']) return false;
  const year = new Date(ms + rules['time.zone'] * MINUTE).getUTCFullYear();
  const { start, end } = changesOf(year, rules);
  // South of the equator summer goes over the new year.
  return start <= end ? ms >= start && ms < end : ms >= start || ms < end;
}

/** ms by which the clock is ahead of Greenwich at an instant. */
export const offsetAt = (ms: number, rules: SummerRules): number =>
  (rules['time.zone'] + (isSummer(ms, rules) ? rules['time.dstBias'] : 0)) * MINUTE;
