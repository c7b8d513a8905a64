/** Network › TCP/IP › NTP; Network › Advanced › More Settings (the ports), Platform Access with ISUP (facts gui-4x §1.2, §2.1 row 1, §7.1). */
import type { Condition, SettingsDescriptor } from '../descriptor.ts';

const ntpOn: readonly Condition[] = [{ field: 'ntp.enabled', is: true }];

export const ntp: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { field: 'ntp.enabled' },
        { field: 'ntp.server', keys: 'latin' },
        { field: 'ntp.port' },
        { field: 'ntp.interval', when: ntpOn },
        { special: 'ntp-sync', fields: [] },
      ],
    },
  ],
};

export const ports: SettingsDescriptor = {
  groups: [
    { rows: [{ field: 'ports.server' }, { field: 'ports.http' }, { field: 'ports.https' }, { field: 'ports.rtsp' }] },
  ],
};

const isupOn: readonly Condition[] = [{ field: 'isup.enabled', is: true }];

export const isup: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { special: 'access-type', fields: [] },
        { field: 'isup.enabled' },
        { field: 'isup.server', keys: 'latin', when: isupOn },
        { field: 'isup.port', when: isupOn },
        { field: 'isup.deviceId', keys: 'latin', when: isupOn },
        { field: 'isup.key', keys: 'latin', masked: true, when: isupOn },
        { special: 'isup-version', fields: [] },
        { special: 'isup-status', fields: [] },
      ],
    },
  ],
};
