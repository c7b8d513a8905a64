/** A far side for tests: the real rules over the memory store, with the one list of servers. */

import { regionalServers } from '../../device/index.ts';
import { createSeededRandom } from '../../device/testing/index.ts';
import type { CloudBinding, CloudLink } from '../../platform/index.ts';
import { type Cloud, type CloudPorts, createCloud } from '../cloud.ts';
import { createInMemoryLink, type InMemoryLinkPorts } from '../inMemoryLink.ts';
import { operationKey } from '../operationKey.ts';
import type { Outcome } from '../store.ts';
import { type CloudState, createMemoryStore, type MemoryStore } from '../stores/memory.ts';

export interface FarSide {
  cloud: Cloud;
  /** Where a service may keep its rows, in one store with the bindings. */
  store: MemoryStore;
  /** What the store holds at this moment. */
  state(): CloudState;
  /** What it holds of one binding. */
  binding(serial: string): CloudBinding;
  /** What became of an operation; null where it was never seen. */
  outcome(serial: string, operationId: string): Outcome | null;
  /** The device's ticket, as it is kept. */
  ticket(serial: string): Promise<{ ticket: string; epoch: number } | null>;
  link(ports: Omit<InMemoryLinkPorts, 'cloud'>): CloudLink;
}

export function createFarSide(
  initial: CloudState,
  { now = () => 0, nameOf }: Partial<Pick<CloudPorts, 'now' | 'nameOf'>> = {},
): FarSide {
  const store = createMemoryStore(initial);
  const cloud = createCloud({
    store,
    servers: regionalServers,
    random: createSeededRandom(3),
    now,
    digest: async (text) => operationKey(text),
    ...(nameOf && { nameOf }),
  });
  return {
    cloud,
    store,
    state: store.state,
    binding: (serial) => store.state().devices[serial]?.binding ?? { revision: 0, bound: false },
    outcome: (serial, operationId) => store.state().devices[serial]?.operations[operationKey(operationId)] ?? null,
    async ticket(serial) {
      const kept = await store.transaction((rows) => rows.ticket(serial));
      return kept && { ticket: kept.ticket, epoch: kept.epoch };
    },
    link: (ports) => createInMemoryLink({ ...ports, cloud }),
  };
}

/** One device, somebody's under epoch 1 or nobody's. */
export const boundDevice = (serial: string, bound = true, region = 'international'): CloudState => ({
  devices: {
    [serial]: {
      region,
      lastEpoch: 1,
      binding: bound
        ? { revision: 1, bound: true, epoch: 1, account: 'first@owner.test' }
        : { revision: 2, bound: false },
      sharedWith: ['friend@owner.test'],
      operations: {},
    },
  },
});
