/** How ISAPI writes the recorder's clock. */
import { offsetAt, type SummerRules } from '../../../base/index.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const MINUTE_MS = 60_000;

/**
 * `2026-06-01T15:00:00+03:00`, as the clock on the screen reads. Without a fraction: some clients read no other.
 * @param clock null before the recorder has said how its clock runs: then by Greenwich
 */
export function stampOf(now: number, clock: SummerRules | null): string {
  const offset = clock ? offsetAt(now, clock) : 0;
  const minutes = Math.abs(offset) / MINUTE_MS;
  const ahead = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${new Date(now + offset).toISOString().slice(0, 19)}${ahead}`;
}

/**
 * `CST-3:00:00`: as POSIX writes zones, with the sign the other way round, whatever the letters once stood for; and with summer time
 * `DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00`, each change by the clock that it ends.
 */
export function zoneOf(clock: SummerRules): string {
  const zone = clock['time.zone'];
  const minutes = Math.abs(zone);
  const plain = `CST${zone > 0 ? '-' : '+'}${Math.floor(minutes / 60)}:${two(minutes % 60)}:00`;
  return clock['time.dst'] ? `${plain}DST${summerOf(clock)}` : plain;
}

function summerOf(clock: SummerRules): string {
  const bias = clock['time.dstBias'];
  const [start, end] =
    clock['time.dstMode'] === 'manual'
      ? [
          `M${clock['time.dstStartMonth']}.${clock['time.dstStartWeek']}.${clock['time.dstStartDay']}/${two(clock['time.dstStartHour'])}:00:00`,
          `M${clock['time.dstEndMonth']}.${clock['time.dstEndWeek']}.${clock['time.dstEndDay']}/${two(clock['time.dstEndHour'])}:00:00`,
        ]
      : [europe(3, clock['time.zone']), europe(10, clock['time.zone'] + bias)];
  return `${two(Math.floor(bias / 60))}:${two(bias % 60)}:00,${start},${end}`;
}

/** One in the morning at Greenwich on the last Sunday of a month, by a clock that is so many minutes ahead. */
function europe(month: number, ahead: number): string {
  const minutes = Math.abs(60 + ahead);
  return `M${month}.5.0/${60 + ahead < 0 ? '-' : ''}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
