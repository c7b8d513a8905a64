/** English words: addresses, their faults, and Network › TCP/IP. */
import type { ConfigKey, FieldFault, PppoeFault, TextRule } from '../../../device/index.ts';

export type NetworkKey = Extract<ConfigKey, `${'network' | 'pppoe'}.${string}`>;

export const networkFields: Record<NetworkKey, string> = {
  'network.dhcp': 'Enable DHCP',
  'network.address': 'IPv4 Address',
  'network.mask': 'IPv4 Subnet Mask',
  'network.gateway': 'IPv4 Default Gateway',
  'network.autoDns': 'Auto DNS',
  'network.dns1': 'Preferred DNS Server',
  'network.dns2': 'Alternate DNS Server',
  'pppoe.enabled': 'Enable PPPoE',
  'pppoe.user': 'User Name',
  'pppoe.password': 'Password',
};

export const addressRules: Record<Extract<TextRule, 'ipv4' | 'mask'>, string> = {
  ipv4: 'Four numbers from 0 to 255 with dots between them, such as 192.168.1.64.',
  mask: 'A subnet mask, such as 255.255.255.0.',
};

type AddressFault = Extract<FieldFault, { code: 'not-a-host-address' | 'outside-subnet' | 'duplicate' }>;

export const addressFault = (fault: AddressFault, nameOf: (field: ConfigKey) => string): string => {
  switch (fault.code) {
    case 'not-a-host-address':
      return 'No device can have this address. Enter another one.';
    case 'outside-subnet':
      return 'This address is outside the recorder’s subnet. Correct the address, the mask or the gateway.';
    case 'duplicate':
      return `The value is the same as in “${nameOf(fault.of)}”. Enter another one.`;
  }
};

export const network = {
  given: 'Given by the DHCP server.',
  conflicted: 'Another device has this address too. Enter a free one, or give the other device another address.',
  noLease: 'The DHCP server does not answer. Check the router, or switch DHCP off and enter the addresses.',
};

export const pppoe = {
  title: 'Password of the Provider',
  set: 'Set',
  unset: 'Not set',
  enter: 'Enter…',
  off: 'Not in use',
  dialling: 'Dialling…',
  connected: (address: string) => `Connected, ${address}`,
  failed: {
    'no-link': 'No network link',
    'pppoe-no-modem': 'No modem answers',
    'pppoe-refused': 'The provider refused user name or password',
  } as Record<PppoeFault, string>,
  cures: {
    'no-link': 'Check the network cable of the recorder.',
    'pppoe-no-modem': 'Check power and cable of the modem. Where a router dials, PPPoE is not needed here.',
    'pppoe-refused': 'Enter user name and password as the contract has them.',
  } as Record<PppoeFault, string>,
};
