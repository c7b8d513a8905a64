/**
 * The one list of the cloud's regional servers (facts gui-4x §2.4): presets of the firmware, hosts of the network and regions of the
 * far side are all taken from it. Display strings only, nothing is ever contacted.
 */
import type { ServerPreset } from './profile.ts';

/** `older`: offered by firmware up to 4.2x; `newer`: from 4.30 on. */
export const serverPresets = {
  older: [
    { region: 'international', host: 'dev.hik-connect.com' },
    { region: 'russia', host: 'dev.hik-connectru.com' },
  ],
  newer: [
    { region: 'international', host: 'litedev.hik-connect.com' },
    { region: 'russia', host: 'litedev.hik-connectru.com' },
  ],
} as const satisfies Record<string, readonly [ServerPreset, ...ServerPreset[]]>;

export const regionalServers: readonly ServerPreset[] = [...serverPresets.newer, ...serverPresets.older];
