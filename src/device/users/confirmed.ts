/**
 * Work that must end in the boot in which it began: keys take time to derive, and the power may go and come meanwhile. What was
 * allowed in one boot is not done in another.
 */
import type { Core } from '../core.ts';
import { fault, faultCode } from '../fault.ts';
import type { PasswordRefusal } from '../refusal.ts';
import type { Caller } from '../session/caller.ts';
import { betweenChecks } from './changes.ts';
import type { Permits } from './permits.ts';
import type { Unknown } from './unknown.ts';
import { ADMIN } from './users.ts';

/** @param work gets a check to call before each commit; it throws once the boot is another. */
export async function inThisBoot<R>(core: Core, work: (still: () => void) => Promise<R>): Promise<R | Unknown> {
  const born = core.epoch();
  const still = (): void => {
    if (born !== core.epoch()) throw fault('power-lost');
  };
  try {
    return await work(still);
  } catch (thrown) {
    if (faultCode(thrown) === 'power-lost') return { ok: false, code: 'unknown-result' };
    throw thrown;
  }
}

/** How the admin's permission is shown: by the password itself, or by the leave that was given for it. */
export type Permission = { password: string } | { permit: string };
export type PermissionRefusal = PasswordRefusal | { code: 'no-permit' };

/**
 * Work that needs the admin's permission, shown for this work alone: a password is checked, a leave is spent when it succeeds. It
 * is done between checks, and only while what was shown still is the admin's: a leave serves once, however many come with it,
 * and a password that was replaced meanwhile opens nothing more.
 * @param work gets a check to call before each commit, as of `inThisBoot`.
 */
export function confirmed<R extends { ok: boolean }>(
  core: Core,
  permits: Permits,
  by: Caller,
  shown: Permission,
  work: (still: () => void) => Promise<R>,
): Promise<R | ({ ok: false } & PermissionRefusal)> {
  return inThisBoot<R | ({ ok: false } & PermissionRefusal)>(core, async (still) => {
    if ('permit' in shown)
      return betweenChecks<R | ({ ok: false } & PermissionRefusal)>(core, still, async () => {
        if (core.life() !== 'running' || !permits.isGood(by, shown.permit)) return { ok: false, code: 'no-permit' };
        const done = await work(still);
        if (done.ok) permits.spend();
        return done;
      });
    const verdict = await core.check(ADMIN, shown.password);
    if (!verdict.ok) return verdict;
    return betweenChecks<R | ({ ok: false } & PermissionRefusal)>(core, still, async () => {
      const same = by.user() !== null && core.userNamed(ADMIN)?.password === verdict.user.password;
      return same ? work(still) : { ok: false, code: 'unknown-result' };
    });
  });
}
