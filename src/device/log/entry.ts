/** An entry of the log: what happened, when, who, over which way, with what outcome. Codes only; sentences are made by the face. */
import type { PictureFault } from '../channels/pictureFault.ts';
import type { RecordMode } from '../channels/recordMode.ts';
import type { DefaultsExtent } from '../config/defaultsExtent.ts';
import type { RefusalCode } from '../refusal.ts';

/** Over which face a request came. */
export type Way = 'local-menu' | 'sadp' | 'app' | 'isapi' | 'device';

/** Over which face somebody else than whoever stands before the recorder came, and from which address. */
export type Via = { way: Way; from: string };

export type LogKind = 'operation' | 'exception' | 'information';

export type LogEvent =
  | { event: 'booted' }
  | { event: 'power-lost' }
  /** The newest save cannot be read: the one before it counts, and every door is locked in full. */
  | { event: 'newest-save-lost' }
  | { event: 'reboot-requested'; user: string }
  | { event: 'shutdown-requested'; user: string }
  | ({ event: 'login'; user: string; outcome: 'ok' | RefusalCode } & Partial<Via>)
  | ({ event: 'logout'; user: string } & Partial<Via>)
  /** Somebody on the network was not let in. `no-digest`: nothing is kept by which this user could prove anything yet. */
  | ({ event: 'illegal-login'; user: string; outcome: RefusalCode | 'no-digest' } & Via)
  | ({ event: 'activated'; way: Way } & Partial<Via>)
  | { event: 'pattern-login'; user: string; outcome: 'ok' | 'wrong' | 'locked' }
  | { event: 'pattern-changed'; set: boolean }
  /** `email`, `questions`. */
  | { event: 'recovery-changed'; fields: string[] }
  | { event: 'guid-exported'; file: string }
  | { event: 'password-reset'; way: 'guid' | 'questions' | 'cloud'; outcome: 'ok' | 'wrong' | 'locked' }
  | ({ event: 'config-changed'; user: string; fields: string[] } & Partial<Via>)
  | { event: 'clock-set'; user: string }
  /** `user` did it, `name` is whose account it is. */
  | { event: 'user-added'; user: string; name: string }
  | { event: 'user-changed'; user: string; name: string }
  | { event: 'user-deleted'; user: string; name: string }
  | { event: 'password-changed'; user: string; name: string }
  | { event: 'onvif-user-added'; user: string; name: string }
  | { event: 'onvif-user-changed'; user: string; name: string }
  | { event: 'onvif-user-deleted'; user: string; name: string }
  /** Switched off, or on with a new password. */
  | { event: 'stream-encryption'; user: string; on: boolean }
  | { event: 'time-synced'; server: string }
  /** Another device on the network has the recorder's address. */
  | { event: 'ip-conflict'; address: string }
  /** `channel` from 1, as it stands on the box. */
  | { event: 'picture-lost'; channel: number; fault: PictureFault }
  | { event: 'picture-back'; channel: number }
  /** `disk` from 1. */
  | { event: 'hdd-full'; disk: number }
  | { event: 'hdd-error'; disk: number }
  /** `channel` 0: all of them. */
  | { event: 'recording-set'; user: string; channel: number; mode: RecordMode }
  | { event: 'pppoe-connected'; address: string }
  | { event: 'pppoe-failed'; reason: string }
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
  /** `ticket`: asked for one, with which the cloud will free the device; `ok` is that it was handed out. */
  | ({ event: 'unbind'; way: Way; outcome: 'ok' | RefusalCode; ticket?: true } & Partial<Via>);

/**
 * `id` rises by one per line and never repeats; `at` is the wall clock in ms since the Unix epoch. An entry that counts repeats says how many,
 * and since when: then `at` and `id` are the last one's.
 */
export type LogEntry = { id: number; at: number; kind: LogKind; times?: number; since?: number } & LogEvent;
export type LogEventName = LogEvent['event'];
