/** Logging in and out, and the admin's permission for one operation. All faces share these checks and their counters. */
import type { Core } from '../core.ts';
import type { Way } from '../log/entry.ts';
import type { PasswordRefusal } from '../refusal.ts';
import { ADMIN, factsOfUser, type UserFacts } from './users.ts';

export type LoginResult = { ok: true; user: UserFacts } | ({ ok: false } & PasswordRefusal);
export type AdminVerdict = { ok: true; boot: number } | ({ ok: false } & PasswordRefusal);

export interface SessionsFace {
  login(request: { user: string; password: string; way: Way }): Promise<LoginResult>;
  logout(request: { user: string }): Promise<void>;
  /** Checks the admin password for one operation in this boot; what it returns is no ticket for another. */
  verifyAdmin(request: { password: string; way: Way }): Promise<AdminVerdict>;
}

export const createSessions = (core: Core): SessionsFace => ({
  async login({ user, password }) {
    const verdict = await core.check(user, password);
    if (core.life() === 'running' && (verdict.ok || verdict.code !== 'password-empty'))
      await core.log({ event: 'login', user: core.loggedName(user), outcome: verdict.ok ? 'ok' : verdict.code });
    return verdict.ok ? { ok: true, user: factsOfUser(verdict.user) } : verdict;
  },
  logout: ({ user }) => core.log({ event: 'logout', user: core.loggedName(user) }),
  async verifyAdmin({ password }) {
    const verdict = await core.check(ADMIN, password);
    return verdict.ok ? { ok: true, boot: core.image().boots } : verdict;
  },
});
