/** The users of a recorder and what each may do. Right names follow the vendor's manuals (facts gui-4x §5.9). */
import type { Role } from './lockout.ts';

/** `settings` = Local Parameters Settings · `log` = Local Log Search · `power` = Local Shutdown/Reboot. */
export type Right = 'settings' | 'log' | 'power';

/** A salted password record: what flash holds instead of a password. */
export interface PasswordRecord {
  algorithm: 'pbkdf2-sha256';
  iterations: number;
  /** Lower-case hex. */
  salt: string;
  hash: string;
}

export interface StoredUser {
  name: string;
  role: Role;
  rights: Right[];
  password: PasswordRecord;
}

/** What any face may know of a user. */
export interface UserFacts {
  name: string;
  role: Role;
  rights: Right[];
}

export const ADMIN = 'admin';

/** @returns what `user` may do; the admin may do everything. */
export const rightsOf = (user: Pick<StoredUser, 'role' | 'rights'>): Right[] =>
  user.role === 'admin' ? ['settings', 'log', 'power'] : [...user.rights];
