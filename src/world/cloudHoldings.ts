/** What the cloud holds of one recorder, as it was last told: the cloud itself can only be asked, and a panel draws at once. */
import { createListeners } from '../base/index.ts';
import type { Cloud, CloudState, HeldChange, Holding } from '../cloud/index.ts';

export interface CloudHoldings {
  now(): Holding;
  /** The latest changes of its binding, oldest first. */
  history(): readonly HeldChange[];
  watch(changed: () => void): () => void;
}

/** More than a panel shows is nobody's need. */
const SHOWN = 6;

/** Of a device that the cloud does not know. */
const nothing: Holding = { binding: { revision: 0, bound: false }, region: 'russia' };

/** @param initial what the cloud begins with: it is not asked before its code is here. */
export function followHoldings(
  cloud: Pick<Cloud, 'watch' | 'history'>,
  initial: CloudState,
  serial: string,
): CloudHoldings {
  const listeners = createListeners();
  let history: readonly HeldChange[] = [];
  const known = initial.devices[serial];
  let now: Holding = known ? { binding: known.binding, region: known.region } : nothing;
  cloud.watch((changed, holding) => {
    if (changed !== serial) return;
    now = holding;
    listeners.tell();
    // Told after the change itself: whoever looks at the binding waits for nothing.
    void cloud.history(serial).then((events) => {
      history = events.slice(-SHOWN);
      listeners.tell();
    });
  });
  return { now: () => now, history: () => history, watch: (changed) => listeners.add(changed) };
}
