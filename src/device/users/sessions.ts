/** Logging in and out. All faces share these checks and their counters. */
import type { Core } from '../core.ts';
import type { Way } from '../log/log.ts';
import type { PasswordRefusal } from '../refusal.ts';
import { factsOfUser, type UserFacts } from './users.ts';

export type LoginResult = { ok: true; user: UserFacts } | ({ ok: false } & PasswordRefusal);

export interface SessionsFace {
  login(request: { user: string; password: string; way: Way }): Promise<LoginResult>;
  logout(request: { user: string }): Promise<void>;
}

export const createSessions = (core: Core): SessionsFace => ({
  async login({ user, password }) {
    const verdict = await core.check(user, password);
    if (core.life() === 'running' && (verdict.ok || verdict.code !== 'password-empty'))
      await core.log({ event: 'login', user: core.loggedName(user), outcome: verdict.ok ? 'ok' : verdict.code });
    return verdict.ok ? { ok: true, user: factsOfUser(verdict.user) } : verdict;
  },
  logout: ({ user }) => core.log({ event: 'logout', user: core.loggedName(user) }),
});
