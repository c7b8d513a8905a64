/**
 * The wire between the recorder's platform agent and the cloud: a port. The binding lives at its far end; the device only
 * keeps a copy. The real protocol is proprietary and is not imitated; what is kept is its behaviour (facts protocols §5).
 * Every adapter runs `cloudLink.contract.ts`.
 */

/** Simulated ms for which a reply of the cloud is waited for. */
export const REPLY_MS = 6000;

/**
 * The tie between a device and an account. `epoch` rises with every new binding of the device and never repeats;
 * `revision` rises with every change, so that of two messages the newer can be told whatever their order of arrival.
 */
export type CloudBinding = { revision: number } & ({ bound: false } | { bound: true; epoch: number; account: string });

/** Why a registration failed, as far as the wire can tell. No reply at all is a promise that stays open. */
export type RegisterFault =
  | 'no-link'
  | 'no-address'
  | 'no-gateway'
  | 'name-not-resolved'
  | 'server-silent'
  | 'wrong-region';

export type RegisterReply = { ok: true; session: string; binding: CloudBinding } | { ok: false; reason: RegisterFault };

/**
 * `done`: committed now, or earlier by this very operation. `stale`: the device is bound under another epoch.
 * `void`: the operation was given up and can never take effect.
 */
export type UnbindReply = {
  result: 'done' | 'not-bound' | 'stale' | 'void' | 'refused' | 'session-unknown';
  binding: CloudBinding;
};

/** What became of an operation. Asking for one that the cloud never saw makes it void for ever. */
export type SettleReply = { result: 'done' | 'void' | 'session-unknown'; binding: CloudBinding };

/** A sign of life. `failed`: the server could not even be asked. */
export type BeatReply =
  | { result: 'alive'; binding: CloudBinding }
  | { result: 'session-unknown' }
  | { result: 'failed'; reason: RegisterFault };

/** `path-changed`: something between here and the server is other than before; whoever waits may try again at once. */
export type CloudPush =
  | { push: 'binding-changed'; binding: CloudBinding }
  | { push: 'session-lost'; reason: RegisterFault }
  | { push: 'path-changed' };

/** A reply that never comes is a promise that never settles: the caller has its own clock. */
export interface CloudLink {
  register(request: { server: string; serial: string }): Promise<RegisterReply>;
  unbind(request: { session: string; operationId: string; epoch: number }): Promise<UnbindReply>;
  settle(request: { session: string; operationId: string }): Promise<SettleReply>;
  /** Asks whether the session lives; the answer carries what the cloud holds, for a push may have been lost. */
  beat(request: { session: string }): Promise<BeatReply>;
  /** Ends the session; the binding stays. */
  leave(request: { session: string }): void;
  /** Messages for the live session. Returns an unsubscribe. */
  watch(listener: (push: CloudPush) => void): () => void;
}
