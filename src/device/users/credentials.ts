/**
 * The password check, the only place where a password is compared. One check at a time, charged and stored before the
 * verdict, so that neither a power cut nor two faces at once can win a free guess (I3). While a user is locked the key
 * derivation does not run.
 */
import type { Clock, Kdf } from '../ports.ts';
import type { PasswordRefusal } from '../refusal.ts';
import { afterBoot, attemptsLeft, charged, clean, type Lockout, secondsLocked } from './lockout.ts';
import type { StoredUser } from './users.ts';

/** Longer input is charged and refused without deriving a key: no recorder takes it, and it costs an attacker's time only. */
export const PASSWORD_INPUT_MAX = 64;

export type PasswordVerdict = { ok: true; user: StoredUser } | ({ ok: false } & PasswordRefusal);

export interface CredentialsPorts {
  clock: Clock;
  kdf: Kdf;
  userNamed(name: string): StoredUser | undefined;
  /** Stores the counter; resolves when it would survive a power cut. */
  storeFailures(user: string, failures: number): Promise<void>;
}

export interface Credentials {
  check(userName: string, password: string): Promise<PasswordVerdict>;
  /** Seconds until `userName` may try again, 0 when not locked. */
  secondsLocked(userName: string): number;
}

/** @param stored failures per user as flash has them at power-on. */
export function createCredentials(ports: CredentialsPorts, stored: Record<string, number>): Credentials {
  const counters = new Map<string, Lockout>();
  const bootedAt = ports.clock.uptime();
  let turn: Promise<unknown> = Promise.resolve();

  const counterOf = (user: StoredUser): Lockout => {
    const failures = Object.hasOwn(stored, user.name) ? stored[user.name] : undefined;
    const known = counters.get(user.name) ?? afterBoot(failures ?? 0, user.role, bootedAt);
    counters.set(user.name, known);
    return known;
  };

  async function checkInTurn(userName: string, password: string): Promise<PasswordVerdict> {
    const user = ports.userNamed(userName);
    if (!user) return { ok: false, code: 'password-wrong', attemptsLeft: 0 };
    const locked = secondsLocked(counterOf(user), ports.clock.uptime());
    if (locked > 0) return { ok: false, code: 'locked', secondsLeft: locked };
    if (password === '') return { ok: false, code: 'password-empty' };

    const next = charged(counterOf(user), user.role, ports.clock.uptime());
    await ports.storeFailures(user.name, next.failures);
    counters.set(user.name, next);
    const { salt, iterations, hash } = user.password;
    const right =
      password.length <= PASSWORD_INPUT_MAX && sameHex(await ports.kdf.derive(password, salt, iterations), hash);
    if (right) {
      await ports.storeFailures(user.name, 0);
      counters.set(user.name, clean);
      return { ok: true, user };
    }
    const shut = secondsLocked(next, ports.clock.uptime());
    return shut > 0
      ? { ok: false, code: 'locked', secondsLeft: shut }
      : { ok: false, code: 'password-wrong', attemptsLeft: attemptsLeft(next, user.role) };
  }

  return {
    check(userName, password) {
      const verdict = turn.then(() => checkInTurn(userName, password));
      turn = verdict.catch(() => undefined);
      return verdict;
    },
    secondsLocked(userName) {
      const user = ports.userNamed(userName);
      return user ? secondsLocked(counterOf(user), ports.clock.uptime()) : 0;
    },
  };
}

/** Compares without telling by its duration where the first difference lies. */
function sameHex(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let at = 0; at < left.length; at++) difference |= left.charCodeAt(at) ^ right.charCodeAt(at % right.length);
  return difference === 0;
}
