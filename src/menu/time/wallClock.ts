/**
 * The recorder's clock in words and numbers, by its own zone, summer time and order of the date, whatever the page's are. Pure;
 * instants are ms since the Unix epoch.
 */
import { offsetAt } from '../../base/index.ts';
import type { ClockRules } from './clockRules.ts';

/** What stands on the clock. Months from 1. */
export interface ClockParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export function partsOf(ms: number, rules: ClockRules): ClockParts {
  const at = new Date(ms + offsetAt(ms, rules));
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/**
 * The instant at which the clock shows this; where it shows it twice, the earlier one or the one that is asked for, and in the hour
 * that a change skips the instant that would have been. @returns null for a date that does not exist, such as 31 February.
 */
export function instantOf(
  { year, month, day, hour, minute, second }: ClockParts,
  rules: ClockRules,
  ofTwo: 'earlier' | 'later' = 'earlier',
): number | null {
  const plain = Date.UTC(year, month - 1, day, hour, minute, second);
  const same = new Date(plain);
  const exists =
    same.getUTCFullYear() === year &&
    same.getUTCMonth() === month - 1 &&
    same.getUTCDate() === day &&
    same.getUTCHours() === hour &&
    same.getUTCMinutes() === minute &&
    same.getUTCSeconds() === second;
  if (!exists) return null;
  const winter = plain - rules['time.zone'] * 60_000;
  const summer = winter - rules['time.dstBias'] * 60_000;
  const inTurn = ofTwo === 'earlier' ? [summer, winter] : [winter, summer];
  return inTurn.find((ms) => ms + offsetAt(ms, rules) === plain) ?? winter;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** What stands between the numbers of a date. */
export const dateSeparator = (rules: ClockRules): string => (rules['general.language'] === 'ru' ? '.' : '-');

/** The date in the owner's order. */
export function dateText({ year, month, day }: ClockParts, rules: ClockRules): string {
  const separator = dateSeparator(rules);
  const [y, m, d] = [String(year).padStart(4, '0'), two(month), two(day)];
  return { dmy: [d, m, y], mdy: [m, d, y], ymd: [y, m, d] }[rules['time.dateFormat']].join(separator);
}

export const timeText = ({ hour, minute, second }: ClockParts): string => [hour, minute, second].map(two).join(':');

/** Date and time of an instant, 24 hours. */
export function wallClockText(ms: number, rules: ClockRules): string {
  const parts = partsOf(ms, rules);
  return `${dateText(parts, rules)} ${timeText(parts)}`;
}
