/**
 * Maintenance › System Service: which services listen, and ONVIF with its users (facts gui-4x §10.3). What the box has there besides
 * (ways of authentication, ISAPI) would do nothing on a recorder that nobody can reach that way, so it is not offered.
 */
import type { SettingsDescriptor } from '../descriptor.ts';

export const systemService: SettingsDescriptor = {
  groups: [{ rows: [{ field: 'service.http' }, { field: 'service.rtsp' }, { field: 'service.sadp' }] }],
};

export const onvif: SettingsDescriptor = {
  groups: [{ rows: [{ field: 'onvif.enabled' }, { special: 'onvif-users', fields: [] }] }],
};
