/** Network › TCP/IP: the recorder's sockets and their addresses, in the order of the box (facts gui-4x §1.2, §10.6). */
import type { Condition, SettingsDescriptor } from '../descriptor.ts';

const byHand: readonly Condition[] = [{ field: 'network.dhcp', is: false }];
const byDhcp: readonly Condition[] = [{ field: 'network.dhcp', is: true }];

const ipv6ByHand: readonly Condition[] = [{ field: 'network.ipv6Mode', is: 'manual' }];

export const tcpIp: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { special: 'net-link', fields: [] },
        { special: 'net-nic', fields: ['network.nicType'] },
        { field: 'network.dhcp' },
        { special: 'net-address', fields: ['network.address'], when: byHand },
        { special: 'net-mask', fields: ['network.mask'], when: byHand },
        { special: 'net-gateway', fields: ['network.gateway'], when: byHand },
        { special: 'net-ipv6-mode', fields: ['network.ipv6Mode'] },
        { special: 'net-ipv6-address', fields: ['network.ipv6Address'], when: ipv6ByHand },
        { special: 'net-ipv6-gateway', fields: ['network.ipv6Gateway'], when: ipv6ByHand },
        { special: 'net-mac', fields: [] },
        { special: 'net-mtu', fields: ['network.mtu'] },
        { field: 'network.autoDns', when: byDhcp },
        { special: 'net-dns1', fields: ['network.dns1'] },
        { special: 'net-dns2', fields: ['network.dns2'] },
        { special: 'net-internal', fields: ['network.internalAddress'], capability: 'internal-nic' },
      ],
    },
  ],
};
