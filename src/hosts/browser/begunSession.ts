/**
 * Parts a login's answer: the session is kept where it belongs, the rest goes on to the machine that asked. An answer that comes when
 * nobody waits for it at the screen any more is a session that nobody would end, so it ends at once.
 */
import type { Told, UserFacts } from '../../device/index.ts';
import type { HeldSession } from './heldSession.ts';

type Yielded = { ok: true; session: string; user: UserFacts };

/** @returns the answer without the session. */
export type BegunSession = <A extends Yielded | { ok: false }>(answer: A) => Promise<Told<A>>;

export const createBegunSession =
  (held: Pick<HeldSession, 'begin' | 'logOut'>, isAwaited: () => boolean): BegunSession =>
  async <A extends Yielded | { ok: false }>(answer: A) => {
    if (!answer.ok) return answer as Told<A>;
    const { session, ...told } = answer;
    const begun = held.begin(session, answer.user.name);
    if (!isAwaited()) held.logOut();
    await begun;
    if (!isAwaited()) held.logOut();
    return told as Told<A>;
  };
