/**
 * Activation: a recorder out of the box gets its first admin password, and with it starts its work. There is no other way in,
 * and none around the rules for new passwords (facts gui-4x §5.1).
 */

import { isEmail } from '../config/email.ts';
import type { Core } from '../core.ts';
import type { Way } from '../log/entry.ts';
import { appended } from '../log/log.ts';
import type { Caller, OpenSession } from '../session/caller.ts';
import { inThisBoot } from './confirmed.ts';
import { judgePassword, type PasswordFault } from './passwordRules.ts';
import type { RecoveryFault } from './recovery.ts';
import { allRights } from './rights.ts';
import type { Unknown } from './unknown.ts';
import { userSecrets } from './userSecrets.ts';
import { ADMIN, factsOfUser, type StoredUser, type UserFacts } from './users.ts';

/** A new password that the rules do not take. */
export interface NewPasswordRefusal {
  code: 'password-refused';
  fault: PasswordFault;
}

export type ActivationResult =
  | { ok: true; session: string; user: UserFacts }
  | ({ ok: false } & NewPasswordRefusal)
  | { ok: false; code: 'recovery-refused'; fault: RecoveryFault }
  /** Somebody was faster, perhaps over another face. */
  | { ok: false; code: 'already-active' }
  | Unknown;

export interface ActivationFace {
  /** Sets the first admin password and the reserved e-mail (empty: none), stores both, and lets the recorder run. */
  activate(request: { password: string; email: string; way: Way }): Promise<ActivationResult>;
  /** The set-up wizard was gone through or left: it does not come by itself again. */
  endWizard(by: Caller): Promise<{ ok: true }>;
}

export const createActivation = (core: Core, open: OpenSession): ActivationFace => ({
  async activate(request) {
    const result = await activated(core, request);
    return result.ok ? { ok: true, session: open(result.admin), user: factsOfUser(result.admin) } : result;
  },
  async endWizard() {
    await core.commit((image) => (image.wizardDone ? image : { ...image, wizardDone: true }));
    return { ok: true };
  },
});

/** The activation itself, for whichever face asks. Who asked is not logged in by it. */
export const activated = (
  core: Core,
  { password, email, way, from }: { password: string; email: string; way: Way; from?: string },
): Promise<{ ok: true; admin: StoredUser } | Extract<ActivationResult, { ok: false }>> =>
  inThisBoot<{ ok: true; admin: StoredUser } | Extract<ActivationResult, { ok: false }>>(core, async (still) => {
    if (core.image().activated) return { ok: false, code: 'already-active' };
    if (core.life() !== 'inactive') return { ok: false, code: 'unknown-result' };
    const { fault } = judgePassword(password, ADMIN);
    if (fault) return { ok: false, code: 'password-refused', fault };
    if (email !== '' && !isEmail(email)) return { ok: false, code: 'recovery-refused', fault: 'bad-email' };
    const secrets = await userSecrets(core, ADMIN, password);
    still();
    const admin: StoredUser = { name: ADMIN, role: 'admin', rights: [...allRights], ...secrets, pattern: null };
    let first = false;
    await core.commit((image) => {
      first = !image.activated;
      if (!first) return image;
      const event = { event: 'activated', way, ...(from !== undefined && { from }) } as const;
      const log = appended(image.log, event, core.now());
      const recovery = { email, questions: [], guid: null };
      return { ...image, activated: true, users: [admin], failures: {}, recovery, wizardDone: false, log };
    });
    if (!first) return { ok: false, code: 'already-active' };
    core.enter('running');
    return { ok: true, admin };
  });
