/** What is kept of a world beside the recorder's flash: cloud, cable, firmware; and the check that what was read is one. */
import * as v from 'valibot';
import { firmwareProfiles, type ProfileId } from '../device/index.ts';
import type { CloudState } from '../platform/index.ts';

export interface KeptWorld {
  schema: 1;
  profile: ProfileId;
  cable: boolean;
  cloud: CloudState;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const binding = v.union([
  v.object({ revision: count, bound: v.literal(false) }),
  v.object({ revision: count, bound: v.literal(true), epoch: count, account: v.string() }),
]);
const shape = v.object({
  schema: v.literal(1),
  profile: v.picklist(firmwareProfiles.map(({ id }) => id as ProfileId)),
  cable: v.boolean(),
  cloud: v.object({
    devices: v.record(
      v.string(),
      v.object({
        region: v.picklist(['international', 'russia']),
        lastEpoch: count,
        binding,
        sharedWith: v.array(v.string()),
        operations: v.record(v.string(), v.picklist(['done', 'void'])),
      }),
    ),
  }),
});

/** @returns the world, or null when `stored` is not one that this product wrote. */
export function openKept(stored: unknown): KeptWorld | null {
  const parsed = v.safeParse(shape, stored);
  return parsed.success ? parsed.output : null;
}
