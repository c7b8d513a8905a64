/**
 * The check of secrets, the only place where one is compared. One check at a time, charged and stored before the verdict, so
 * that neither a power cut nor two faces at once can win a free guess (I3). While a counter is locked no key is derived.
 */
import { createTurns } from '../../base/index.ts';
import type { Clock, DigestOf, Kdf } from '../ports.ts';
import type { PasswordRefusal } from '../refusal.ts';
import {
  afterBoot,
  attemptsLeft,
  type CounterName,
  charged,
  clean,
  counterPolicies,
  type Lockout,
  type LockPolicy,
  passwordPolicy,
  secondsLocked,
} from './lockout.ts';
import { matches } from './secretRecord.ts';
import type { DigestRecord, StoredUser } from './users.ts';

export type PasswordVerdict = { ok: true; user: StoredUser } | ({ ok: false } & PasswordRefusal);

export type AttemptVerdict =
  | { ok: true }
  | { ok: false; code: 'wrong'; attemptsLeft: number }
  | { ok: false; code: 'locked'; secondsLeft: number };

export interface CredentialsPorts {
  clock: Clock;
  kdf: Kdf;
  userNamed(name: string): StoredUser | undefined;
  /** Stores a counter, and in the same save what is to be noted of the user whose it is; resolves when both would survive a power cut. */
  storeFailures(counter: string, failures: number, digest?: DigestRecord): Promise<void>;
  /** A right password is at hand: what is to be noted of it. */
  digestOf?: DigestOf | undefined;
}

export interface Credentials {
  check(userName: string, password: string, proves?: (user: StoredUser) => boolean): Promise<PasswordVerdict>;
  /** As `check`, for what is no password. `evaluate` runs only when the attempt is paid for. */
  attempt(counter: CounterName, evaluate: () => Promise<boolean>): Promise<AttemptVerdict>;
  /** Work in the turn of a check: none is under way meanwhile. */
  between<V>(work: () => Promise<V>): Promise<V>;
  /** Seconds until `userName` may try again, 0 when not locked. */
  secondsLocked(userName: string): number;
  /** Whether a counter is full and its wait runs, be there a user of the name or not: a lock outlives the account. */
  isLocked(userName: string): boolean;
  /** The counter of a password that is none any more begins at nothing, unless its lock runs. */
  forget(userName: string): void;
}

/** @param stored failures per counter as flash has them at power-on. */
export function createCredentials(ports: CredentialsPorts, stored: Record<string, number>): Credentials {
  const before = new Map(Object.entries(stored));
  const counters = new Map<string, Lockout>();
  const bootedAt = ports.clock.uptime();
  const inTurn = createTurns();

  const lockoutOf = (counter: string, policy: LockPolicy): Lockout =>
    counters.get(counter) ?? afterBoot(before.get(counter) ?? 0, policy, bootedAt);
  const seconds = (counter: string, policy: LockPolicy): number =>
    secondsLocked(lockoutOf(counter, policy), ports.clock.uptime());

  const isLocked = (userName: string): boolean =>
    seconds(userName, passwordPolicy(ports.userNamed(userName)?.role ?? 'operator')) > 0;

  async function forgive(counter: string, digest?: DigestRecord): Promise<void> {
    await ports.storeFailures(counter, 0, digest);
    counters.set(counter, clean);
  }

  async function attemptInTurn(
    counter: string,
    policy: LockPolicy,
    evaluate: () => Promise<boolean | DigestRecord>,
  ): Promise<AttemptVerdict> {
    const locked = seconds(counter, policy);
    if (locked > 0) return { ok: false, code: 'locked', secondsLeft: locked };
    const next = charged(lockoutOf(counter, policy), policy, ports.clock.uptime());
    await ports.storeFailures(counter, next.failures);
    counters.set(counter, next);
    const right = await evaluate();
    if (right) {
      await forgive(counter, right === true ? undefined : right);
      return { ok: true };
    }
    const shut = secondsLocked(next, ports.clock.uptime());
    return shut > 0
      ? { ok: false, code: 'locked', secondsLeft: shut }
      : { ok: false, code: 'wrong', attemptsLeft: attemptsLeft(next, policy) };
  }

  async function checkInTurn(
    userName: string,
    password: string,
    proves?: (user: StoredUser) => boolean,
  ): Promise<PasswordVerdict> {
    const user = ports.userNamed(userName);
    if (!user) return { ok: false, code: 'password-wrong', attemptsLeft: 0 };
    const policy = passwordPolicy(user.role);
    if (password === '' && seconds(user.name, policy) === 0) return { ok: false, code: 'password-empty' };
    const verdict = await attemptInTurn(user.name, policy, async () =>
      proves
        ? proves(user)
        : (await matches(ports.kdf, user.password, password)) && (ports.digestOf?.(user, password) ?? true),
    );
    if (!verdict.ok) return verdict.code === 'wrong' ? { ...verdict, code: 'password-wrong' } : verdict;
    // Only a right password opens the way by pattern again.
    if (user.role === 'admin' && lockoutOf('#pattern', counterPolicies['#pattern']).failures > 0)
      await forgive('#pattern');
    return { ok: true, user };
  }

  return {
    check: (...asked) => inTurn(() => checkInTurn(...asked)),
    attempt: (counter, evaluate) => inTurn(() => attemptInTurn(counter, counterPolicies[counter], evaluate)),
    between: inTurn,
    isLocked,
    forget(userName) {
      if (!isLocked(userName)) counters.set(userName, clean);
    },
    secondsLocked(userName) {
      const user = ports.userNamed(userName);
      return user ? seconds(user.name, passwordPolicy(user.role)) : 0;
    },
  };
}
