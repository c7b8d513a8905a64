/**
 * Work that must end in the boot in which it began: keys take time to derive, and the power may go and come meanwhile. What was
 * allowed in one boot is not done in another.
 */
import type { Core } from '../core.ts';
import { PowerLost } from '../memory.ts';
import type { PasswordRefusal } from '../refusal.ts';
import { ADMIN } from './users.ts';

export type Unknown = { ok: false; code: 'unknown-result' };

/** @param work gets a check to call before each commit; it throws once the boot is another. */
export async function inThisBoot<R>(core: Core, work: (still: () => void) => Promise<R>): Promise<R | Unknown> {
  const born = core.epoch();
  const still = (): void => {
    if (born !== core.epoch()) throw new PowerLost();
  };
  try {
    return await work(still);
  } catch (fault) {
    if (fault instanceof PowerLost) return { ok: false, code: 'unknown-result' };
    throw fault;
  }
}

/** Work that needs the admin's password, given for this work alone. */
export function confirmed<R>(
  core: Core,
  password: string,
  work: (still: () => void) => Promise<R>,
): Promise<R | ({ ok: false } & PasswordRefusal)> {
  return inThisBoot(core, async (still) => {
    const verdict = await core.check(ADMIN, password);
    if (!verdict.ok) return verdict;
    still();
    return work(still);
  });
}
