/**
 * Parts a login's answer: the session is kept where it belongs, who it is goes on to the machine that asked. An answer that comes when
 * nobody waits for it at the screen any more is a session that nobody would end, so it ends at once.
 */
import type { UserFacts } from '../../device/index.ts';
import type { HeldSession } from './heldSession.ts';

export type BegunSession = (answer: { session: string; user: UserFacts }) => { ok: true; user: UserFacts };

export const createBegunSession =
  (held: Pick<HeldSession, 'begin' | 'logOut'>, isAwaited: () => boolean): BegunSession =>
  ({ session, user }) => {
    held.begin(session);
    if (!isAwaited()) held.logOut();
    return { ok: true, user };
  };
