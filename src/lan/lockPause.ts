/**
 * A lock that came from the network is bounded. Wrong passwords lock their user everywhere for a minute; a stranger who goes on would
 * lock the owner out at the screen again and again. So once a lock was brought about over the network, the network's faces check no
 * password for a while, all of them together and whoever is named: they answer `locked`, and the counters that the screen shares are
 * left alone. What the recorder itself does not count, because nobody has that name, is counted here as a user's would be: an answer
 * must not tell which names there are.
 */

/** Five locks long. */
export const PAUSE_MS = 300_000;
/** Names that were refused of late and are remembered, be they somebody's or not. One more costs a pause, and the oldest is forgotten. */
export const NAMES_MAX = 32;

export type Locked = { ok: false; code: 'locked'; secondsLeft: number };
export type Wrong = { ok: false; code: 'password-wrong'; attemptsLeft: number };
/** Refused, and charged to nobody: to be answered as if it were one of `limit` attempts. */
export type Uncharged = { ok: false; code: 'uncharged'; limit: number };

export interface LockPause {
  /** Runs one check of a password that came over the network, or answers for it. */
  guarded<R extends { ok: true } | { ok: false; code: string }>(
    user: string,
    check: () => Promise<R | Uncharged>,
  ): Promise<Exclude<R, Uncharged> | Locked | Wrong>;
}

/** @param uptime ms, never going back, also where the recorder is switched off and on. */
export function createLockPause(uptime: () => number): LockPause {
  let until = Number.NEGATIVE_INFINITY;
  /** How often each was refused since its last right password or lock; the one tried last stands last. */
  const refused = new Map<string, number>();

  const secondsLeft = (): number => Math.max(0, Math.ceil((until - uptime()) / 1000));
  const locked = (atLeast = 0): Locked => ({
    ok: false,
    code: 'locked',
    secondsLeft: Math.max(atLeast, secondsLeft()),
  });

  function begin(user: string): void {
    until = uptime() + PAUSE_MS;
    refused.delete(user);
  }
  function note(user: string): number {
    const count = (refused.get(user) ?? 0) + 1;
    refused.delete(user);
    refused.set(user, count);
    const [oldest] = refused.keys();
    if (refused.size > NAMES_MAX && oldest !== undefined) begin(oldest);
    return count;
  }
  function made(user: string, limit: number): Locked | Wrong {
    const count = note(user);
    if (count < limit) return { ok: false, code: 'password-wrong', attemptsLeft: limit - count };
    begin(user);
    return locked();
  }

  return {
    async guarded(user, check) {
      if (secondsLeft() > 0) return locked();
      const outcome = await check();
      if (outcome.ok) refused.delete(user);
      else if (isUncharged(outcome)) return secondsLeft() > 0 ? locked() : made(user, outcome.limit);
      else if (outcome.code === 'password-wrong') note(user);
      else if (isLocked(outcome)) {
        if (refused.has(user)) begin(user);
        return locked(outcome.secondsLeft);
      }
      return outcome as Exclude<typeof outcome, Uncharged>;
    },
  };
}

const isUncharged = (outcome: { ok: boolean; code?: string }): outcome is Uncharged => outcome.code === 'uncharged';
const isLocked = (outcome: { ok: boolean; code?: string }): outcome is Locked => outcome.code === 'locked';
