/** Network › Advanced › Platform Access › Hik-Connect: the service, its server, its state, and Unbind (facts gui-4x §2, §3). */
import type { Condition, SettingsDescriptor } from '../descriptor.ts';

const on: readonly Condition[] = [{ field: 'platform.enabled', is: true }];

export const hikConnect: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { special: 'access-type', fields: [] },
        { special: 'hik-enable', fields: ['platform.enabled'] },
        { special: 'hik-server', fields: ['platform.serverAddress'], when: on },
        { special: 'hik-custom', fields: ['platform.customServer'], when: on },
        { field: 'platform.streamEncryption', capability: 'stream-encryption', when: on },
        { field: 'platform.timeSync', capability: 'time-sync', when: on },
        { field: 'platform.verificationCode', keys: 'latin', masked: true, when: on },
        { special: 'hik-status', fields: [] },
        { special: 'hik-account', fields: [] },
      ],
    },
  ],
  aside: 'qr-codes',
};
