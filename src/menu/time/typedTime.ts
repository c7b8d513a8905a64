/**
 * A time that somebody typed: a date in the owner's order or with the year first, hours, minutes, perhaps seconds, with anything
 * between the numbers; so the pad of digits and dots is enough to type one. Pure.
 */
import type { ClockRules } from './clockRules.ts';
import { instantOf } from './wallClock.ts';

/** The years that the recorder's clock can show. */
const YEARS = { first: 2000, last: 2099 } as const;

/** What was left out is the beginning of the day, hour or minute, or its end. */
export type Edge = 'from' | 'to';

/** @returns ms since the Unix epoch; null where nothing was typed; `bad` where it is no time. */
export function typedTime(text: string, edge: Edge, rules: ClockRules): number | null | 'bad' {
  if (text.trim() === '') return null;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (!/^[\d\s.:,/-]*$/.test(text) || numbers.length < 3 || numbers.length > 6) return 'bad';
  const [a = 0, b = 0, c = 0, ...clock] = numbers;
  const order = a >= 1000 ? 'ymd' : rules['time.dateFormat'];
  const [year, month, day] = { ymd: [a, b, c] as const, dmy: [c, b, a] as const, mdy: [c, a, b] as const }[order];
  if (year < YEARS.first || year > YEARS.last) return 'bad';
  const left = edge === 'from' ? [0, 0, 0] : [23, 59, 59];
  const [hour = 0, minute = 0, second = 0] = [...clock, ...left.slice(clock.length)];
  // The hour that the clock goes through twice in autumn belongs to a period with both its turns.
  const instant = instantOf({ year, month, day, hour, minute, second }, rules, edge === 'from' ? 'earlier' : 'later');
  return instant === null ? 'bad' : instant + (edge === 'from' ? 0 : 999);
}
