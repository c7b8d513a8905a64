/** Looking things up in the log: by time on the device's own clock, by kind, by event. Pure; the newest come first. */
import type { LogEntry, LogEventName, LogKind } from './entry.ts';

export interface LogQuery {
  /** ms since the Unix epoch on the device's clock, both ends included; null is no end. */
  from: number | null;
  to: number | null;
  /** Empty means every kind. */
  kinds: readonly LogKind[];
  /** Empty means every event. */
  events: readonly LogEventName[];
  /** Newer matches to leave out, and how many to give after them: a page of the result. */
  skip: number;
  limit: number;
}

export interface LogFound {
  entries: LogEntry[];
  /** How many match, those left out too. */
  count: number;
  /** How many the log holds at all. */
  stored: number;
  /** The events that occur within the time and the kinds asked for: what a narrower search may ask next. */
  events: LogEventName[];
}

export function searched(log: readonly LogEntry[], { from, to, kinds, events, skip, limit }: LogQuery): LogFound {
  const within = log.filter(
    ({ at, kind }) =>
      (from === null || at >= from) && (to === null || at <= to) && (kinds.length === 0 || kinds.includes(kind)),
  );
  const matching = within.filter(({ event }) => events.length === 0 || events.includes(event));
  return {
    entries: matching.reverse().slice(Math.max(0, skip)).slice(0, Math.max(0, limit)),
    count: matching.length,
    stored: log.length,
    events: [...new Set(within.map(({ event }) => event))].sort(),
  };
}
