/**
 * The house that `law.ts` speaks of, on the real service: two owners, one device, two servers on one store whose way breaks when a test says
 * so. Each verb is one action of the law; its answer is told as the law tells it.
 */
import { operationKey } from '../operationKey.ts';
import { sealOf } from '../service/picture/seal.ts';
import type { ServiceStore } from '../serviceStore.ts';
import { StoreFault } from '../store.ts';
import type { Break, Epoch, Owner } from './law.ts';
import { CODE, connect, newKey, type Reply, type TestDevice, type TestService, testService } from './service.ts';
import { newTicket, unbindOver, vouch } from './ticketWay.ts';

const serial = 'SIM000042';
/** Longer than a server is taken to live without a word, and than a ticket. */
const LONG_MS = 121_000;

/** What the rows tell after a step. */
export interface Written {
  owner: Owner | null;
  epoch: number | null;
  lastEpoch: number;
  revision: number;
  changes: { change: string; epoch: number }[];
  /** Who finds the device in their list. */
  holders: Owner[];
  lines: number;
  /** Operations of which two lines tell. */
  doubled: number;
}

export type LawHouse = Awaited<ReturnType<typeof createLawHouse>>;

export async function createLawHouse(kept: ServiceStore) {
  const time = { now: Date.UTC(2026, 0, 12, 6) };
  let breaking: Break = 'none';
  const store = breakable(kept, () => breaking);
  let begun = 0;
  const begin = async (): Promise<TestService> => {
    begun++;
    const server = testService({ store, server: `server-${begun}`, time, seed: begun });
    await server.service.beat();
    return server;
  };
  const servers: [TestService, TestService] = [await begin(), await begin()];
  /** At which the device was linked last. */
  let at: 0 | 1 = 0;
  let device: TestDevice = await servers[at].device(serial);
  let ghost: TestDevice | null = null;
  const tokens = { anna: await servers[0].owner('anna'), boris: await servers[1].owner('boris') };
  const ids = await store.transaction(async (rows) => ({
    anna: (await rows.accountByMail('anna@house.invalid'))?.id ?? '',
    boris: (await rows.accountByMail('boris@house.invalid'))?.id ?? '',
  }));
  let op = { operationId: '', epoch: 0 };
  let asked: (server: TestService) => Promise<Reply>;
  let ticket = newTicket();
  let used: Parameters<typeof unbindOver>[1];
  let sources = 0;

  const row = () => store.transaction((rows) => rows.device(serial));
  const here = (): TestService => servers[at];
  const other = (): TestService => servers[at === 0 ? 1 : 0];
  async function within<T>(how: Break, work: () => Promise<T>): Promise<T> {
    breaking = how;
    try {
      return await work();
    } finally {
      breaking = 'none';
    }
  }
  /** A link whose server finds its store broken is closed, as `deviceSockets` does. */
  const say = (over: TestDevice, message: Record<string, unknown>, how: Break): Promise<string | null> =>
    within(how, async () => {
      try {
        return String((await over.say({ session: over.session(), ...message }))['result']);
      } catch (thrown) {
        if (!(thrown instanceof StoreFault)) throw thrown;
        await over.cut();
        return null;
      }
    });
  const told = ({ status, body }: Reply): string | null => {
    if (status === 200) return 'done';
    return body['code'] === 'store-lost' ? null : String(body['code']);
  };
  async function epochOf(which: Epoch): Promise<number> {
    const { lastEpoch = 0, epoch = null } = (await row()) ?? {};
    return which === 'present' || epoch === null ? lastEpoch : lastEpoch - 1;
  }
  /** What somebody with eyes reads. */
  async function picture(source: string): Promise<{ id: string; text: string }> {
    const { body } = await here().ask('POST', '/picture-codes', { body: { serial, face: 'tool' }, source });
    const id = String(body['id']);
    const seal = await sealOf(id, async (text) => operationKey(text));
    const sealed = await store.transaction((rows) => rows.picture(seal.row));
    return { id, text: seal.open(sealed?.sealed ?? '') };
  }
  async function free(server: TestService, wish: typeof used, how: Break): Promise<string | null> {
    const source = `10.0.${sources >> 8}.${sources++ & 255}`;
    const shown = await picture(source);
    return within(how, async () => told(await unbindOver(server, { ...wish, picture: shown, source })));
  }

  return {
    async link(where: 'here' | 'elsewhere') {
      if (where === 'elsewhere') {
        at = at === 0 ? 1 : 0;
        ghost = device;
      }
      device = await connect(here().service, serial, device.key);
      return 'linked';
    },
    async end() {
      await device.cut();
      return null;
    },
    async kill(which: 'its' | 'the other') {
      servers[which === 'its' ? at : at === 0 ? 1 : 0] = await begin();
      return null;
    },
    async wait() {
      time.now += LONG_MS;
      for (const { service } of servers) await service.beat();
      return null;
    },
    async unbind(which: Epoch, how: Break) {
      op = { operationId: newKey(), epoch: await epochOf(which) };
      return say(device, { ask: 'unbind', ...op }, how);
    },
    unbindAgain: (how: Break) => say(device, { ask: 'unbind', ...op }, how),
    settle: () => say(device, { ask: 'settle', operationId: op.operationId }, 'none'),
    async ghost() {
      if (!ghost) return null;
      const answers = [
        await say(ghost, { ask: 'unbind', operationId: newKey(), epoch: await epochOf('present') }, 'none'),
        String((await vouch(ghost, newTicket(), await epochOf('present')))['result']),
      ];
      return [...new Set(answers)].join(' and ');
    },
    async add(who: Owner, how: Break) {
      const [token, key] = [tokens[who], newKey()];
      asked = (server) => server.ask('POST', '/devices', { token, key, body: { serial, code: CODE } });
      return within(how, async () => told(await asked(other())));
    },
    async remove(who: Owner, how: Break) {
      const [token, key] = [tokens[who], newKey()];
      asked = (server) => server.ask('DELETE', `/devices/${serial}`, { token, key });
      return within(how, async () => told(await asked(here())));
    },
    askAgain: (how: Break) => within(how, async () => told(await asked(other()))),
    async vouch(which: Epoch) {
      const next = newTicket();
      const { result } = await vouch(device, next, await epochOf(which));
      if (result === 'kept') ticket = next;
      return String(result);
    },
    async useTicket(how: Break) {
      used = { serial, ticket, key: newKey() };
      return free(other(), used, how);
    },
    useAgain: (how: Break) => free(here(), used, how),
    async useTwice() {
      const wishes = servers.map((server) => free(server, { serial, ticket, key: newKey() }, 'none'));
      return (await Promise.all(wishes)).sort().join(' and ');
    },
    async written(): Promise<Written> {
      return store.transaction(async (rows) => {
        const [now, history, audit] = [await rows.device(serial), await rows.history(serial), await rows.audit(serial)];
        const named = audit.flatMap(({ operation }) => operation ?? []);
        const holders: Owner[] = [];
        for (const who of ['anna', 'boris'] as const)
          if ((await rows.devicesOf(ids[who])).length > 0) holders.push(who);
        return {
          owner: now?.account === ids.anna ? 'anna' : now?.account === ids.boris ? 'boris' : null,
          epoch: now?.epoch ?? null,
          lastEpoch: now?.lastEpoch ?? 0,
          revision: now?.revision ?? 0,
          changes: history.map(({ change, epoch }) => ({ change, epoch })),
          holders,
          lines: audit.length,
          doubled: named.length - new Set(named).size,
        };
      });
    },
  };
}

/** A store whose way breaks while an outcome is kept: on this side of the commit or on that. */
function breakable(kept: ServiceStore, how: () => Break): ServiceStore {
  const lost = () => new StoreFault('lost', 'The way to the store broke, as this test wants it.');
  return {
    async transaction(work) {
      let isKept = false;
      const result = await kept.transaction((rows) => {
        isKept = false;
        return work({
          ...rows,
          async addOutcome(...row) {
            if (how() === 'before') throw lost();
            await rows.addOutcome(...row);
            isKept = true;
          },
        });
      });
      if (isKept && how() === 'after') throw lost();
      return result;
    },
  };
}
