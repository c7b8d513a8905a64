/** The files that the trainer has at hand for the stick: firmware, right and wrong, and settings that no recorder can take. */
import { type FirmwareProfile, firmwareProfiles, type ProfileId, profileById } from '../device/index.ts';
import { boardOf, nameOf, type StickOffer } from './stickOffers.ts';

// One late part with them: most of it is the packages themselves.
export { fileServersIn } from './firmwareShelf.ts';

export interface StickFile {
  name: string;
  bytes: Uint8Array;
}

export async function stickFile(offer: StickOffer, runs: ProfileId): Promise<StickFile> {
  const { packageOf, sealSettings } = await import('../device/stickFiles.entry.ts');
  const own = profileById(runs);
  if (offer === 'other-model') {
    const other = firmwareProfiles.find(({ board, family }) => board !== own.board && family === own.family) ?? own;
    return { name: nameOf(other), bytes: packageOf(other) };
  }
  if (offer === 'damaged') {
    const newest = boardOf(runs).at(-1) ?? own;
    const bytes = packageOf(newest);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    return { name: nameOf(newest).replace('.dav', '_damaged.dav'), bytes };
  }
  if (offer === 'bad-settings') return { name: 'config_wrong.cfg', bytes: sealSettings(wrongSettings(own)) };
  const profile = profileById(offer.slice('firmware:'.length));
  return { name: nameOf(profile), bytes: packageOf(profile) };
}

/** A file that is ours by its checksum, with settings that cannot stand and one that nobody knows. */
const wrongSettings = ({ board, model, version }: FirmwareProfile): object => ({
  format: 'sim-nvr-configuration',
  version: 1,
  board,
  model,
  firmware: version,
  settings: {
    'general.deviceName': 'Recorder at the gate',
    'general.autoLogout': 3,
    'platform.serverAddress': '10.0.0.1',
    'network.gateway': '10.9.9.9.9',
  },
});
