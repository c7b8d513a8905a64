/**
 * The far side of a recorder of this process: the service that the process runs, by the same link as any device's. What the trainer does to
 * a binding is done in the service's own rows, and what a world file would hold of the cloud is a copy of them.
 */
import { createListeners } from '../../../base/index.ts';
import { type Cloud, createCloud, type Holding, regionOf } from '../../../cloud/index.ts';
import { regionalServers, unawaited } from '../../../device/index.ts';
import type { FarSide, FarSideBefore } from '../../../world/index.ts';
import { systemRandom } from '../../standard/index.ts';
import { createDeviceCopy, type DeviceCopy } from './deviceCopy.ts';
import { createRecorderLink, type RecorderLink } from './recorderLink.ts';
import type { Region } from './region.ts';

export interface RecorderCloudPorts {
  serial: string;
  /** @throws StoreFault where its store cannot be had */
  region(name: string): Promise<Region>;
  /** What the world begins with, and whether that stands over what the service has of it: a world that was loaded, or begun anew. */
  initial: FarSideBefore;
  replaces: boolean;
  digest(text: string): Promise<string>;
  now(): number;
  /** Hears of a store that cannot be had. */
  fault(thrown: unknown): void;
}

export interface RecorderCloud extends FarSide {
  /** The verification code that the recorder has now. */
  coded(code: string): void;
  /** Another world stands in the recorder's place, or none. */
  ended(): void;
}

export function createRecorderCloud(ports: RecorderCloudPorts): RecorderCloud {
  const { serial, digest, now } = ports;
  const listeners = createListeners<[serial: string, holding: Holding]>();
  const copy: DeviceCopy = createDeviceCopy(ports);
  const link: RecorderLink = createRecorderLink({ ...ports, pushed: () => unawaited(refreshed()) });

  /** The rows are other than before: the copy follows, and whoever watches is told. */
  async function refreshed(): Promise<void> {
    await answered(
      async () => {
        await copy.refresh();
        listeners.tell(serial, copy.holding());
      },
      () => undefined,
    );
  }
  /**
   * What the service's store refuses is a request that was lost: no answer comes, and whoever asks has an end of their own.
   * @param otherwise for those who have none, what they get
   */
  const answered = async <T>(ask: () => Promise<T>, otherwise?: () => T): Promise<T> => {
    try {
      await copy.arrive();
      return await ask();
    } catch (thrown) {
      ports.fault(thrown);
      return otherwise ? otherwise() : new Promise<never>(() => undefined);
    }
  };
  const hand = async (): Promise<Cloud> => {
    const { store } = await ports.region(copy.region());
    return createCloud({ store, servers: regionalServers, random: systemRandom, now, digest });
  };
  async function byHand<Answer extends string>(
    change: (cloud: Cloud) => Promise<Answer>,
    done: Answer,
  ): Promise<Answer | 'no-answer'> {
    return answered<Answer | 'no-answer'>(
      async () => {
        const answer = await change(await hand());
        if (answer === done) {
          (await ports.region(copy.region())).service.link.tell(serial);
          await refreshed();
        }
        return answer;
      },
      () => 'no-answer',
    );
  }

  const cloud: Cloud = {
    register: (server, asked) =>
      answered(async () => {
        const region = regionOf(regionalServers, server);
        if (region === null) return { ok: false, reason: 'name-not-resolved' };
        if (asked !== serial || region !== copy.region()) return { ok: false, reason: 'wrong-region' };
        return link.register(region);
      }),
    unbind: (request) =>
      answered(async () => {
        await copy.expect(request.operationId);
        const reply = await link.unbind(request);
        await refreshed();
        return reply;
      }),
    async refuse(request) {
      const { result, binding } = await cloud.settle(request);
      return { result: result === 'void' ? 'refused' : result, binding };
    },
    settle: (request) =>
      answered(async () => {
        await copy.expect(request.operationId);
        const reply = await link.settle(request);
        await refreshed();
        return reply;
      }),
    vouch: (request) => answered(() => link.vouch(request)),
    beat: (session) => answered(() => link.beat(session)),
    leave: async (session) => link.leave(session),
    show: async (_at, source) => link.show(source),
    view: async () => (link.isOpen() ? link.view() : null),
    bind: (at, account) => byHand((one) => one.bind(at, account), 'bound'),
    free: (at) => byHand((one) => one.free(at), 'freed'),
    holding: () =>
      answered(async () => {
        await copy.refresh();
        return copy.holding();
      }, copy.holding),
    history: (at) =>
      answered(
        async () => {
          const events = await (await hand()).history(at);
          return Promise.all(events.map(async (event) => ({ ...event, account: await copy.nameOf(event.account) })));
        },
        () => [],
      ),
    move: (_at, region) =>
      answered(
        async () => {
          if (!(await copy.move(region))) return;
          link.end();
          await refreshed();
        },
        () => undefined,
      ),
    isOnline: async (at) => at === serial && link.isOpen(),
    changed: refreshed,
    drop: async () => link.end(),
    restart: async () => link.end(),
    watch: listeners.add,
  };

  return {
    cloud,
    state: copy.state,
    accounts: () => undefined,
    watchAccounts: () => () => undefined,
    serviceStore: async () => (await ports.region(copy.region())).store,
    coded: link.coded,
    ended: link.end,
    arrive: async () => {
      try {
        await copy.arrive();
        listeners.tell(serial, copy.holding());
      } catch (thrown) {
        // The recorder starts all the same; its cloud is silent until the store comes.
        ports.fault(thrown);
      }
    },
  };
}
