/**
 * The accounts: who there is, what each may do, with which password. Every change needs the admin's leave (`permits.ts`), or, for
 * one's own password, the old one; how it is made and what becomes of counters and locks is told in `changes.ts`.
 */
import type { Core } from '../core.ts';
import type { RecorderImage } from '../image.ts';
import type { LogEvent } from '../log/entry.ts';
import type { PasswordRefusal } from '../refusal.ts';
import type { Caller } from '../session/caller.ts';
import type { NewPasswordRefusal } from './activation.ts';
import { betweenChecks, type Change, saved } from './changes.ts';
import { inThisBoot } from './confirmed.ts';
import { type UserNameFault, userNameFault } from './names.ts';
import { judgePassword } from './passwordRules.ts';
import type { Permits } from './permits.ts';
import { grantableRights, MAX_USERS } from './rights.ts';
import type { Unknown } from './unknown.ts';
import { type UserSecrets, userSecrets } from './userSecrets.ts';
import { ADMIN, type Right, type StoredUser } from './users.ts';

export type AccountRefusal =
  /** Not given, used up, too old, or of another boot: the password is to be confirmed again. */
  | { code: 'no-permit' }
  | { code: 'name-refused'; fault: UserNameFault }
  | { code: 'too-many'; max: number }
  /** Somebody else deleted the user meanwhile. */
  | { code: 'user-unknown' }
  /** The admin is there to stay and may do everything. */
  | { code: 'is-admin' }
  | NewPasswordRefusal;

export type AccountResult = { ok: true } | ({ ok: false } & AccountRefusal) | Unknown;
export type PermitResult = { ok: true; permit: string } | ({ ok: false } & PasswordRefusal);
export type ChangePasswordResult = { ok: true } | ({ ok: false } & (PasswordRefusal | NewPasswordRefusal));

/** What the admin decides of a user. Rights that cannot be granted are left out. */
export interface AccountForm {
  name: string;
  role: 'operator' | 'guest';
  rights: Right[];
}

export interface AccountsFace {
  /** Checks the admin's password and gives leave for one change. */
  permitAccounts(by: Caller, request: { password: string }): Promise<PermitResult>;
  addUser(by: Caller, request: { permit: string; password: string } & AccountForm): Promise<AccountResult>;
  editUser(by: Caller, request: { permit: string } & AccountForm): Promise<AccountResult>;
  deleteUser(by: Caller, request: { permit: string; name: string }): Promise<AccountResult>;
  /** Another one's password; the admin's own is changed as everybody's is. */
  setUserPassword(by: Caller, request: { permit: string; name: string; password: string }): Promise<AccountResult>;
  /** One's own password, against the old one. Needs no right: everybody may. */
  changePassword(by: Caller, request: { password: string; newPassword: string }): Promise<ChangePasswordResult>;
}

type Outcome = Change | AccountRefusal;

export function createAccounts(core: Core, permits: Permits): AccountsFace {
  /**
   * One change by leave, worked on the image in the turn that saves it.
   * @param about whose account it is. @param password the new one, or null where it stays.
   */
  function byLeave(
    by: Caller,
    permit: string,
    about: string,
    password: string | null,
    change: (image: RecorderImage, secrets: UserSecrets) => Outcome,
  ): Promise<AccountResult> {
    return inThisBoot<AccountResult>(core, async (still) => {
      if (core.life() !== 'running' || !permits.isGood(by, permit)) return { ok: false, code: 'no-permit' };
      const dry = change(core.image(), NONE);
      if ('code' in dry) return { ok: false, ...dry };
      const fault = password === null ? null : judgePassword(password, about).fault;
      if (fault) return { ok: false, code: 'password-refused', fault };
      const secrets = password === null ? NONE : await userSecrets(core, about, password);
      return betweenChecks(core, still, async (credentials) => {
        if (!permits.isGood(by, permit)) return { ok: false, code: 'no-permit' };
        const said: { outcome: Outcome } = { outcome: dry };
        await core.commit((now) => {
          const next = change(now, secrets);
          said.outcome = next;
          return 'code' in next ? now : saved(core, credentials, next);
        });
        if ('code' in said.outcome) return { ok: false, ...said.outcome };
        permits.spend();
        if (said.outcome.forgets) credentials.forget(said.outcome.forgets);
        return { ok: true };
      });
    });
  }
  const other = (image: RecorderImage, name: string): StoredUser | AccountRefusal =>
    name === ADMIN
      ? { code: 'is-admin' }
      : (image.users.find((user) => user.name === name) ?? { code: 'user-unknown' });

  return {
    permitAccounts: (by, { password }) =>
      inThisBoot<PermitResult>(core, async (still) => {
        const verdict = await core.check(ADMIN, password);
        if (!verdict.ok) return verdict;
        still();
        return { ok: true, permit: permits.give(by, verdict.user.password) };
      }),
    addUser: (by, { permit, name, role, rights, password }) =>
      byLeave(by, permit, name, password, (image, secrets) => {
        const fault = userNameFault(
          name,
          image.users.map((user) => user.name),
        );
        if (fault) return { code: 'name-refused', fault };
        if (image.users.length >= MAX_USERS) return { code: 'too-many', max: MAX_USERS };
        const event: LogEvent = { event: 'user-added', user: ADMIN, name };
        const user: StoredUser = { name, role, rights: granted(rights), ...secrets, pattern: null };
        return { image: { ...image, users: [...image.users, user] }, event, forgets: name };
      }),
    editUser: (by, { permit, name, role, rights }) =>
      byLeave(by, permit, name, null, (image) => {
        const user = other(image, name);
        if ('code' in user) return user;
        return {
          image: withUser(image, { ...user, role, rights: granted(rights) }),
          event: { event: 'user-changed', user: ADMIN, name },
          forgets: null,
        };
      }),
    deleteUser: (by, { permit, name }) =>
      byLeave(by, permit, name, null, (image) => {
        const user = other(image, name);
        if ('code' in user) return user;
        return {
          image: { ...image, users: image.users.filter((one) => one !== user) },
          event: { event: 'user-deleted', user: ADMIN, name },
          forgets: name,
        };
      }),
    setUserPassword: (by, { permit, name, password }) =>
      byLeave(by, permit, name, password, (image, secrets) => {
        const user = other(image, name);
        if ('code' in user) return user;
        return {
          image: withUser(image, { ...user, ...secrets }),
          event: { event: 'password-changed', user: ADMIN, name },
          forgets: name,
        };
      }),
    changePassword: (by, { password, newPassword }) =>
      inThisBoot<ChangePasswordResult>(core, async (still) => {
        const { name } = by;
        const verdict = await core.check(name, password);
        if (!verdict.ok) return verdict;
        const { fault } = judgePassword(newPassword, name);
        if (fault) return { ok: false, code: 'password-refused', fault };
        const secrets = await userSecrets(core, name, newPassword);
        return betweenChecks<ChangePasswordResult>(core, still, async (credentials) => {
          let done = false;
          by.mayBecome(secrets.password);
          await core.commit((image) => {
            const user = image.users.find((one) => one.name === name);
            // Somebody set another one, or ended the session, while this one's key was derived.
            done = by.user() !== null && user?.password === verdict.user.password;
            if (!user || !done) return image;
            const event: LogEvent = { event: 'password-changed', user: name, name };
            const next = withUser(image, { ...user, ...secrets });
            return saved(core, credentials, { image: next, event, forgets: name });
          });
          return done ? { ok: true } : { ok: false, code: 'unknown-result' };
        });
      }),
  };
}

/** Stands for a record where a change is only tried, or sets no password. It opens to no password and is never stored. */
const NONE: UserSecrets = {
  password: { algorithm: 'pbkdf2-sha256', iterations: 0, salt: '', hash: '' },
  digest: undefined,
};

const granted = (rights: readonly Right[]): Right[] => grantableRights.filter((right) => rights.includes(right));

const withUser = (image: RecorderImage, next: StoredUser): RecorderImage => ({
  ...image,
  users: image.users.map((user) => (user.name === next.name ? next : user)),
});
