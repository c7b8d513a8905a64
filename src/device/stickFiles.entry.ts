/** Late door for whoever makes files for a stick: the trainer's panel, and scenarios that begin with some on it. */
import { MEGABYTE } from './firmware/declaredSize.ts';
import { payloadOf, sealPackage } from './firmware/package.ts';
import type { FirmwareProfile } from './firmware/profile.ts';
import type { ProfileId } from './firmware/profiles/index.ts';

export { sealBody as sealSettings } from './config/configFile.ts';

/**
 * How large the package of each firmware is, in MB of 1024 kB. Ours: sizes differ from release to release, and are tens of megabytes.
 * Here and not in the profiles, which login needs as well.
 */
const megabytes: Record<ProfileId, number> = {
  'ip-4.30': 42.6,
  'ip-4.22': 39.8,
  'ip-4.30-q1': 31.2,
  'ip-4.31': 33.7,
  'hybrid-4.25': 37.1,
  'hybrid-3.5': 27.9,
  'hybrid-4.25-k2': 38.4,
  'ip-3.4': 24.3,
  'ip-5.03': 61.5,
};

/** The firmware of a profile as a file. */
export const packageOf = ({ board, id, version }: Pick<FirmwareProfile, 'board' | 'id' | 'version'>): Uint8Array =>
  sealPackage({ board, profile: id, version, size: Math.round(megabytes[id as ProfileId] * MEGABYTE) }, payloadOf(id));
