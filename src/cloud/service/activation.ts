/**
 * A device makes itself known: with its serial number and verification code it gets a key, told this once, by which it proves itself
 * from then on. Who comes first with a serial number has it, for there is no factory here that could vouch; after that only the key counts.
 */
import * as v from 'valibot';
import type { CardRow, ServiceTransaction } from '../serviceStore.ts';
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

export interface Activation {
  routes: readonly Route[];
  /**
   * For a host that is the device's own: its key is another one from now on, and its verification code the one it has now. No route leads here.
   * @returns the key; null for a device of another region
   */
  enrol(serial: string, code: string): Promise<string | null>;
}

export function createActivation(
  { store, region, random, now, digest }: ServicePorts,
  { hashes, limits }: { hashes: SlowHashes; limits: Limits },
): Activation {
  async function activated({ body, source }: AskedByAnybody): Promise<Answer> {
    const wish = body as v.InferOutput<typeof activation>;
    if (hashes.isBusy()) return refuse('too-busy', 2);
    const wait = await limits.charge([{ what: 'activate', whose: source, most: BY_SOURCE }]);
    if (wait !== null) return refuse('too-many-tries', wait);
    const key = wish.key ?? random.hex(KEY_BYTES);
    const [kept, hash] = [await digest(key), await hashes.make(wish.code)];
    return store.transaction(async (rows) => {
      const card = await rows.card(wish.serial);
      if (card ? card.key !== kept : wish.key !== undefined) return refuse('activated-already');
      await put(rows, wish.serial, { key: kept, code: hash });
      return told({ serial: wish.serial, ...(wish.key === undefined && { key }) }, 201);
    });
  }

  async function put(rows: ServiceTransaction, at: string, proof: Pick<CardRow, 'key' | 'code'>): Promise<void> {
    const nobodys = { serial: at, region, lastEpoch: 0, revision: 0, account: null, epoch: null, sharedWith: [] };
    if (!(await rows.device(at))) await rows.putDevice(nobodys);
    const base = (await rows.card(at)) ?? { serial: at, name: at, offer: null };
    await rows.putCard({ ...base, ...proof });
    const line = { at: now(), actor: 'device', action: 'activate', serial: at, operation: null, outcome: 'done' };
    await rows.addAudit(line);
  }

  async function enrol(at: string, its: string): Promise<string | null> {
    const key = random.hex(KEY_BYTES);
    const [kept, before] = [await digest(key), await store.transaction((rows) => rows.card(at))];
    const isSame = before !== null && (await hashes.matches(its, before.code));
    const hash = isSame ? before.code : await hashes.make(its);
    return store.transaction(async (rows) => {
      const device = await rows.device(at);
      if (device && device.region !== region) return null;
      await put(rows, at, { key: kept, code: hash });
      return key;
    });
  }

  const routes: readonly Route[] = [
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
  return { routes, enrol };
}
