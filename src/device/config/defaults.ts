/**
 * Back to defaults, in three extents. None unbinds: the binding lives in the cloud, and what the agent knows of it stays (facts
 * gui-4x §2.2 rule 6). All switch the service off and clear its code (§9 #12); log, firmware and clock stay.
 */
import type { Core } from '../core.ts';
import type { FirmwareProfile } from '../firmware/profile.ts';
import type { RecorderImage } from '../image.ts';
import { appended } from '../log/log.ts';
import type { PasswordRefusal } from '../refusal.ts';
import { ADMIN, rightsOf, type StoredUser } from '../users/users.ts';
import { type Config, type ConfigKey, configKeys, defaultConfig } from './schema.ts';

/**
 * `simple`: all settings but the network's; users stay.
 * `factory`: all settings; of the users only the admin stays, with password and ways of recovery.
 * `inactive`: as out of the box: no users and no password, until somebody activates it.
 */
export type DefaultsExtent = 'simple' | 'factory' | 'inactive';

export type DefaultsResult =
  | { ok: true }
  | { ok: false; code: 'no-right' }
  | { ok: false; code: 'busy' }
  | ({ ok: false } & PasswordRefusal);

export interface DefaultsFace {
  /** Checks the admin password, restores, and reboots. Only the admin may go further than `simple`. */
  restoreDefaults(request: { user: string; extent: DefaultsExtent; password: string }): Promise<DefaultsResult>;
}

/** What `simple` leaves alone: how the recorder is reached. */
const KEPT_BY_SIMPLE = /^(network|ports)\./;

export function createDefaults(core: Core, factory: { language: Config['general.language'] }): DefaultsFace {
  const mayNot = (name: string, extent: DefaultsExtent): 'no-right' | 'busy' | null => {
    const user = core.userNamed(name);
    if (!user || !mayRestore(user, extent)) return 'no-right';
    return core.life() === 'running' ? null : 'busy';
  };

  return {
    async restoreDefaults({ user, extent, password }) {
      const before = mayNot(user, extent);
      if (before) return { ok: false, code: before };
      const verdict = await core.check(ADMIN, password);
      if (!verdict.ok) return verdict;
      // Another face may have taken the right, or the power, while the password was checked.
      const after = mayNot(user, extent);
      if (after) return { ok: false, code: after };
      await core.commit((image) => {
        const restored = restoredImage(image, extent, core.profile(), factory.language);
        return {
          ...restored,
          log: appended(image.log, { event: 'defaults-restored', user: core.loggedName(user), extent }, core.now()),
        };
      });
      core.stop('rebooting', null);
      return { ok: true };
    },
  };
}

export const mayRestore = (user: StoredUser, extent: DefaultsExtent): boolean =>
  extent === 'simple' ? rightsOf(user).includes('settings') : user.role === 'admin';

export function restoredImage(
  image: RecorderImage,
  extent: DefaultsExtent,
  profile: FirmwareProfile,
  language: Config['general.language'],
): RecorderImage {
  const factory: Config = {
    ...defaultConfig,
    'general.language': language,
    'platform.serverAddress': profile.servers[0].host,
  };
  const kept = (key: ConfigKey): boolean => extent === 'simple' && KEPT_BY_SIMPLE.test(key);
  const config = Object.fromEntries(
    configKeys.map((key) => [key, (kept(key) ? image.config : factory)[key]]),
  ) as Config;
  if (extent === 'simple') return { ...image, config };
  if (extent === 'factory') return { ...image, config, users: image.users.filter(({ role }) => role === 'admin') };
  return {
    ...image,
    config,
    users: [],
    activated: false,
    failures: {},
    recovery: { email: '', questions: [], guid: null },
  };
}
