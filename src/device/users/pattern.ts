/**
 * The unlock pattern: the admin's short way in at the recorder itself. Six wrong ones in a row and only the password opens, until
 * it was right (facts gui-4x §5.3). It is kept and counted as a password is.
 */
import type { Core } from '../core.ts';
import { appended } from '../log/log.ts';
import type { Caller, OpenSession } from '../session/caller.ts';
import { confirmed, inThisBoot, type Permission, type PermissionRefusal } from './confirmed.ts';
import type { Permits } from './permits.ts';
import { matches, recordOf } from './secretRecord.ts';
import type { Unknown } from './unknown.ts';
import { ADMIN, factsOfUser, type StoredUser, type UserFacts } from './users.ts';

/** Dots are numbered 1 to 9, row by row; each is touched once, four at least (§5.3). */
export const isPattern = (pattern: string): boolean =>
  /^[1-9]{4,9}$/.test(pattern) && new Set(pattern).size === pattern.length;

export type PatternLoginResult =
  | { ok: true; session: string; user: UserFacts }
  | { ok: false; code: 'pattern-wrong'; attemptsLeft: number }
  /** None is set, or too many were wrong: the password is asked for. */
  | { ok: false; code: 'password-only' }
  | { ok: false; code: 'locked'; secondsLeft: number }
  | Unknown;

export type SetPatternResult = { ok: true } | { ok: false; code: 'bad-pattern' } | ({ ok: false } & PermissionRefusal);

export interface PatternFace {
  loginByPattern(request: { pattern: string }): Promise<PatternLoginResult>;
  /** Sets another pattern, or none. Asks for the admin's permission. */
  setPattern(by: Caller, request: Permission & { pattern: string | null }): Promise<SetPatternResult>;
}

export const createPattern = (core: Core, permits: Permits, open: OpenSession): PatternFace => ({
  loginByPattern: ({ pattern }) =>
    inThisBoot<PatternLoginResult>(core, async (still) => {
      const admin = (): StoredUser | undefined => core.userNamed(ADMIN);
      // Who may not try the password now may not try the pattern either.
      const secondsLocked = (): number => core.credentials()?.secondsLocked(ADMIN) ?? 0;
      const asked = admin();
      if (core.life() !== 'running' || !asked) return { ok: false, code: 'unknown-result' };
      if (!asked.pattern) return { ok: false, code: 'password-only' };
      if (secondsLocked() > 0) return { ok: false, code: 'locked', secondsLeft: secondsLocked() };
      const verdict = await core.attempt('#pattern', async () => {
        // What counts is how it stands when its turn comes: a check before may have shut the door, a change taken the pattern away.
        const record = admin()?.pattern;
        return record != null && secondsLocked() === 0 && matches(core.ports.kdf, record, pattern);
      });
      still();
      const outcome = verdict.ok ? 'ok' : verdict.code;
      await core.log({ event: 'pattern-login', user: ADMIN, outcome });
      const user = admin();
      if (verdict.ok && user) return { ok: true, session: open(user), user: factsOfUser(user) };
      if (secondsLocked() > 0) return { ok: false, code: 'locked', secondsLeft: secondsLocked() };
      return !verdict.ok && verdict.code === 'wrong'
        ? { ok: false, code: 'pattern-wrong', attemptsLeft: verdict.attemptsLeft }
        : { ok: false, code: 'password-only' };
    }),
  setPattern: (by, { pattern, ...shown }) =>
    confirmed<SetPatternResult>(core, permits, by, shown, async (still) => {
      if (pattern !== null && !isPattern(pattern)) return { ok: false, code: 'bad-pattern' };
      const record = pattern === null ? null : await recordOf(core.ports, pattern);
      still();
      await core.commit((image) => ({
        ...image,
        users: image.users.map((user): StoredUser => (user.name === ADMIN ? { ...user, pattern: record } : user)),
        log: appended(image.log, { event: 'pattern-changed', set: record !== null }, core.now()),
      }));
      return { ok: true };
    }),
});
