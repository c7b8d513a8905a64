/** What is kept of a world beside the recorder's flash: cloud, network, firmware; and the check that what was read is one. */
import * as v from 'valibot';
import type { CloudState, KeptAccounts } from '../cloud/index.ts';
import { firmwareProfiles, type PictureFault, type ProfileId, pictureFaults, profileById } from '../device/index.ts';
import { LETTERS_MAX, type NetworkState, ordinaryNetwork } from '../network/index.ts';
import { fittingFaults } from './cameraFaults.ts';

export interface KeptWorld {
  schema: 2;
  profile: ProfileId;
  network: NetworkState;
  cloud: CloudState;
  /** Of whoever signed up; not there before somebody did. */
  accounts?: KeptAccounts | undefined;
  /** ms by which the recorder's battery-backed clock is wrong. */
  clockShift: number;
  /** Its battery is worn. */
  clockWorn: boolean;
  /** Why each channel has no picture, in their order; null where it has one. */
  cameras: (PictureFault | null)[];
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const binding = v.union([
  v.object({ revision: count, bound: v.literal(false) }),
  v.object({ revision: count, bound: v.literal(true), epoch: count, account: v.string() }),
]);
const address = v.pipe(v.string(), v.ipv4());
const answers = v.object({ answers: v.boolean() });
const letter = v.object({
  subject: v.picklist(['test', 'illegal-login', 'ip-conflict']),
  senderName: v.string(),
  from: v.string(),
  to: v.pipe(v.array(v.string()), v.maxLength(3)),
  device: v.string(),
  at: v.number(),
});
const network = v.object({
  cable: v.boolean(),
  dhcp: v.object({
    answers: v.boolean(),
    lease: v.object({ address, mask: address, gateway: address, dns: v.pipe(v.array(address), v.maxLength(2)) }),
  }),
  gateway: v.object({ answers: v.boolean(), address, mask: address }),
  dns: v.object({ answers: v.boolean(), address }),
  servers: v.object({ international: answers, russia: answers }),
  // Worlds kept before these were known of have what is ordinary.
  line: v.optional(v.picklist(['router', 'modem']), ordinaryNetwork.line),
  others: v.optional(v.pipe(v.array(address), v.maxLength(16)), ordinaryNetwork.others),
  ftp: v.optional(v.object({ firmware: v.boolean() }), ordinaryNetwork.ftp),
  taken: v.optional(v.nullable(address), null),
  phone: v.object({ watches: v.boolean() }),
  letters: v.optional(v.pipe(v.array(letter), v.maxLength(LETTERS_MAX)), []),
});
const hex = v.pipe(v.string(), v.maxLength(128), v.regex(/^[0-9a-f]*$/));
const text = v.pipe(v.string(), v.maxLength(200));
const slowHash = { salt: hex, hash: hex, rounds: v.pipe(count, v.minValue(1), v.maxValue(10_000_000)) };
const accounts = v.object({
  accounts: v.pipe(
    v.array(v.object({ id: text, mail: text, role: v.picklist(['owner', 'support']), createdAt: count, ...slowHash })),
    v.maxLength(1000),
  ),
  cards: v.pipe(
    v.array(
      v.object({
        serial: text,
        name: text,
        key: hex,
        code: v.object(slowHash),
        offer: v.nullable(v.object({ to: text, epoch: count })),
      }),
    ),
    v.maxLength(1000),
  ),
  history: v.array(
    v.object({
      serial: text,
      revision: count,
      change: v.picklist(['added', 'freed', 'transferred', 'shared', 'share-ended']),
      epoch: count,
      account: text,
      at: count,
    }),
  ),
});
const common = {
  accounts: v.optional(accounts),
  // Before they were known of, every camera sent its picture.
  cameras: v.optional(v.pipe(v.array(v.nullable(v.picklist(pictureFaults))), v.maxLength(64)), []),
  clockShift: v.optional(v.pipe(v.number(), v.safeInteger()), 0),
  clockWorn: v.optional(v.boolean(), false),
  profile: v.picklist(firmwareProfiles.map(({ id }) => id as ProfileId)),
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
};
/** Schema 1 knew of a network only whether its cable was in. */
const shape = v.variant('schema', [
  v.object({ schema: v.literal(1), cable: v.boolean(), ...common }),
  v.object({ schema: v.literal(2), network, ...common }),
]);

/** @returns the world, or null when `stored` is not one that this product wrote. */
export function openKept(stored: unknown): KeptWorld | null {
  const parsed = v.safeParse(shape, stored);
  if (!parsed.success) return null;
  const { profile, cloud, clockShift, clockWorn, accounts: known } = parsed.output;
  const cameras = fittingFaults(profileById(profile), parsed.output.cameras);
  const kept = { profile, cloud, accounts: known, clockShift, clockWorn, cameras };
  if (parsed.output.schema === 2) return { schema: 2, network: parsed.output.network, ...kept };
  const { cable } = parsed.output;
  return { schema: 2, network: { ...ordinaryNetwork, cable }, ...kept };
}
