/** System › General (facts gui-4x §1.2). */
import type { SettingsDescriptor } from '../descriptor.ts';

export const general: SettingsDescriptor = {
  groups: [
    {
      rows: [{ field: 'general.language' }, { field: 'general.deviceName' }, { field: 'general.autoLogout' }],
    },
  ],
};
