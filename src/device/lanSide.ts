/**
 * The recorder as its own LAN services need it: an object of the process that no socket is ever given, for what it is told must be true.
 * Here somebody logs in by HTTP Digest: the proof goes through the same turn and the same counters as a password typed at the screen.
 */
import type { Core } from './core.ts';
import { createLanCommands, type LanCommands } from './lanCommands.ts';
import type { PasswordRefusal } from './refusal.ts';
import type { OpenSession } from './session/caller.ts';
import type { Sessions } from './session/sessions.ts';
import { inThisBoot } from './users/confirmed.ts';
import { type DigestProof, proves } from './users/digestRecord.ts';
import { attemptLimit } from './users/lockout.ts';
import { factsOfUser, type StoredUser, type UserFacts } from './users/users.ts';

export interface DigestLogin {
  user: string;
  proof: DigestProof;
  /** This user has proven to know the password by this very nonce before: another right proof is no new guess, and costs no save. */
  proven: boolean;
  /** The address from which the request came. */
  from: string;
}

export type DigestLoginResult =
  | { ok: true; session: string; user: UserFacts }
  /** Nothing is kept by which this user could prove anything: no right password was seen since. No attempt is charged. */
  | { ok: false; code: 'no-digest' }
  /** There is none of that name, and so no counter. Whoever asked must not learn it. */
  | { ok: false; code: 'no-such-user' }
  | ({ ok: false } & PasswordRefusal);

/** How a user's counter stands, for whoever is to be told how many tries are left. */
export interface Attempts {
  attemptsLeft: number;
  secondsLeft: number;
}

export interface LanSide extends LanCommands {
  /** A session of this user, as a login gives one. Another from the same address gets the same session. */
  loginByDigest(request: DigestLogin): Promise<DigestLoginResult>;
  attempts(user: string): Promise<Attempts>;
  /** Some account has to log in at the screen once before it can over the LAN. */
  awaitsLogin(): boolean;
}

export type CreateLanSide = (core: Core, sessions: Pick<Sessions, 'find' | 'end'> & { open: OpenSession }) => LanSide;

/** Of one user over the LAN, each from another address. Less than a user may have at all, so that the screen's is never pushed out. */
const SESSIONS_OF_A_USER = 6;

/** @param realm under which this recorder speaks Digest: its serial number. */
export const lanSideOf =
  (realm: string): CreateLanSide =>
  (core, sessions) => {
    /** By user, then by address: the one used last stands last. */
    const tokens = new Map<string, Map<string, string>>();

    async function sessionOf(user: StoredUser, from: string): Promise<string> {
      const own = tokens.get(user.name) ?? new Map<string, string>();
      tokens.set(user.name, own);
      const known = own.get(from);
      own.delete(from);
      const lives = known !== undefined && sessions.find(known) !== null;
      const token = lives ? known : sessions.open(user, { way: 'isapi', from });
      own.set(from, token);
      for (const [place, other] of [...own].slice(0, -SESSIONS_OF_A_USER)) {
        own.delete(place);
        sessions.end(other);
      }
      if (!lives) await core.log({ event: 'login', user: user.name, outcome: 'ok', way: 'isapi', from });
      return token;
    }

    /** @returns null where the ordinary check is to decide, and to charge. */
    function again({ user: name, proof, proven }: DigestLogin): StoredUser | null {
      const user = core.userNamed(name);
      if (!proven || user?.digest?.realm !== realm) return null;
      if (core.life() !== 'running' || core.credentials()?.secondsLocked(name) !== 0) return null;
      return proves(user.digest, proof) ? user : null;
    }

    const illegal = (user: string, outcome: 'no-digest' | 'password-wrong' | 'locked', from: string): Promise<void> =>
      core.log({ event: 'illegal-login', user: core.loggedName(user), outcome, way: 'isapi', from });

    return {
      ...createLanCommands(core),
      loginByDigest: (request) =>
        inThisBoot<DigestLoginResult>(core, async (still) => {
          const { user: name, proof, from } = request;
          const known = again(request);
          if (known) return { ok: true, session: await sessionOf(known, from), user: factsOfUser(known) };
          const asked = core.userNamed(name);
          const locked = (asked && core.credentials()?.secondsLocked(name)) ?? 0;
          if (asked?.digest?.realm !== realm && locked === 0 && core.life() === 'running') {
            // As many saves as a charged attempt costs: else the time that it takes would tell the one from the other.
            await core.commit((image) => ({ ...image }));
            still();
            await illegal(name, asked ? 'no-digest' : 'password-wrong', from);
            return { ok: false, code: asked ? 'no-digest' : 'no-such-user' };
          }
          // What was sent stands for the password: an empty one is no attempt, as at the screen.
          const verdict = await core.check(
            name,
            proof.response,
            ({ digest }) => digest !== undefined && proves(digest, proof),
          );
          still();
          if (verdict.ok) {
            const session = await sessionOf(verdict.user, from);
            return { ok: true, session, user: factsOfUser(verdict.user) };
          }
          if (verdict.code === 'password-wrong' || verdict.code === 'locked') await illegal(name, verdict.code, from);
          return verdict;
        }),
      awaitsLogin: () => core.image().users.some(({ digest }) => digest?.realm !== realm),
      async attempts(name) {
        const limit = attemptLimit(core.userNamed(name)?.role ?? 'operator');
        const failures = core.image().failures[name] ?? 0;
        const secondsLeft = core.credentials()?.secondsLocked(name) ?? 0;
        if (secondsLeft > 0) return { attemptsLeft: 0, secondsLeft };
        // A counter that is full and not locked has had its wait.
        return { attemptsLeft: failures >= limit ? limit : limit - failures, secondsLeft: 0 };
      },
    };
  };
