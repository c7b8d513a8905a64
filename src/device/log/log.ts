/** The event log: what happened, when, who, over which way, with what outcome. Codes only; sentences are made by the face. */
import type { DefaultsExtent } from '../config/restored.ts';
import type { RefusalCode } from '../refusal.ts';
import { withRepeat } from './repeats.ts';

/** Over which face a request came. */
export type Way = 'local-menu' | 'sadp' | 'app' | 'isapi' | 'device';

export type LogKind = 'operation' | 'exception' | 'information';

export type LogEvent =
  | { event: 'booted' }
  | { event: 'power-lost' }
  /** The newest save cannot be read: the one before it counts, and every door is locked in full. */
  | { event: 'newest-save-lost' }
  | { event: 'reboot-requested'; user: string }
  | { event: 'shutdown-requested'; user: string }
  | { event: 'login'; user: string; outcome: 'ok' | RefusalCode }
  | { event: 'logout'; user: string }
  | { event: 'activated'; way: Way }
  | { event: 'pattern-login'; user: string; outcome: 'ok' | 'wrong' | 'locked' }
  | { event: 'pattern-changed'; set: boolean }
  /** `email`, `questions`. */
  | { event: 'recovery-changed'; fields: string[] }
  | { event: 'guid-exported'; file: string }
  | { event: 'password-reset'; way: 'guid' | 'questions'; outcome: 'ok' | 'wrong' | 'locked' }
  | { event: 'config-changed'; user: string; fields: string[] }
  | { event: 'clock-set'; user: string }
  /** `user` did it, `name` is whose account it is. */
  | { event: 'user-added'; user: string; name: string }
  | { event: 'user-changed'; user: string; name: string }
  | { event: 'user-deleted'; user: string; name: string }
  | { event: 'password-changed'; user: string; name: string }
  | { event: 'time-synced'; server: string }
  | { event: 'platform-online'; server: string }
  | { event: 'platform-offline'; reason: string }
  | { event: 'upgrade-started'; user: string; from: string; to: string }
  | { event: 'upgrade-done'; from: string; to: string }
  /** It did not arrive: the power went away, or flash did not take it. `runs` is what boots instead. */
  | { event: 'upgrade-failed'; to: string; runs: string }
  /** Another firmware than at the last boot, and nobody had installed one. */
  | { event: 'firmware-changed'; from: string; to: string }
  | { event: 'defaults-restored'; user: string; extent: DefaultsExtent }
  | { event: 'config-exported'; user: string }
  | { event: 'config-imported'; user: string; fields: string[] }
  | { event: 'binding-changed'; bound: boolean }
  | { event: 'unbind'; way: Way; outcome: 'ok' | RefusalCode };

/**
 * `id` rises by one per line and never repeats; `at` is the wall clock in ms since the Unix epoch. An entry that counts repeats says how many,
 * and since when: then `at` and `id` are the last one's.
 */
export type LogEntry = { id: number; at: number; kind: LogKind; times?: number; since?: number } & LogEvent;
export type LogEventName = LogEvent['event'];

/** Entries. */
export const LOG_CAPACITY = 500;
/** Characters of JSON that all entries together may take: a quarter of what a frame of flash holds, whoever fills them. */
export const LOG_ROOM = 1 << 18;
/** What is longer, or more, was not written by us. */
const TEXT_MAX = 64;
const LIST_MAX = 64;

const kinds: Record<LogEvent['event'], LogKind> = {
  booted: 'information',
  'power-lost': 'exception',
  'newest-save-lost': 'exception',
  'reboot-requested': 'operation',
  'shutdown-requested': 'operation',
  login: 'operation',
  logout: 'operation',
  activated: 'operation',
  'pattern-login': 'operation',
  'pattern-changed': 'operation',
  'recovery-changed': 'operation',
  'guid-exported': 'operation',
  'password-reset': 'operation',
  'config-changed': 'operation',
  'clock-set': 'operation',
  'user-added': 'operation',
  'user-changed': 'operation',
  'user-deleted': 'operation',
  'password-changed': 'operation',
  'time-synced': 'information',
  'platform-online': 'information',
  'platform-offline': 'exception',
  'upgrade-started': 'operation',
  'upgrade-done': 'information',
  'upgrade-failed': 'exception',
  'firmware-changed': 'exception',
  'defaults-restored': 'operation',
  'config-exported': 'operation',
  'config-imported': 'operation',
  'binding-changed': 'information',
  unbind: 'operation',
};

/** @returns the log with `event` at its end, counted where it repeats a refusal; the oldest entries fall out beyond `LOG_CAPACITY` and `LOG_ROOM`. */
export function appended(log: readonly LogEntry[], event: LogEvent, at: number): LogEntry[] {
  const id = (log.at(-1)?.id ?? 0) + 1;
  const next = withRepeat(log, { id, at, kind: kinds[event.event], ...clamped(event) } as LogEntry).slice(
    -LOG_CAPACITY,
  );
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
