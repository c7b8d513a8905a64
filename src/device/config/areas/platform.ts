/** Settings of the cloud service Hik-Connect (facts gui-4x §2.1). */
import type { Settings } from '../spec.ts';

export const platform = {
  'platform.enabled': { kind: 'flag', default: false, right: 'settings' },
  'platform.customServer': { kind: 'flag', default: false, right: 'settings' },
  /** Host name only, 1–64 characters (row 3). The default comes from the firmware profile. */
  'platform.serverAddress': { kind: 'text', default: '', min: 1, max: 64, rule: 'host-name', right: 'settings' },
  'platform.streamEncryption': { kind: 'flag', default: false, right: 'settings' },
  /** 6–12 letters or digits, case-sensitive; empty from the factory, which stands while the service is off (row 5). */
  'platform.verificationCode': {
    kind: 'text',
    default: '',
    min: 6,
    max: 12,
    rule: 'verification-code',
    emptyWhile: 'platform.enabled',
    secret: true,
    right: 'settings',
  },
  'platform.timeSync': { kind: 'flag', default: false, right: 'settings' },
} as const satisfies Settings;
