/**
 * The log as a table for other programs: one line for an entry, in the codes of the log, so that it reads the same whatever
 * language the recorder speaks. RFC 4180 with UTF-8; a cell that a spreadsheet would take for a formula is made text.
 */
import type { LogEntry } from './entry.ts';

const columns = ['id', 'time', 'kind', 'event', 'user', 'details'] as const;

/** @param log in the order in which it is to be written. @returns the bytes of the file. */
export function csvOf(log: readonly LogEntry[]): string {
  const lines = [columns.join(','), ...log.map((entry) => cellsOf(entry).map(cell).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellsOf({ id, at, kind, event, times, since, ...rest }: LogEntry): string[] {
  const { user = '', ...told } = rest as Record<string, unknown>;
  const details = {
    ...told,
    ...(times && { times }),
    ...(since !== undefined && { since: new Date(since).toISOString() }),
  };
  const words = Object.entries(details).map(
    ([key, value]) => `${key}=${Array.isArray(value) ? value.join(' ') : value}`,
  );
  return [String(id), new Date(at).toISOString(), kind, event, String(user), words.join('; ')];
}

/** What a spreadsheet reckons with gets an apostrophe before it; what divides cells gets quotes around it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
