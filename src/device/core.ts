/**
 * What the areas of the recorder (users, settings, firmware, power …) work with: its ports, its working image and the one
 * way to change it, its life. Known inside the device alone; faces see `Recorder`.
 */
import type { FirmwareProfile } from './firmware/profile.ts';
import type { RecorderImage } from './image.ts';
import type { Life } from './lifeStage.ts';
import type { LogEvent } from './log/entry.ts';
import type { CommitOptions } from './memory.ts';
import type { RecorderPorts } from './ports.ts';
import type { PasswordRefusal } from './refusal.ts';
import type { CloudCode } from './users/cloudCode.ts';
import type { AttemptVerdict, Credentials } from './users/credentials.ts';
import type { CounterName } from './users/lockout.ts';
import type { StoredUser } from './users/users.ts';

/** A password's verdict as the areas get it. */
export type Verdict = { ok: true; user: StoredUser } | ({ ok: false } & PasswordRefusal);

export interface Core {
  readonly ports: RecorderPorts;
  /** The working image: what flash would give back at a boot. */
  image(): RecorderImage;
  /** The only way to change it. Resolves when the change would survive a power cut. @throws as `Memory.commit`. */
  commit(change: (image: RecorderImage) => RecorderImage, options?: CommitOptions): Promise<void>;
  /** An entry at the end of the log, durably. */
  log(event: LogEvent): Promise<void>;
  /** The device's own wall clock, ms since the Unix epoch: the world's clock and what the owner set it apart by. */
  now(): number;
  /** The firmware that runs; at the next boot it may be another. */
  profile(): FirmwareProfile;
  life(): Life;
  /** Enters a passage of life that takes `ms` simulated ms, or none. */
  enter(next: Life, ms?: number): void;
  /**
   * Rises with every power-on and power cut. Work begun under one epoch is void under another.
   * `pause` waits simulated ms and tells whether the epoch is still the same.
   */
  epoch(): number;
  pause(ms: number): Promise<boolean>;
  /** Down and up again, or down, with `event` in the log where there is one. Nobody waits for it. */
  stop(next: 'rebooting' | 'shutting-down', event: LogEvent | null): void;
  /** Tells all faces that the facts have changed. */
  announce(): void;
  userNamed(name: string): StoredUser | undefined;
  /**
   * The password check of this boot: one at a time, charged before its verdict. One that outlives its boot has no verdict.
   * @param proves instead of the password itself, by what else its owner proves to know it.
   */
  check(user: string, password: string, proves?: (user: StoredUser) => boolean): Promise<Verdict>;
  /**
   * As `check`, for what is no password: `evaluate` runs when the attempt is charged and stored.
   * @throws `power-lost` where the recorder does not run, or not in that boot any more.
   */
  attempt(counter: CounterName, evaluate: () => Promise<boolean>): Promise<AttemptVerdict>;
  /** The check's own counters; null while the recorder does not run. */
  credentials(): Credentials | null;
  /** What the owner's account vouches by. */
  cloudCode: CloudCode;
  /** What the log may keep of a name that somebody typed: only names of ours, for people type passwords and giants there. */
  loggedName(name: string): string;
}
