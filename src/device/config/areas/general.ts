/** Settings of the box itself (facts gui-4x §1.2, §5.7). */
import type { Settings } from '../spec.ts';

export const general = {
  'general.language': { kind: 'choice', default: 'ru', options: ['ru', 'en'], right: 'settings' },
  'general.deviceName': {
    kind: 'text',
    default: 'SIM Network Video Recorder',
    min: 1,
    max: 32,
    rule: 'printable',
    right: 'settings',
  },
  /** Tells recorders apart for whoever steers several of them. */
  'general.deviceNumber': { kind: 'number', default: 255, min: 1, max: 255, unit: 'none', right: 'settings' },
  /** Minutes without input until the menu logs out; 0 is never. */
  'general.autoLogout': { kind: 'choice', default: 5, options: [0, 1, 2, 5, 10, 20, 30], right: 'settings' },
  /** The set-up wizard after every start. */
  'general.wizard': { kind: 'flag', default: false, right: 'settings' },
} as const satisfies Settings;
