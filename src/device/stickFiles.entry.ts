/** Late door for whoever makes files for a stick: the trainer's panel, and scenarios that begin with some on it. */
import { payloadOf, sealPackage } from './firmware/package.ts';
import type { FirmwareProfile } from './firmware/profile.ts';

export { sealBody as sealSettings } from './config/configFile.ts';

/** The firmware of a profile as a file. */
export const packageOf = ({ board, id, version }: Pick<FirmwareProfile, 'board' | 'id' | 'version'>): Uint8Array =>
  sealPackage({ board, profile: id, version }, payloadOf(id));
