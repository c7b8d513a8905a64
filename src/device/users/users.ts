/** The users of a recorder and what each may do. Right names follow the vendor's manuals (facts gui-4x §5.9). */
import type { Role } from './lockout.ts';
import { allRights, type Right } from './rights.ts';

export type { Right } from './rights.ts';

/** A salted password record: what flash holds instead of a password. */
export interface PasswordRecord {
  algorithm: 'pbkdf2-sha256';
  iterations: number;
  /** Lower-case hex. */
  salt: string;
  hash: string;
}

/** What HTTP Digest proves by, in place of the password and as secret as it (`digestRecord.ts`). Hashes in lower-case hex. */
export interface DigestRecord {
  /** For which recorder it was made; under another realm it is worth nothing. */
  realm: string;
  md5: string;
  sha256: string;
}

export interface StoredUser {
  name: string;
  role: Role;
  rights: Right[];
  password: PasswordRecord;
  /** Of this password. Absent where no software that knew it has seen the password yet: it is noted at the next right login. */
  digest?: DigestRecord | undefined;
  /** The unlock pattern; the admin's alone. */
  pattern: PasswordRecord | null;
}

/** What any face may know of a user. */
export interface UserFacts {
  name: string;
  role: Role;
  rights: Right[];
  hasPattern: boolean;
}

export const ADMIN = 'admin';

/** @returns what `user` may do; the admin may do everything. */
export const rightsOf = (user: Pick<StoredUser, 'role' | 'rights'>): Right[] =>
  user.role === 'admin' ? [...allRights] : [...user.rights];

export const factsOfUser = (user: StoredUser): UserFacts => ({
  name: user.name,
  role: user.role,
  rights: rightsOf(user),
  hasPattern: user.pattern !== null,
});
