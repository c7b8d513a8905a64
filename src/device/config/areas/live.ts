/** Live view as it is after a start (facts gui-4x §1.2). */
import type { Settings } from '../spec.ts';

export const live = {
  'live.layout': { kind: 'choice', default: 16, options: [1, 4, 9, 16], right: 'settings' },
  /** Seconds until the next screen of channels; 0 keeps the one. */
  'live.dwell': { kind: 'choice', default: 0, options: [0, 5, 10, 20, 30, 60, 120, 300], right: 'settings' },
  'live.showNames': { kind: 'flag', default: true, right: 'settings' },
  'live.showTime': { kind: 'flag', default: true, right: 'settings' },
} as const satisfies Settings;
