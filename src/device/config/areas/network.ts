/** Addresses of the recorder. What more than one of them must be to each other is in `../networkRules.ts`. */
import type { Settings } from '../spec.ts';

const ADDRESS = { kind: 'text', max: 15, rule: 'ipv4', right: 'settings' } as const;

const IPV6 = { kind: 'text', max: 43, rule: 'ipv6', right: 'settings', default: '', min: 0 } as const;

export const network = {
  'network.dhcp': { kind: 'flag', default: false, right: 'settings' },
  'network.address': { ...ADDRESS, default: '192.168.1.64', min: 7 },
  'network.mask': { ...ADDRESS, default: '255.255.255.0', min: 7, rule: 'mask' },
  'network.gateway': { ...ADDRESS, default: '192.168.1.1', min: 0 },
  /** Take the name servers that the DHCP server tells. */
  'network.autoDns': { kind: 'flag', default: true, right: 'settings' },
  'network.dns1': { ...ADDRESS, default: '192.168.1.1', min: 0 },
  'network.dns2': { ...ADDRESS, default: '', min: 0 },
  /** `auto` agrees with the switch; everything else is said to a switch that still expects to be asked. */
  'network.nicType': {
    kind: 'choice',
    default: 'auto',
    options: ['auto', '10m-half', '10m-full', '100m-half', '100m-full', '1000m-full'],
    right: 'settings',
  },
  /** Bytes of the longest packet (the vendor's range). */
  'network.mtu': { kind: 'number', default: 1500, min: 500, max: 9676, unit: 'none', right: 'settings' },
  'network.ipv6Mode': { kind: 'choice', default: 'router', options: ['manual', 'dhcp', 'router'], right: 'settings' },
  /** With its prefix: `2001:db8::64/64`. */
  'network.ipv6Address': IPV6,
  'network.ipv6Gateway': IPV6,
  /** Of the socket behind the PoE ports, on boxes that have them; its mask is always a 24. */
  'network.internalAddress': { ...ADDRESS, default: '192.168.254.1', min: 7 },
} as const satisfies Settings;
