/**
 * The lock-out rule as pure functions: how often a secret may be guessed, and how long the door then stays shut. What is guessed
 * is data, a policy; the rule is one. Invariants I3 and I4: an attempt is charged and stored *before* its verdict, and a lock is
 * counted on uptime, never on the wall clock. One counter per user for all faces; one for each way back to a lost password.
 */
export type Role = 'admin' | 'operator' | 'guest';

export interface LockPolicy {
  /** Wrong ones that shut the door. */
  limit: number;
  /** For how long, in ms; null: until the counter is forgiven by something better than waiting. */
  lockMs: number | null;
}

export const LOCK_MS = 60_000;
const recovery: LockPolicy = { limit: 7, lockMs: 30 * 60_000 };

/** 7 for admin, 5 for others, 60 s (facts gui-4x §5.4). */
const passwords: Record<Role, LockPolicy> = {
  admin: { limit: 7, lockMs: LOCK_MS },
  operator: { limit: 5, lockMs: LOCK_MS },
  guest: { limit: 5, lockMs: LOCK_MS },
};
export const passwordPolicy = (role: Role): LockPolicy => passwords[role];

/** Wrong passwords that shut the door. */
export const attemptLimit = (role: Role): number => passwords[role].limit;

/** What besides passwords is counted. No user may be called so: the counters lie among those of the users. */
export const counterNames = ['#pattern', '#guid', '#questions', '#cloud'] as const;
export type CounterName = (typeof counterNames)[number];

/** More than five wrong patterns: the password alone, until a right one (§5.3). Seven wrong GUID files: 30 min (§5.4). */
export const counterPolicies: Record<CounterName, LockPolicy> = {
  '#pattern': { limit: 6, lockMs: null },
  '#guid': recovery,
  '#questions': recovery,
  '#cloud': recovery,
};

/** Every counter full: where the newest ones are lost, none may begin anew (I3, I4). */
export const lockedInFull = (users: readonly { name: string; role: Role }[]): Record<string, number> => ({
  ...Object.fromEntries(users.map(({ name, role }) => [name, passwords[role].limit])),
  ...Object.fromEntries(counterNames.map((name) => [name, counterPolicies[name].limit])),
});

/** One counter. `failures` is stored in flash; `lockedUntil` is an uptime in ms and lives in memory. */
export interface Lockout {
  failures: number;
  lockedUntil: number | null;
}

const counted = (failures: number, { limit, lockMs }: LockPolicy, uptime: number): Lockout => ({
  failures,
  lockedUntil: failures >= limit ? uptime + (lockMs ?? Number.POSITIVE_INFINITY) : null,
});

/**
 * The counter as it is after power-on. What was full stays full and the wait begins again in whole:
 * uptime restarts at a reboot, so anything else could only make a lock shorter.
 */
export const afterBoot = counted;

/** The counter as it stands at `uptime`: a lock whose time has run out leaves a clean counter. */
export function at(lockout: Lockout, uptime: number): Lockout {
  return lockout.lockedUntil !== null && uptime >= lockout.lockedUntil ? clean : lockout;
}

/** Whole seconds until the door opens, 0 when it is open. Never 0 while it is shut; infinite where waiting does not help. */
export function secondsLocked(lockout: Lockout, uptime: number): number {
  const current = at(lockout, uptime);
  return current.lockedUntil === null ? 0 : Math.ceil((current.lockedUntil - uptime) / 1000);
}

/** One attempt taken from the stock. The attempt that empties it shuts the door, whatever its verdict will be. */
export const charged = (lockout: Lockout, policy: LockPolicy, uptime: number): Lockout =>
  counted(at(lockout, uptime).failures + 1, policy, uptime);

export const clean: Lockout = { failures: 0, lockedUntil: null };

export const attemptsLeft = (lockout: Lockout, { limit }: LockPolicy): number => Math.max(0, limit - lockout.failures);
