/** Network › TCP/IP: the recorder's addresses, by hand or from a DHCP server (facts gui-4x §1.2). */
import type { Condition, SettingsDescriptor } from '../descriptor.ts';

const byHand: readonly Condition[] = [{ field: 'network.dhcp', is: false }];
const byDhcp: readonly Condition[] = [{ field: 'network.dhcp', is: true }];

export const tcpIp: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { special: 'net-link', fields: [] },
        { special: 'net-mac', fields: [] },
        { field: 'network.dhcp' },
        { special: 'net-address', fields: ['network.address'], when: byHand },
        { special: 'net-mask', fields: ['network.mask'], when: byHand },
        { special: 'net-gateway', fields: ['network.gateway'], when: byHand },
        { field: 'network.autoDns', when: byDhcp },
        { special: 'net-dns1', fields: ['network.dns1'] },
        { special: 'net-dns2', fields: ['network.dns2'] },
      ],
    },
  ],
};
