/** The image a recorder keeps in flash, and the check that what was read back is one. */
import * as v from 'valibot';
import { type RecordMode, recordModes } from './channels/recordMode.ts';
import { type Config, configKeys, configSchema, defaultConfig } from './config/schema.ts';
import { faultOf } from './config/validate.ts';
import type { FirmwareHistory } from './firmware/history.ts';
import type { LogEntry } from './log/entry.ts';
import { onvifLevels, type ServiceRecords } from './services/records.ts';
import { counterNames } from './users/lockout.ts';
import { allRights } from './users/rights.ts';
import type { PasswordRecord, StoredUser } from './users/users.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** By which ways a forgotten admin password can be replaced. Secrets as salted records alone. */
export interface Recovery {
  email: string;
  questions: { question: string; answer: PasswordRecord }[];
  /** Of the code in the GUID file that counts; an older file is void. */
  guid: PasswordRecord | null;
}

export interface RecorderImage {
  schema: 3;
  activated: boolean;
  config: Config;
  users: StoredUser[];
  /** Wrong passwords charged per user and not yet forgiven. */
  failures: Record<string, number>;
  log: LogEntry[];
  /** Power-ons so far. */
  boots: number;
  /** True while running; still true at the next boot means that the power went away. */
  running: boolean;
  /** ms by which the owner set the device's wall clock apart from the world's. */
  clockOffset: number;
  recovery: Recovery;
  services: ServiceRecords;
  /** Channel by channel; what is past the end is recorded as a recorder is delivered. */
  recording: RecordMode[];
  /** The set-up wizard was gone through or left since the activation. */
  wizardDone: boolean;
  /** Which firmware ran last and what became of installations; null before the first boot. */
  firmware: FirmwareHistory | null;
  /** What other rooms keep here, by room name; opaque to the recorder. */
  records: Record<string, Json>;
}

/** Names under which an object of ours could hide or inherit something: no user is called so. */
const UNSAFE_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype', ...counterNames];
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/));
const hexOf = (letters: number) => v.pipe(hex, v.length(letters));
const secretRecord = v.object({
  algorithm: v.literal('pbkdf2-sha256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  salt: hex,
  hash: hex,
});
/** Where a user stands, of whatever list. */
const userName = v.pipe(v.string(), v.minLength(1), v.maxLength(32), v.notValues(UNSAFE_NAMES));
/**
 * Schema 1 knew no recovery, no patterns, no clock of its own, and earlier ones no services: such an image gets what a new one has.
 * Before schema 3 nothing was kept for Digest: what it lacks is noted of each user at the next right login.
 */
const imageShape = v.object({
  schema: v.picklist([1, 2, 3]),
  activated: v.boolean(),
  config: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  users: v.array(
    v.object({
      name: userName,
      role: v.picklist(['admin', 'operator', 'guest']),
      rights: v.array(v.picklist(allRights)),
      password: secretRecord,
      digest: v.optional(v.object({ realm: v.pipe(v.string(), v.maxLength(32)), md5: hexOf(32), sha256: hexOf(64) })),
      pattern: v.optional(v.nullable(secretRecord), null),
    }),
  ),
  failures: v.record(v.string(), count),
  log: v.array(
    v.looseObject({
      id: count,
      at: v.pipe(v.number(), v.finite()),
      event: v.string(),
      times: v.optional(count),
      since: v.optional(v.pipe(v.number(), v.finite())),
    }),
  ),
  boots: count,
  running: v.boolean(),
  clockOffset: v.optional(v.pipe(v.number(), v.finite()), 0),
  recovery: v.optional(
    v.object({
      email: v.pipe(v.string(), v.maxLength(64)),
      questions: v.array(v.object({ question: v.string(), answer: secretRecord })),
      guid: v.nullable(secretRecord),
    }),
    { email: '', questions: [], guid: null },
  ),
  services: v.optional(
    v.object({
      onvif: v.array(v.object({ name: userName, level: v.picklist(onvifLevels), password: secretRecord })),
      encryption: v.object({ password: v.nullable(secretRecord), issue: count }),
    }),
    { onvif: [], encryption: { password: null, issue: 0 } },
  ),
  recording: v.optional(v.array(v.picklist(recordModes)), []),
  wizardDone: v.optional(v.boolean(), true),
  firmware: v.optional(
    v.nullable(
      v.object({
        version: v.string(),
        sequence: count,
        pending: v.nullable(v.object({ version: v.string(), sequence: count })),
        last: v.nullable(v.object({ ok: v.boolean(), from: v.string(), to: v.string() })),
      }),
    ),
    null,
  ),
  records: v.record(v.string(), v.unknown()),
});

/** @returns the image, or null when `value` is not one that this software wrote. Nothing is guessed or filled in but new settings. */
export function readImage(value: unknown): RecorderImage | null {
  const parsed = v.safeParse(imageShape, value);
  if (!parsed.success) return null;
  const stored = parsed.output.config;
  const config = { ...defaultConfig } as Record<string, unknown>;
  for (const key of configKeys) {
    if (!Object.hasOwn(stored, key)) continue;
    if (stored[key] !== '' && faultOf(configSchema[key], stored[key])) return null;
    config[key] = stored[key];
  }
  return { ...parsed.output, schema: 3, config } as unknown as RecorderImage;
}
