/**
 * Lines that a stranger can bring about as often as they like, such as knocks at a locked door: counted in one entry, so that they
 * neither push the story out of the log nor wear out the flash.
 */
import type { LogEntry, LogEvent } from './entry.ts';

/** Later than this after the first, a repeat is a story of its own. */
const TOGETHER_MS = 3_600_000;

/** A refusal, or something of a user that there is not. */
const isKnock = (event: LogEvent): boolean =>
  ('outcome' in event && event.outcome !== 'ok') || ('user' in event && event.user === '?');

const textOf = ({ id: _id, at: _at, kind: _kind, times: _times, since: _since, ...event }: LogEntry): string =>
  JSON.stringify(event);

/**
 * @param entry a new one. @returns the log with it at the end, and without the one that it repeats. Knocks may come by turns: so it is looked for
 * among all of them that stand together at the end.
 */
export function withRepeat(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const text = textOf(entry);
  for (let index = log.length - 1; index >= 0; index--) {
    const before = log[index];
    if (!before || !isKnock(before) || !isKnock(entry)) break;
    const since = before.since ?? before.at;
    if (textOf(before) !== text || entry.at < since || entry.at - since > TOGETHER_MS) continue;
    return [...log.slice(0, index), ...log.slice(index + 1), { ...entry, times: (before.times ?? 1) + 1, since }];
  }
  return [...log, entry];
}

/** Whether the newest line can wait for the next save: of repeats the 2nd, 4th, 8th … are written at once, a handful for hundreds. */
export function mayWait({ log }: { log: readonly LogEntry[] }): boolean {
  const times = log.at(-1)?.times ?? 1;
  return !Number.isInteger(Math.log2(times));
}
