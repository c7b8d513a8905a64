/** Late door for whoever makes files for a stick: the trainer's panel, and scenarios that begin with some on it. */
import { MEGABYTE } from './firmware/declaredSize.ts';
import { payloadOf, sealPackage } from './firmware/package.ts';
import type { FirmwareProfile } from './firmware/profile.ts';

export { sealBody as sealSettings } from './config/configFile.ts';

/** The firmware of a profile as a file. */
export const packageOf = (firmware: Pick<FirmwareProfile, 'board' | 'id' | 'version' | 'megabytes'>): Uint8Array => {
  const { board, id, version, megabytes } = firmware;
  return sealPackage({ board, profile: id, version, size: Math.round(megabytes * MEGABYTE) }, payloadOf(id));
};
