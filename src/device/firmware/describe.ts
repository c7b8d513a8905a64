/** What a file on the stick is, and what installing it would mean, for the person who has to choose. */

import { capabilitiesGained, checkPackage } from './checkPackage.ts';
import type { FirmwareFile } from './firmwareFile.ts';
import { looksLikePackage } from './package.ts';
import type { FirmwareProfile } from './profile.ts';

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
