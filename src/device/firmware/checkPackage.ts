/** Whether a file is a firmware that this box can run, and what installing it would mean. Decides, and changes nothing. */
import { openPackage } from './package.ts';
import type { Capability, FirmwareProfile } from './profile.ts';
import { firmwareProfiles } from './profiles/index.ts';
import { olderFirst } from './version.ts';

export type PackageRefusal = 'not-firmware' | 'damaged' | 'wrong-model';

/** Against what runs now. */
export type FirmwareStep = 'newer' | 'older' | 'same';

export type PackageVerdict =
  | { ok: true; profile: FirmwareProfile; step: FirmwareStep; size: number }
  | { ok: false; code: PackageRefusal };

/** @param runs the firmware that runs now: a package must be for its board. */
export function checkPackage(bytes: Uint8Array, runs: FirmwareProfile): PackageVerdict {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const { board, profile: id, version, size } = opened.label;
  if (board !== runs.board) return { ok: false, code: 'wrong-model' };
  const profile = firmwareProfiles.find((one) => one.id === id && one.board === board && one.version === version);
  if (!profile) return { ok: false, code: 'not-firmware' };
  const order = olderFirst(runs.version, version);
  return { ok: true, profile, step: order < 0 ? 'newer' : order > 0 ? 'older' : 'same', size };
}

/** What a firmware can and the other cannot. */
export const capabilitiesGained = (from: FirmwareProfile, to: FirmwareProfile): Capability[] =>
  to.capabilities.filter((capability) => !from.capabilities.includes(capability));
