/** English words: what is recorded, set at live view. */
import type { RecordMode } from '../../../device/index.ts';

export const recordModes: Record<RecordMode, string> = {
  continuous: 'continuous',
  motion: 'on motion',
  off: 'stopped',
};

export const recording = {
  channel: (channel: number | null) => (channel === null ? 'All channels' : `Channel ${channel}`),
  modes: recordModes,
  ask: (mode: RecordMode, channel: number | null): string => {
    const where = channel === null ? 'all channels' : `channel ${channel}`;
    return {
      continuous: `Start continuous recording of ${where}?`,
      motion: `Record ${where} only while something moves?`,
      off: `Stop recording ${where}?`,
    }[mode];
  },
  loggedOut: 'Nobody is logged in. Open the menu, log in, then come back to live view.',
  noRight: 'Your user may not start or stop recording. Ask the administrator for Local Manual Operation.',
};
