/** The event log as the image keeps it: how an entry comes to its end, and how much it holds. */
import type { LogEntry, LogEvent, LogKind } from './entry.ts';
import { withRepeat } from './repeats.ts';

/** Entries. */
export const LOG_CAPACITY = 500;
/** Characters of JSON that all entries together may take: a quarter of what a frame of flash holds, whoever fills them. */
export const LOG_ROOM = 1 << 18;
/** What is longer, or more, was not written by us. */
const TEXT_MAX = 64;
const LIST_MAX = 64;

/** What is no operation: all the rest is what somebody did. */
const kinds: Partial<Record<LogEvent['event'], LogKind>> = {
  booted: 'information',
  'power-lost': 'exception',
  'newest-save-lost': 'exception',
  'illegal-login': 'exception',
  'time-synced': 'information',
  'ip-conflict': 'exception',
  'hdd-full': 'exception',
  'hdd-error': 'exception',
  'picture-lost': 'exception',
  'picture-back': 'information',
  'pppoe-connected': 'information',
  'pppoe-failed': 'exception',
  'platform-online': 'information',
  'platform-offline': 'exception',
  'upgrade-done': 'information',
  'upgrade-failed': 'exception',
  'firmware-changed': 'exception',
  'binding-changed': 'information',
};

/** What somebody on the network did not get is no operation of the owner's, but news to whoever stands at the screen. */
const kindOf = (event: LogEvent): LogKind =>
  event.event === 'unbind' && event.from !== undefined && event.outcome !== 'ok'
    ? 'exception'
    : (kinds[event.event] ?? 'operation');

/** @returns the log with `event` at its end, counted where it repeats a refusal; the oldest entries fall out beyond `LOG_CAPACITY` and `LOG_ROOM`. */
export function appended(log: readonly LogEntry[], event: LogEvent, at: number): LogEntry[] {
  const id = (log.at(-1)?.id ?? 0) + 1;
  const next = withRepeat(log, {
    id,
    at,
    kind: kindOf(event),
    ...clamped(event),
  } as LogEntry).slice(-LOG_CAPACITY);
  let room = LOG_ROOM;
  const first = next.findLastIndex((entry) => {
    room -= sizeOf(entry);
    return room < 0;
  });
  return first < 0 ? next : next.slice(first + 1);
}

const clampedText = (text: string): string =>
  text.length > TEXT_MAX ? `${[...text.slice(0, TEXT_MAX * 2)].slice(0, TEXT_MAX - 1).join('')}…` : text;

/** Nobody's giants get into flash: names from outside end up here. */
const clamped = (event: LogEvent): object =>
  Object.fromEntries(
    Object.entries(event).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string'
        ? clampedText(value)
        : Array.isArray(value)
          ? value.slice(0, LIST_MAX).map((item) => (typeof item === 'string' ? clampedText(item) : item))
          : value,
    ]),
  );

/** Entries never change, so each is measured once. Beyond ASCII a character takes six in flash. */
const sizes = new WeakMap<LogEntry, number>();
function sizeOf(entry: LogEntry): number {
  const known = sizes.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify(entry);
  let size = text.length + 1;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) size += 5;
  sizes.set(entry, size);
  return size;
}
