/** What only an installation needs of the firmware's formats; fetched when somebody asks what lies on the stick. */

import type { FirmwareFile } from '../upgrade.ts';
import { capabilitiesGained, checkPackage } from './checkPackage.ts';
import { looksLikePackage } from './package.ts';
import type { FirmwareProfile } from './profile.ts';

export { newestGood, nextBank, sealBank } from './banks.ts';
export { checkPackage } from './checkPackage.ts';

/** @returns what installing these bytes would mean, or null for a file that does not even pretend to be a firmware. */
export function describeFirmware(
  bytes: Uint8Array,
  runs: FirmwareProfile,
  named: boolean,
): FirmwareFile['verdict'] | null {
  if (!named && !looksLikePackage(bytes)) return null;
  const verdict = checkPackage(bytes, runs);
  if (!verdict.ok) return verdict;
  const { profile, step } = verdict;
  return {
    ok: true,
    version: profile.version,
    step,
    gains: capabilitiesGained(runs, profile),
    loses: capabilitiesGained(profile, runs),
  };
}
