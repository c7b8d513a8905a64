/** The far side of the three faces: one store, the cloud that the recorder registers with, and the service with accounts, pictures and tickets. */

import { masked } from '../../src/cloud/service/masked.ts';
import { sealOf } from '../../src/cloud/service/picture/seal.ts';
import { createService } from '../../src/cloud/service/service.ts';
import type { ServiceStore } from '../../src/cloud/serviceStore.ts';
import { StoreFault } from '../../src/cloud/store.ts';
import { createServiceMemory, type ServiceMemory } from '../../src/cloud/stores/serviceMemory.ts';
import { boundDevice, createFarSide, operationKey } from '../../src/cloud/testing/index.ts';
import { createSeededRandom } from '../../src/device/testing/index.ts';

export const SERIAL = 'SIM000042';
export const REGION = 'international';
const CODE = 'Code42';
/** Longer than a ticket and a picture. */
const LONG_MS = 121_000;

export interface Picture {
  id: string;
  text: string;
}
export interface Brought {
  ticket: string;
  key: string;
  picture: Picture;
}

const digest = async (text: string): Promise<string> => operationKey(text);
const kdf = { derive: async (secret: string, salt: string) => operationKey(`${salt} ${secret}`) };

export type CloudSide = ReturnType<typeof createCloudSide>;

/** @param change one mistake of the store, for those that look whether it is found */
export function createCloudSide(change: (kept: ServiceStore) => ServiceStore = (kept) => kept) {
  const time = { now: Date.UTC(2026, 0, 12, 6) };
  let breaks = false;
  const farSide = createFarSide(boundDevice(SERIAL, false, REGION), {
    now: () => time.now,
    nameOf: (account) => masked(rows.mailOf(account) ?? account),
  });
  const rows: ServiceMemory = createServiceMemory({ bindings: farSide.store });
  const { cloud } = farSide;
  const service = createService(
    {
      store: change(breakable(rows, () => breaks)),
      region: REGION,
      server: 'page',
      random: createSeededRandom(5),
      now: () => time.now,
      digest,
      kdf,
      rounds: 1000,
    },
    {
      sourceOf: (env) => String((env as { source: string }).source),
      isOnline: (_rows, serial) => cloud.isOnline(serial),
      bug: (thrown) => {
        throw thrown;
      },
    },
  );
  service.watch((serial) => void cloud.changed(serial));
  let asked = 0;

  async function say(method: string, path: string, body: object | null, more: Record<string, string> = {}) {
    const response = await service.app.request(
      `/simcloud/v1/${REGION}${path}`,
      {
        method,
        headers: { ...(body && { 'Content-Type': 'application/json' }), ...more },
        ...(body && { body: JSON.stringify(body) }),
      },
      { source: `source-${++asked}` },
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const deviceRow = () => rows.transaction((all) => all.device(SERIAL));
  const codeOf = ({ status, body }: Awaited<ReturnType<typeof say>>): string =>
    status === 200 ? 'done' : String(body['code']);

  const owners = (['anna', 'boris'] as const).map((name) => ({ mail: `${name}@house.invalid`, token: '' }));

  const side = {
    ...farSide,
    digest,
    /** Its card, and two accounts; the first of them adds it. */
    async open() {
      await service.enrol(SERIAL, CODE);
      for (const owner of owners) {
        const proof = { mail: owner.mail, password: 'correct horse 42' };
        await say('POST', '/accounts', proof);
        owner.token = String((await say('POST', '/sessions', proof)).body['token']);
      }
    },
    /** What the cloud holds: the owner as they are shown to the recorder, null where it is nobody's. */
    async holds() {
      const { revision = 0, epoch = null, account = null } = (await deviceRow()) ?? {};
      return { revision, epoch, owner: account && masked(rows.mailOf(account) ?? account) };
    },
    /** What is kept of an operation. */
    fateOf: async (operationId: string) =>
      (await rows.transaction((all) => all.outcome(SERIAL, operationKey(operationId)))) ?? 'unseen',
    /** The owner deletes it; of nobody's, the one who had it not takes it. */
    async change(): Promise<string> {
      const account = (await deviceRow())?.account ?? null;
      const by = account === null ? next() : owners.find(({ mail }) => mail === rows.mailOf(account));
      const more = { Authorization: `Bearer ${by?.token}`, 'Idempotency-Key': `changing-${++asked}` };
      return account !== null
        ? codeOf(await say('DELETE', `/devices/${SERIAL}`, null, more))
        : codeOf(await say('POST', '/devices', { serial: SERIAL, code: CODE }, more));
    },
    /** What somebody with eyes reads. */
    async picture(face: 'tool' | 'app'): Promise<Picture> {
      const id = String((await say('POST', '/picture-codes', { serial: SERIAL, face })).body['id']);
      const seal = await sealOf(id, digest);
      const kept = await rows.transaction((all) => all.picture(seal.row));
      return { id, text: seal.open(kept?.sealed ?? '') };
    },
    bring: async ({ ticket, key, picture }: Brought): Promise<string> =>
      codeOf(await say('POST', '/unbindings', { serial: SERIAL, ticket, picture }, { 'Idempotency-Key': key })),
    /** The store breaks before it keeps anything of what is brought. */
    async bringInVain(brought: Brought): Promise<void> {
      breaks = true;
      await side.bring(brought);
      breaks = false;
    },
    /** The epoch for which the cloud keeps a ticket that is good still. */
    ticketEpoch: () =>
      rows.transaction(async (all) => {
        const kept = await all.ticket(SERIAL);
        return kept && kept.until > time.now ? kept.epoch : null;
      }),
    pass() {
      time.now += LONG_MS;
    },
    events: () => rows.transaction((all) => all.history(SERIAL)),
    allRows: () => JSON.stringify([rows.kept(), farSide.state()]),
  };
  let turn = 0;
  const next = () => owners[turn++ % owners.length];
  return side;
}

function breakable(kept: ServiceStore, breaks: () => boolean): ServiceStore {
  return {
    transaction: (work) =>
      kept.transaction((rows) =>
        work({
          ...rows,
          async addOutcome(...row) {
            if (breaks()) throw new StoreFault('lost', 'The way to the store broke, as this test wants it.');
            await rows.addOutcome(...row);
          },
        }),
      ),
  };
}
