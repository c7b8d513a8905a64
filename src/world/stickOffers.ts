/** What a trainer can have put on the stick, for the firmware that runs. */
import { type FirmwareProfile, firmwareProfiles, type ProfileId, profileById } from '../device/index.ts';

/** A file that a trainer can have made: firmware for this box or not, and settings that cannot stand. */
export type StickOffer = `firmware:${ProfileId}` | 'other-model' | 'damaged' | 'bad-settings';

/** What can be offered to a box that runs this firmware, in the order of the list. */
export const offersFor = (runs: ProfileId): StickOffer[] => [
  ...boardOf(runs).map(({ id }) => `firmware:${id as ProfileId}` as const),
  'other-model',
  'damaged',
  'bad-settings',
];

/** Firmware of the same board, oldest first. */
export const boardOf = (id: ProfileId): FirmwareProfile[] =>
  firmwareProfiles
    .filter(({ board }) => board === profileById(id).board)
    .sort((left, right) => (left.version < right.version ? -1 : 1));

/** `SIM-7216HUHI-K2P_V4.25.000_201009.dav` */
export const nameOf = ({ model, version }: FirmwareProfile): string =>
  `${model.replaceAll('/', '')}_${version.replace(' build ', '_')}.dav`;
