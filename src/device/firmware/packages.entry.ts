/** Late door for whoever makes firmware files: the trainer's bench and the scenarios that begin with some on the stick. */
import { payloadOf, sealPackage } from './package.ts';
import type { FirmwareProfile } from './profile.ts';

/** The firmware of a profile as a file. */
export const packageOf = ({ board, id, version }: Pick<FirmwareProfile, 'board' | 'id' | 'version'>): Uint8Array =>
  sealPackage({ board, profile: id, version }, payloadOf(id));
