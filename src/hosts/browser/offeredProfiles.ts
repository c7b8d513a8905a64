/** The firmware that the panel offers. */
import { firmwareProfiles, type ProfileId } from '../../device/index.ts';
import type { TrainerFacts } from '../../trainer/index.ts';

export const offeredProfiles: TrainerFacts['profiles'] = firmwareProfiles.map(({ id, model, version, family }) => ({
  id: id as ProfileId,
  model,
  version,
  family,
}));
