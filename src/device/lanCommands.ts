/**
 * What tools on the network ask for without a session: each request shows the admin's password for itself alone, and is checked like one
 * typed at the screen: the same turn, the same counter. An object of the process that no socket is ever given.
 */
import { applied } from './config/apply.ts';
import type { FieldRefusal } from './config/fieldFault.ts';
import type { ConfigChanges } from './config/schema.ts';
import type { Core } from './core.ts';
import type { Via } from './log/entry.ts';
import type { PasswordRefusal } from './refusal.ts';
import { type ActivationResult, activated } from './users/activation.ts';
import { betweenChecks } from './users/changes.ts';
import { inThisBoot } from './users/confirmed.ts';
import { ADMIN } from './users/users.ts';

export type ConfigureResult =
  | { ok: true }
  | ({ ok: false } & PasswordRefusal)
  | { ok: false; code: 'fields-refused'; refused: FieldRefusal[] };

export interface LanCommands {
  /** Changes settings as the admin could: all of them or none. */
  configure(request: { password: string; changes: ConfigChanges; via: Via }): Promise<ConfigureResult>;
  /** The first admin password of a recorder out of the box. Nobody is logged in by it. */
  activateFrom(request: {
    password: string;
    via: Via;
  }): Promise<{ ok: true } | Extract<ActivationResult, { ok: false }>>;
}

export const createLanCommands = (core: Core): LanCommands => ({
  configure: ({ password, changes, via }) =>
    inThisBoot<ConfigureResult>(core, async (still) => {
      const verdict = await core.check(ADMIN, password);
      if (!verdict.ok) {
        still();
        if (verdict.code === 'password-wrong' || verdict.code === 'locked')
          await core.log({ event: 'illegal-login', user: ADMIN, outcome: verdict.code, ...via });
        return verdict;
      }
      // Between two checks: a password that was replaced meanwhile opens nothing more.
      return betweenChecks<ConfigureResult>(core, still, async () => {
        if (core.userNamed(ADMIN)?.password !== verdict.user.password) return { ok: false, code: 'unknown-result' };
        let refused: FieldRefusal[] = [];
        await core.commit((image) => {
          const result = applied(image, { name: ADMIN, may: () => true, via }, changes, {
            at: core.now(),
            capabilities: core.profile().capabilities,
          });
          refused = result.refused;
          return result.image;
        });
        return refused.length > 0 ? { ok: false, code: 'fields-refused', refused } : { ok: true };
      });
    }),
  async activateFrom({ password, via }) {
    const result = await activated(core, { password, email: '', ...via });
    return result.ok ? { ok: true } : result;
  },
});
