/** PPPoE: dialling the provider through a modem. */
import type { Settings } from '../spec.ts';

const ACCOUNT = { kind: 'text', default: '', min: 1, max: 64, rule: 'key', emptyWhile: 'pppoe.enabled' } as const;

export const pppoe = {
  'pppoe.enabled': { kind: 'flag', default: false, right: 'settings' },
  'pppoe.user': { ...ACCOUNT, right: 'settings' },
  /** Given, never told: faces learn whether there is one. */
  'pppoe.password': { ...ACCOUNT, secret: true, right: 'settings' },
} as const satisfies Settings;
