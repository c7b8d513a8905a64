/** What a log keeps when the recorder goes to another owner: the box's own story, by whitelist. Who did what with it is the earlier owner's affair. */
import { ADMIN } from '../users/users.ts';
import type { LogEntry, LogEventName } from './entry.ts';

const told: readonly LogEventName[] = [
  'booted',
  'power-lost',
  'newest-save-lost',
  'upgrade-done',
  'upgrade-failed',
  'firmware-changed',
  'defaults-restored',
  'hdd-full',
  'hdd-error',
];

/** Ids stay as they are: none is given twice. */
export const ofTheBox = (log: readonly LogEntry[]): LogEntry[] =>
  log.filter((entry) => told.includes(entry.event) && (!('user' in entry) || entry.user === ADMIN));
