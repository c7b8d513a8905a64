/** Back to defaults at the owner's wish: who may, with which password, and the restart after it. What stays is `restored.ts`. */
import type { Core } from '../core.ts';
import { appended } from '../log/log.ts';
import type { PasswordRefusal } from '../refusal.ts';
import type { Caller } from '../session/caller.ts';
import { ADMIN } from '../users/users.ts';
import type { DefaultsExtent } from './defaultsExtent.ts';
import { restoredImage } from './restored.ts';
import type { Config } from './schema.ts';

export type DefaultsResult =
  | { ok: true }
  | { ok: false; code: 'no-right' }
  | { ok: false; code: 'busy' }
  | ({ ok: false } & PasswordRefusal);

export interface DefaultsFace {
  /** Checks the admin password, restores, and reboots. Only the admin may go further than `simple`. */
  restoreDefaults(by: Caller, request: { extent: DefaultsExtent; password: string }): Promise<DefaultsResult>;
}

export function createDefaults(core: Core, factory: { language: Config['general.language'] }): DefaultsFace {
  const mayNot = (by: Caller, extent: DefaultsExtent): 'no-right' | 'busy' | null => {
    if (!by.may(extent === 'simple' ? 'settings' : 'users')) return 'no-right';
    return core.life() === 'running' ? null : 'busy';
  };

  return {
    async restoreDefaults(by, { extent, password }) {
      const before = mayNot(by, extent);
      if (before) return { ok: false, code: before };
      const verdict = await core.check(ADMIN, password);
      if (!verdict.ok) return verdict;
      // Another face may have taken the right, or the power, while the password was checked.
      const after = mayNot(by, extent);
      if (after) return { ok: false, code: after };
      await core.commit(
        (image) => {
          const event = { event: 'defaults-restored', user: by.name, extent } as const;
          const told = { ...image, log: appended(image.log, event, core.now()) };
          return restoredImage(told, extent, core.profile(), factory.language);
        },
        // Who buys the box may read its chip: the settings before a reset go from the other slot as well.
        { bothSlots: extent !== 'simple' },
      );
      core.stop('rebooting', null);
      return { ok: true };
    },
  };
}
