/**
 * Maintenance › System Service: which services listen, and ONVIF with its users (facts gui-4x §10.3). HTTP is what
 * ISAPI is spoken over, so its switch is ISAPI's too.
 */
import type { SettingsDescriptor } from '../descriptor.ts';

export const systemService: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { field: 'service.http' },
        { field: 'service.sha256' },
        { field: 'service.md5Beside', when: [{ field: 'service.sha256', is: true }] },
        { field: 'service.rtsp' },
        { field: 'service.sadp' },
      ],
    },
  ],
};

export const onvif: SettingsDescriptor = {
  groups: [{ rows: [{ field: 'onvif.enabled' }, { special: 'onvif-users', fields: [] }] }],
};
