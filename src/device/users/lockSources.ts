/**
 * Where the wrong passwords came from that locked a user: addresses on the network, by what the log has of them. For the recorder's own
 * screen: whoever stands before it and is kept out shall know by whom.
 */
import type { Core } from '../core.ts';
import type { LogEntry, Via } from '../log/entry.ts';
import { ADMIN } from './users.ts';

export interface LockSourcesFace {
  /** The latest first, each once; none where the user is not locked, or by nobody on the network. */
  lockSources(request: { user: string }): Promise<Via[]>;
}

/** So many are told; who spoofs addresses has thousands. */
const TOLD = 3;
/** A wrong password this long before the last one has nothing to do with it. */
const TOGETHER_MS = 3_600_000;

export const createLockSources = (core: Core): LockSourcesFace => ({
  async lockSources({ user }) {
    const locked = core.credentials()?.secondsLocked(user) ?? 0;
    return locked > 0 ? sourcesOf(core.image().log, user) : [];
  },
});

/** A try of this user's password. Unbinding is the admin's. */
const isTry = (entry: LogEntry, user: string): entry is LogEntry & { outcome: string } & Partial<Via> =>
  entry.event === 'login' || entry.event === 'illegal-login'
    ? entry.user === user
    : entry.event === 'unbind' && user === ADMIN;

/** Since the last right password. The try that shut the door was told `locked` as those are that came after it: the first of them is it. */
export function sourcesOf(log: readonly LogEntry[], user: string): Via[] {
  const tries = log.filter((entry) => isTry(entry, user));
  const wrong = tries
    .slice(tries.findLastIndex(({ outcome }) => outcome === 'ok') + 1)
    .filter(({ outcome }) => outcome === 'password-wrong' || outcome === 'locked');
  const [shut] = wrong
    .filter(({ outcome }) => outcome === 'locked')
    .sort((a, b) => (a.since ?? a.at) - (b.since ?? b.at) || a.id - b.id);
  const guesses = wrong.filter((entry) => entry === shut || entry.outcome === 'password-wrong');
  const last = guesses.at(-1)?.at ?? 0;
  const sources = guesses
    .filter(({ at }) => last - at <= TOGETHER_MS)
    .flatMap(({ way, from }) => (way && from ? [{ way, from }] : []))
    .reverse();
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()].slice(0, TOLD);
}
