/**
 * A device makes itself known: with its serial number and verification code it gets a key, told this once, by which it proves itself
 * from then on. Who comes first with a serial number has it, for there is no factory here that could vouch; after that only the key counts.
 */
import * as v from 'valibot';
import { type Answer, refuse, told } from './answers.ts';
import { code, serial } from './fields.ts';
import type { Limits } from './limits.ts';
import type { ServicePorts } from './ports.ts';
import type { AskedByAnybody, Route } from './route.ts';
import type { SlowHashes } from './slowHash.ts';

const activation = v.strictObject({
  serial,
  code,
  /** Of a device that was activated before, and has another verification code now. */
  key: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

const BY_SOURCE = 200;
const KEY_BYTES = 32;

export function createActivation(
  { store, region, random, now, digest }: ServicePorts,
  { hashes, limits }: { hashes: SlowHashes; limits: Limits },
): readonly Route[] {
  async function activated({ body, source }: AskedByAnybody): Promise<Answer> {
    const wish = body as v.InferOutput<typeof activation>;
    if (hashes.isBusy()) return refuse('too-busy', 2);
    const wait = await limits.charge([{ what: 'activate', whose: source, most: BY_SOURCE }]);
    if (wait !== null) return refuse('too-many-tries', wait);
    const key = wish.key ?? random.hex(KEY_BYTES);
    const [kept, hash] = [await digest(key), await hashes.make(wish.code)];
    return store.transaction(async (rows) => {
      const [device, card] = [await rows.device(wish.serial), await rows.card(wish.serial)];
      if (card ? card.key !== kept : wish.key !== undefined) return refuse('activated-already');
      if (!device)
        await rows.putDevice({
          serial: wish.serial,
          region,
          lastEpoch: 0,
          revision: 0,
          account: null,
          epoch: null,
          sharedWith: [],
        });
      const base = card ?? { serial: wish.serial, name: wish.serial, offer: null };
      await rows.putCard({ ...base, key: kept, code: hash });
      await rows.addAudit({
        at: now(),
        actor: 'device',
        action: 'activate',
        serial: wish.serial,
        operation: null,
        outcome: 'done',
      });
      return told({ serial: wish.serial, ...(wish.key === undefined && { key }) }, 201);
    });
  }
  return [
    {
      method: 'post',
      path: '/activations',
      summary:
        'A device activates its service: a key, which is told this once. With its key it changes its verification code',
      who: 'anybody',
      body: activation,
      answer: activated,
    },
  ];
}
