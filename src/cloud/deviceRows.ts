/** A device's row before and after a change of its binding, and how a binding is told of. */
import type { CloudBinding } from '../platform/index.ts';
import type { BindingChange, CloudTransaction, DeviceRow } from './store.ts';

/** Keeps a device, and in its history what made its new revision; a move to another region makes none. */
export async function putChanged(
  rows: CloudTransaction,
  before: DeviceRow,
  after: DeviceRow,
  at: number,
): Promise<void> {
  await rows.putDevice(after);
  const { serial, revision } = after;
  if (revision === before.revision) return;
  const change: BindingChange = after.account === null ? 'freed' : 'added';
  const { account, epoch } = change === 'freed' ? before : after;
  if (account !== null && epoch !== null) await rows.addEvent({ serial, revision, change, epoch, account, at });
}

export const freed = (device: DeviceRow): DeviceRow => ({
  ...device,
  revision: device.revision + 1,
  account: null,
  epoch: null,
  sharedWith: [],
});

export const bindingOf = ({ revision, account, epoch }: DeviceRow): CloudBinding =>
  account !== null && epoch !== null ? { revision, bound: true, epoch, account } : { revision, bound: false };
