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

/** A reply that did not come within its time. */
export type NoReply = 'no-reply';

/** Why a registration failed, as far as the wire can tell. */
export type RegisterFault =
  | 'no-link'
  | 'no-address'
  | 'ip-conflict'
  | 'no-gateway'
  | 'name-not-resolved'
  | 'server-silent'
  | 'mtu-too-large'
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

/**
 * Whether the cloud keeps a ticket. `not-bound`, `stale`: there is no such binding (any more) that it could end. `refused`: this server
 * frees nothing.
 */
export type VouchReply = {
  result: 'kept' | 'not-bound' | 'stale' | 'refused' | 'session-unknown';
  binding: CloudBinding;
};

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

/** What the cameras see now, as `view.ts` writes it: some hundred characters. Null: nothing can be shown. */
export type ViewSource = () => Promise<string | null>;

/**
 * What a wire may do, and every user of it must bear: a request or a reply is late, comes twice or not at all, two of them change
 * places, and the far side starts anew and knows no session any more. Nothing can be asked of the cloud but by a request.
 * Every request ends: one that is lost with `no-reply`, after `REPLY_MS`. Users have an end of their own all the same.
 */
export interface CloudLink {
  register(request: { server: string; serial: string }): Promise<RegisterReply | NoReply>;
  unbind(request: { session: string; operationId: string; epoch: number }): Promise<UnbindReply | NoReply>;
  settle(request: { session: string; operationId: string }): Promise<SettleReply | NoReply>;
  /**
   * Vouches for a ticket, by its SHA-256 in lower-case hex: whoever brings it within two minutes may free the device from the binding
   * of that epoch. One at a time: it replaces the one before. The same one again, late or doubled, does not make its time longer.
   */
  vouch(request: { session: string; ticket: string; epoch: number }): Promise<VouchReply | NoReply>;
  /** Asks whether the session lives; the answer carries what the cloud holds, for a push may have been lost. */
  beat(request: { session: string }): Promise<BeatReply | NoReply>;
  /** Ends the session; the binding stays. May be lost like anything else: then a later registration ends it. */
  leave(request: { session: string }): void;
  /** Who is asked when the cloud wants to see what the cameras see; the last one given. Nobody is asked but over a live session. */
  show(source: ViewSource): void;
  /** Messages for the live session. Returns an unsubscribe. */
  watch(listener: (push: CloudPush) => void): () => void;
}
