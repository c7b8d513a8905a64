/**
 * Every reason for which a recorder says no, as plain values. The same code on every face (docs/design/0001);
 * the words for it live in `menu/strings` alone.
 */

/** Why the platform service is offline (facts gui-4x §2.5: our own keys, the vendor's codes are not public). */
export type OfflineReason =
  | 'no-link'
  | 'no-address'
  | 'ip-conflict'
  | 'pppoe-no-modem'
  | 'pppoe-refused'
  | 'no-gateway'
  | 'name-not-resolved'
  | 'server-silent'
  | 'mtu-too-large'
  | 'wrong-region'
  | 'registering';

export type Refusal =
  | { code: 'firmware-unsupported' }
  /** A version that would pass, built without the device's own unbinding. */
  | { code: 'unbind-absent' }
  /** A version that would pass, whose platform layer refuses all the same. */
  | { code: 'device-refused' }
  | { code: 'not-activated' }
  | { code: 'password-empty' }
  | { code: 'password-wrong'; attemptsLeft: number }
  | { code: 'locked'; secondsLeft: number }
  | { code: 'service-off' }
  | { code: 'offline'; reason: OfflineReason }
  | { code: 'not-bound' }
  | { code: 'in-progress' }
  | { code: 'server-timeout' }
  | { code: 'server-refused' }
  | { code: 'unknown-result' };

export type RefusalCode = Refusal['code'];

/** Refusals that a password check can give. */
export type PasswordRefusal = Extract<
  Refusal,
  { code: 'not-activated' | 'password-empty' | 'password-wrong' | 'locked' | 'unknown-result' }
>;
