/**
 * How an account is changed: between two checks of secrets, so that none begun before is answered after with what was true
 * before; with an entry in the log; and without counters that have nothing to count any more.
 *
 * No change shortens a lock (I4): who is locked stays so to the end of the wait, also under a new password, also if deleted and
 * added again meanwhile. A counter that is not full goes with the password it counted wrong guesses at.
 */
import type { Core } from '../core.ts';
import type { RecorderImage } from '../image.ts';
import type { LogEvent } from '../log/entry.ts';
import { appended } from '../log/log.ts';
import type { Credentials } from './credentials.ts';
import { counterNames } from './lockout.ts';
import type { Unknown } from './unknown.ts';

export interface Change {
  image: RecorderImage;
  event: LogEvent;
  /** Whose counter counted guesses at a password that is none any more. */
  forgets: string | null;
}

/**
 * Work in the turn of a check. It must check no secret itself: its turn would never come.
 * @param still throws once the boot is another.
 */
export async function betweenChecks<R>(
  core: Core,
  still: () => void,
  work: (credentials: Credentials) => Promise<R>,
): Promise<R | Unknown> {
  const credentials = core.credentials();
  if (!credentials) return { ok: false, code: 'unknown-result' };
  return credentials.between(() => {
    still();
    return work(credentials);
  });
}

/** The image to be saved. */
export function saved(core: Core, credentials: Credentials, { image, event, forgets }: Change): RecorderImage {
  const owned = [...image.users.map((user) => user.name), ...counterNames].filter((name) => name !== forgets);
  const failures = Object.entries(image.failures).filter(
    ([name]) => owned.includes(name) || credentials.isLocked(name),
  );
  return { ...image, failures: Object.fromEntries(failures), log: appended(image.log, event, core.now()) };
}
