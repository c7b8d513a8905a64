/** What the cloud holds of one recorder, as it was last told: the cloud itself can only be asked, and a panel draws at once. */
import { createListeners } from '../base/index.ts';
import type { Cloud, Holding } from '../cloud/index.ts';

export interface CloudHoldings {
  now(): Holding;
  watch(changed: () => void): () => void;
}

/** Of a device that the cloud does not know. */
const nothing: Holding = { binding: { revision: 0, bound: false }, region: 'russia' };

export async function followHoldings(cloud: Cloud, serial: string): Promise<CloudHoldings> {
  const listeners = createListeners();
  let now: Holding | null = null;
  cloud.watch((changed, holding) => {
    if (changed !== serial) return;
    now = holding;
    listeners.tell();
  });
  const first = await cloud.holding(serial);
  return { now: () => now ?? first ?? nothing, watch: (changed) => listeners.add(changed) };
}
