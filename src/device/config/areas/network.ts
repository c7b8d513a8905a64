/** Addresses of the recorder. What more than one of them must be to each other is in `../networkRules.ts`. */
import type { Settings } from '../spec.ts';

const ADDRESS = { kind: 'text', max: 15, rule: 'ipv4', right: 'settings' } as const;

export const network = {
  'network.dhcp': { kind: 'flag', default: false, right: 'settings' },
  'network.address': { ...ADDRESS, default: '192.168.1.64', min: 7 },
  'network.mask': { ...ADDRESS, default: '255.255.255.0', min: 7, rule: 'mask' },
  'network.gateway': { ...ADDRESS, default: '192.168.1.1', min: 0 },
  /** Take the name servers that the DHCP server tells. */
  'network.autoDns': { kind: 'flag', default: true, right: 'settings' },
  'network.dns1': { ...ADDRESS, default: '192.168.1.1', min: 0 },
  'network.dns2': { ...ADDRESS, default: '', min: 0 },
} as const satisfies Settings;
