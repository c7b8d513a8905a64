/** Network › TCP/IP › PPPoE: the account with the provider, and how the line stands (facts gui-4x §1.2). */
import type { Condition, SettingsDescriptor } from '../descriptor.ts';

const on: readonly Condition[] = [{ field: 'pppoe.enabled', is: true }];

export const pppoe: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { field: 'pppoe.enabled' },
        { field: 'pppoe.user', keys: 'latin', when: on },
        { special: 'pppoe-password', fields: ['pppoe.password'], when: on },
        { special: 'pppoe-status', fields: [] },
      ],
    },
  ],
};
