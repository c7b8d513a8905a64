/**
 * The far side of a world. Its code comes with the agent's wire and not before: until then it is what was kept of it, and whoever
 * asks it something waits.
 */
import { createListeners } from '../base/index.ts';
import type { Cloud, CloudState, Holding } from '../cloud/index.ts';
import { type Random, regionalServers } from '../device/index.ts';
import { fetchWire, type TextDigest, withDigests } from './wire.ts';

export interface FarSide {
  cloud: Cloud;
  /** What is to be kept of it, as it is now. */
  state(): CloudState;
  /** Fetches its code; until then every question waits for that. */
  arrive(): Promise<void>;
}

/** All of them but `watch`, which tells nothing before there is somebody to change something. */
const questions: Record<Exclude<keyof Cloud, 'watch'>, true> = {
  register: true,
  unbind: true,
  refuse: true,
  settle: true,
  beat: true,
  leave: true,
  bind: true,
  free: true,
  holding: true,
  move: true,
  drop: true,
  restart: true,
};

export function createFarSide(
  initial: CloudState,
  ports: { random: Random; now(): number; digest: TextDigest },
): FarSide {
  const listeners = createListeners<[serial: string, holding: Holding]>();
  let here: { cloud: Cloud; state(): CloudState } | null = null;
  let arriving: Promise<Cloud> | null = null;

  async function fetched(): Promise<Cloud> {
    const { createCloud, createMemoryStore, isOperationKey } = await fetchWire();
    const store = createMemoryStore(await withDigests(initial, ports.digest, isOperationKey));
    const cloud = createCloud({ store, servers: regionalServers, ...ports });
    cloud.watch(listeners.tell);
    here = { cloud, state: store.state };
    return cloud;
  }
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
    state: () => here?.state() ?? initial,
    arrive: async () => void (await arrival()),
  };
}
