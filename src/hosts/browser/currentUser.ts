/**
 * Who is logged in at this screen, as the recorder's own answers say. The name comes from an answer of its `login` or `activate` and
 * stays in this closure; what the user is and may comes from its facts at every look. No event can bring anybody in here.
 */
import type { RecorderFacts, UserFacts } from '../../device/index.ts';
import type { Watched } from '../../menu/index.ts';

export interface SessionReader {
  currentUser(): UserFacts | null;
}

export interface LoginSession extends SessionReader {
  /** Passes a recorder's answer on, and remembers whom it let in. */
  noting<A extends { ok: boolean }>(answer: Promise<A>): Promise<A>;
  end(): void;
}

export function createLoginSession(facts: Watched<RecorderFacts>): LoginSession {
  /** A session ends with the boot in which it began. */
  let held: { name: string; boot: number } | null = null;
  return {
    currentUser() {
      const { boot, life, users } = facts.now();
      if (held === null || held.boot !== boot || life !== 'running') return null;
      return users.find(({ name }) => name === held?.name) ?? null;
    },
    async noting(asked) {
      const answer = await asked;
      if (answer.ok && 'user' in answer) held = { name: (answer.user as UserFacts).name, boot: facts.now().boot };
      return answer;
    },
    end() {
      held = null;
    },
  };
}
