/** What the cloud holds of one recorder, as it was last told: the cloud itself can only be asked, and a panel draws at once. */
import { createListeners } from '../base/index.ts';
import type { Cloud, CloudState, Holding } from '../cloud/index.ts';

export interface CloudHoldings {
  now(): Holding;
  watch(changed: () => void): () => void;
}

/** Of a device that the cloud does not know. */
const nothing: Holding = { binding: { revision: 0, bound: false }, region: 'russia' };

/** @param initial what the cloud begins with: it is not asked before its code is here. */
export function followHoldings(cloud: Pick<Cloud, 'watch'>, initial: CloudState, serial: string): CloudHoldings {
  const listeners = createListeners();
  const known = initial.devices[serial];
  let now: Holding = known ? { binding: known.binding, region: known.region } : nothing;
  cloud.watch((changed, holding) => {
    if (changed !== serial) return;
    now = holding;
    listeners.tell();
  });
  return { now: () => now, watch: (changed) => listeners.add(changed) };
}
