/** System › Live View: how live view begins, and what stands on the pictures. */
import type { SettingsDescriptor } from '../descriptor.ts';

export const liveView: SettingsDescriptor = {
  groups: [
    { title: 'layout', rows: [{ field: 'live.layout' }, { field: 'live.dwell' }] },
    { title: 'captions', rows: [{ field: 'live.showNames' }, { field: 'live.showTime' }] },
  ],
};
