/** Which entries of the recorder's log are messages to whoever stands before the screen, and how many of them are new. Pure. */
import type { LogEntry } from '../../device/index.ts';

/** What every start brings is no news. */
const ROUTINE: ReadonlySet<LogEntry['event']> = new Set([
  'booted',
  'platform-online',
  'picture-back',
  'pppoe-connected',
  'time-synced',
]);

/** Exceptions and notices, the latest first. What users did themselves is in the log alone. */
export const messagesOf = (log: readonly LogEntry[]): LogEntry[] =>
  log
    .filter(({ kind, event }) => kind !== 'operation' && !ROUTINE.has(event))
    .toSorted((one, other) => other.id - one.id);

/** @param seen id of the last entry of the log when somebody last looked */
export const unreadOf = (messages: readonly LogEntry[], seen: number): number =>
  messages.filter(({ id }) => id > seen).length;
