/**
 * The far side of a world. Its code comes with the agent's wire and not before: until then it is what was kept of it, and whoever
 * asks it something waits.
 */
import { createListeners } from '../base/index.ts';
import type {
  Cloud,
  CloudState,
  Holding,
  KeptAccounts,
  MemoryStore,
  ServiceMemory,
  ServiceMemoryOptions,
  ServiceStore,
} from '../cloud/index.ts';
import { type Random, regionalServers } from '../device/index.ts';
import { fetchWire, type TextDigest, withDigests } from './wire.ts';

/** `createServiceMemory` of the cloud. */
export type CreateServiceMemory = (options: ServiceMemoryOptions) => ServiceMemory;

/** What is there of it when the world begins. */
export interface FarSideBefore {
  cloud: CloudState;
  accounts?: KeptAccounts | undefined;
}

export interface FarSide {
  cloud: Cloud;
  /** What is to be kept of it, as it is now. */
  state(): CloudState;
  /** Likewise of accounts; undefined where there never were any. */
  accounts(): KeptAccounts | undefined;
  /**
   * Where a service with accounts keeps its rows, in one store with the bindings.
   * @param create from the service's code, which whoever wants one has fetched: the world itself has no use for it
   */
  serviceStore(create: CreateServiceMemory): Promise<ServiceStore>;
  /** Tells that `accounts` gives something else than before. Returns an unsubscribe. */
  watchAccounts(changed: () => void): () => void;
  /**
   * It is somebody else's: what it holds is known when it has said so, and a recorder that begins knows of no binding, whatever its
   * scenario tells.
   */
  isElsewhere?: true;
  /** Fetches its code; until then every question waits for that. */
  arrive(): Promise<void>;
}

/** All of them but `watch`, which tells nothing before there is somebody to change something. */
const questions: Record<Exclude<keyof Cloud, 'watch'>, true> = {
  register: true,
  unbind: true,
  refuse: true,
  settle: true,
  vouch: true,
  beat: true,
  leave: true,
  show: true,
  view: true,
  bind: true,
  free: true,
  holding: true,
  history: true,
  move: true,
  isOnline: true,
  changed: true,
  drop: true,
  restart: true,
};

export function createFarSide(
  { cloud: initial, accounts: earlier }: FarSideBefore,
  ports: { random: Random; now(): number; digest: TextDigest },
): FarSide {
  const listeners = createListeners<[serial: string, holding: Holding]>();
  const accountListeners = createListeners();
  let here: { cloud: Cloud; bindings: MemoryStore } | null = null;
  let service: ServiceMemory | null = null;
  let arriving: Promise<Cloud> | null = null;

  async function fetched(): Promise<Cloud> {
    const { createCloud, createMemoryStore, isOperationKey, masked } = await fetchWire();
    const store = createMemoryStore(await withDigests(initial, ports.digest, isOperationKey));
    const cloud = createCloud({
      store,
      servers: regionalServers,
      ...ports,
      nameOf: (account) => masked(mailOf(account) ?? account),
    });
    cloud.watch(listeners.tell);
    here = { cloud, bindings: store };
    return cloud;
  }
  const mailOf = (account: string): string | undefined => accounts()?.accounts.find(({ id }) => id === account)?.mail;
  const accounts = (): KeptAccounts | undefined => service?.kept() ?? earlier;
  /** One fetch for all who ask; one that failed is tried again. */
  function arrival(): Promise<Cloud> {
    arriving ??= fetched().catch((missing: unknown) => {
      arriving = null;
      throw missing;
    });
    return arriving;
  }
  const ask =
    (name: keyof typeof questions) =>
    async (...given: unknown[]): Promise<unknown> => {
      const cloud = here?.cloud ?? (await arrival());
      return Reflect.apply(cloud[name], undefined, given);
    };
  const asked = Object.fromEntries(Object.keys(questions).map((name) => [name, ask(name as keyof typeof questions)]));

  return {
    cloud: { ...(asked as Omit<Cloud, 'watch'>), watch: listeners.add },
    state: () => here?.bindings.state() ?? initial,
    accounts,
    watchAccounts: accountListeners.add,
    async serviceStore(create) {
      await arrival();
      if (!here) throw new Error('The far side is here once it has arrived.');
      service ??= create({ bindings: here.bindings, initial: earlier, changed: accountListeners.tell });
      return service;
    },
    arrive: async () => void (await arrival()),
  };
}
