/** The period that a search is for: a few that one click chooses, or two times that were typed. Pure. */
import type { ClockRules } from '../../time/clockRules.ts';
import { typedTime } from '../../time/typedTime.ts';

export const periods = ['all', 'hour', 'day', 'week', 'own'] as const;
export type Period = (typeof periods)[number];

const HOUR = 3_600_000;
const spans = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR };

export type PeriodFault = 'from' | 'to' | 'order';

export type Bounds = { ok: true; from: number | null; to: number | null } | { ok: false; fault: PeriodFault };

/** @param now the device's clock, ms since the Unix epoch. */
export function boundsOf(
  { period, from, to }: { period: Period; from: string; to: string },
  now: number,
  rules: ClockRules,
): Bounds {
  if (period === 'all') return { ok: true, from: null, to: null };
  if (period !== 'own') return { ok: true, from: now - spans[period], to: null };
  const begin = typedTime(from, 'from', rules);
  const end = typedTime(to, 'to', rules);
  if (begin === 'bad') return { ok: false, fault: 'from' };
  if (end === 'bad') return { ok: false, fault: 'to' };
  if (begin !== null && end !== null && end < begin) return { ok: false, fault: 'order' };
  return { ok: true, from: begin, to: end };
}
