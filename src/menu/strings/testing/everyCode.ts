/** Every code that words must be found for. `Record`s, so that a code that is added and not looked at does not compile. */
import type { OfflineReason, PictureFault, Refusal } from '../../../device/index.ts';

export const reasons: Record<OfflineReason, true> = {
  'no-link': true,
  'no-address': true,
  'ip-conflict': true,
  'pppoe-no-modem': true,
  'pppoe-refused': true,
  'no-gateway': true,
  'name-not-resolved': true,
  'server-silent': true,
  'mtu-too-large': true,
  'wrong-region': true,
  registering: true,
};
export const pictureFaults: Record<PictureFault, true> = {
  'no-video': true,
  disconnected: true,
  'wrong-password': true,
  'no-resource': true,
};
const offline = (Object.keys(reasons) as OfflineReason[]).map((reason): Refusal => ({ code: 'offline', reason }));
export const codes: Record<Refusal['code'], Refusal[]> = {
  'firmware-unsupported': [{ code: 'firmware-unsupported' }],
  'unbind-absent': [{ code: 'unbind-absent' }],
  'device-refused': [{ code: 'device-refused' }],
  'not-activated': [{ code: 'not-activated' }],
  'password-empty': [{ code: 'password-empty' }],
  'password-wrong': [0, 1, 6].map((attemptsLeft) => ({ code: 'password-wrong', attemptsLeft })),
  locked: [1, 60].map((secondsLeft) => ({ code: 'locked', secondsLeft })),
  'service-off': [{ code: 'service-off' }],
  offline,
  'not-bound': [{ code: 'not-bound' }],
  'in-progress': [{ code: 'in-progress' }],
  'server-timeout': [{ code: 'server-timeout' }],
  'server-refused': [{ code: 'server-refused' }],
  'unknown-result': [{ code: 'unknown-result' }],
};
export const refusals = Object.values(codes).flat();
