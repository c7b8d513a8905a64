/** Logging in with a password. All faces share the check and its counters. */
import type { Core } from '../core.ts';
import type { Way } from '../log/entry.ts';
import type { PasswordRefusal } from '../refusal.ts';
import type { OpenSession } from '../session/caller.ts';
import { factsOfUser, type UserFacts } from './users.ts';

/** `session` proves from now on who calls. */
export type LoginResult = { ok: true; session: string; user: UserFacts } | ({ ok: false } & PasswordRefusal);

export interface LoginsFace {
  login(request: { user: string; password: string; way: Way }): Promise<LoginResult>;
}

export const createLogins = (core: Core, open: OpenSession): LoginsFace => ({
  async login({ user, password }) {
    const verdict = await core.check(user, password);
    const born = core.epoch();
    if (core.life() === 'running' && (verdict.ok || verdict.code !== 'password-empty'))
      await core.log({ event: 'login', user: core.loggedName(user), outcome: verdict.ok ? 'ok' : verdict.code });
    if (!verdict.ok) return verdict;
    if (born !== core.epoch()) return { ok: false, code: 'unknown-result' };
    return { ok: true, session: open(verdict.user), user: factsOfUser(verdict.user) };
  },
});
