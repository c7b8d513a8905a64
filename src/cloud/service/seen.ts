/** Who sees a device: its owner, and whoever it is shared with. */
import type { AccountRow } from '../serviceStore.ts';
import type { DeviceRow } from '../store.ts';

export const isSeenBy = ({ account, sharedWith }: DeviceRow, { id }: AccountRow): boolean =>
  account === id || sharedWith.includes(id);
