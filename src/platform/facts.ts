/** What any face may know about the platform service: plain JSON. */
import type { OfflineReason, RefusalCode } from '../device/index.ts';

/** As the vendor's SDK counts: 0 unknown · 1 can be unbound · 2 no account bound · 3 service off · 4 offline (facts gui-4x §3.2). */
export type UnbindState = 0 | 1 | 2 | 3 | 4;

export type ServiceStatus =
  | { state: 'off' }
  /** `last`: why the attempt before failed; null at the first one, and once anything that it hung on is another. */
  | { state: 'registering'; last: OfflineReason | null }
  | { state: 'online' }
  | { state: 'offline'; reason: OfflineReason };

/** The device's copy of what the cloud holds. `unknown` until the cloud was heard for the first time. */
export type BindingFacts =
  | { state: 'unknown' }
  | { state: 'not-bound' }
  | { state: 'bound'; epoch: number; account: string };

/** What of a firmware speaks against unbinding at the recorder itself, as a refusal. */
export type FirmwareBar = Extract<RefusalCode, 'firmware-unsupported' | 'unbind-absent' | 'device-refused'>;

export interface PlatformFacts {
  status: ServiceStatus;
  binding: BindingFacts;
  unbindState: UnbindState;
  /** Whether the Hik-Connect page of this firmware has the button at all. */
  localUnbind: boolean;
  /** Why the law will refuse on this firmware whatever else is so, or null. */
  firmwareBar: FirmwareBar | null;
  /** An operation's reply was lost and its outcome is not known yet. */
  unsettled: boolean;
}

export function unbindState(status: ServiceStatus, binding: BindingFacts): UnbindState {
  if (status.state === 'off') return 3;
  // Trying again is still being offline: what hangs on it must not flicker with every retry.
  if (status.state === 'offline' || (status.state === 'registering' && status.last !== null)) return 4;
  if (status.state === 'registering' || binding.state === 'unknown') return 0;
  return binding.state === 'bound' ? 1 : 2;
}
