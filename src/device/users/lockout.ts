/**
 * The lock-out rule as pure functions: how many wrong passwords a user may try, and how long the door then stays shut.
 * 7 for admin, 5 for others, 60 s (facts gui-4x §5.4). One counter per user for all faces. Invariants I3 and I4:
 * an attempt is charged and stored *before* its verdict, and the lock is counted on uptime, never on the wall clock.
 */
export type Role = 'admin' | 'operator' | 'guest';

export const LOCK_MS = 60_000;

/** Wrong passwords that shut the door. */
export const attemptLimit = (role: Role): number => (role === 'admin' ? 7 : 5);

/** One user's counter. `failures` is stored in flash; `lockedUntil` is an uptime in ms and lives in memory. */
export interface Lockout {
  failures: number;
  lockedUntil: number | null;
}

/**
 * The counter as it is after power-on. What was full stays full and the wait begins again in whole:
 * uptime restarts at a reboot, so anything else could only make a lock shorter.
 */
export function afterBoot(failures: number, role: Role, uptime: number): Lockout {
  return { failures, lockedUntil: failures >= attemptLimit(role) ? uptime + LOCK_MS : null };
}

/** The counter as it stands at `uptime`: a lock whose time has run out leaves a clean counter. */
export function at(lockout: Lockout, uptime: number): Lockout {
  return lockout.lockedUntil !== null && uptime >= lockout.lockedUntil ? { failures: 0, lockedUntil: null } : lockout;
}

/** Whole seconds until the door opens, 0 when it is open. Never 0 while it is shut. */
export function secondsLocked(lockout: Lockout, uptime: number): number {
  const current = at(lockout, uptime);
  return current.lockedUntil === null ? 0 : Math.ceil((current.lockedUntil - uptime) / 1000);
}

/** One attempt taken from the stock. The attempt that empties it shuts the door, whatever its verdict will be. */
export function charged(lockout: Lockout, role: Role, uptime: number): Lockout {
  const failures = at(lockout, uptime).failures + 1;
  return { failures, lockedUntil: failures >= attemptLimit(role) ? uptime + LOCK_MS : null };
}

export const clean: Lockout = { failures: 0, lockedUntil: null };

export const attemptsLeft = (lockout: Lockout, role: Role): number =>
  Math.max(0, attemptLimit(role) - lockout.failures);
