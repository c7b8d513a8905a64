/**
 * Who calls, as the areas of the recorder know them: whoever holds a session. Areas ask `may` again in the turn that saves, for a
 * session can end, and a right can go, while a key is derived.
 */
import type { Via } from '../log/entry.ts';
import type { PasswordRecord, Right, StoredUser } from '../users/users.ts';

export interface Caller {
  readonly name: string;
  /** Where the session was begun over the network; nothing at the recorder itself. */
  readonly via?: Via | undefined;
  /** Null once the session is over. */
  user(): StoredUser | null;
  /** Whether the session lives and its user has the right, now. */
  may(right: Right): boolean;
  /** The next password of this user was given in this very session, which outlives the change. To be said before the change is saved. */
  mayBecome(password: PasswordRecord): void;
}

/** Begins a session of somebody whose secret was right. @returns its token. */
export type OpenSession = (user: StoredUser, via?: Via) => string;
