/** English words: addresses, their faults, and Network › TCP/IP. */
import type { ChoiceKey, Config, ConfigKey, FieldFault, PppoeFault, TextRule } from '../../../device/index.ts';

export type NetworkKey = Extract<ConfigKey, `${'network' | 'pppoe'}.${string}`>;

export const networkFields: Record<NetworkKey, string> = {
  'network.dhcp': 'Enable DHCP',
  'network.address': 'IPv4 Address',
  'network.mask': 'IPv4 Subnet Mask',
  'network.gateway': 'IPv4 Default Gateway',
  'network.autoDns': 'Auto DNS',
  'network.dns1': 'Preferred DNS Server',
  'network.dns2': 'Alternate DNS Server',
  'network.nicType': 'NIC Type',
  'network.mtu': 'MTU (Bytes)',
  'network.ipv6Mode': 'IPv6 Mode',
  'network.ipv6Address': 'IPv6 Address',
  'network.ipv6Gateway': 'IPv6 Default Gateway',
  'network.internalAddress': 'Internal NIC IPv4 Address',
  'pppoe.enabled': 'Enable PPPoE',
  'pppoe.user': 'User Name',
  'pppoe.password': 'Password',
};

export const addressRules: Record<Extract<TextRule, 'ipv4' | 'mask' | 'ipv6'>, string> = {
  ipv6: 'An IPv6 address, such as 2001:db8::64; a prefix length from 1 to 128 may follow it: 2001:db8::64/64.',
  ipv4: 'Four numbers from 0 to 255 with dots between them, such as 192.168.1.64.',
  mask: 'A subnet mask, such as 255.255.255.0.',
};

type AddressFault = Extract<
  FieldFault,
  { code: 'not-a-host-address' | 'outside-subnet' | 'duplicate' | 'same-subnet' }
>;

export const addressFault = (fault: AddressFault, nameOf: (field: ConfigKey) => string): string => {
  switch (fault.code) {
    case 'not-a-host-address':
      return 'No device can have this address. Enter another one.';
    case 'outside-subnet':
      return 'This address is outside the recorder’s subnet. Correct the address, the mask or the gateway.';
    case 'duplicate':
      return `The value is the same as in “${nameOf(fault.of)}”. Enter another one.`;
    case 'same-subnet':
      return `This is the subnet of “${nameOf(fault.of)}”. The two NICs need different subnets: enter another address.`;
  }
};

export const networkChoices: { [K in Extract<ChoiceKey, `network.${string}`>]: (value: Config[K]) => string } = {
  'network.nicType': (type) =>
    ({
      auto: '10/100/1000M Self-adaptive',
      '10m-half': '10M Half-dup',
      '10m-full': '10M Full-dup',
      '100m-half': '100M Half-dup',
      '100m-full': '100M Full-dup',
      '1000m-full': '1000M Full-dup',
    })[type],
  'network.ipv6Mode': (mode) => ({ manual: 'Manual', dhcp: 'DHCP', router: 'Route Advertisement' })[mode],
};

export const network = {
  collides:
    'The switch negotiates by itself and falls back to half-duplex: packets will be lost. Choose Self-adaptive.',
  jumbo: 'The switch of this network passes packets of up to 1500 bytes: the device would not reach Hik-Connect.',
  noIpv6: 'None: the simulated network is IPv4 only, and nobody gives an IPv6 address here.',
  ipv6Typed:
    'With its prefix, such as 2001:db8::64/64. The simulated network is IPv4 only: only this device answers by it.',
  noLeaseBesideInternal:
    'No usable address comes: the DHCP server does not answer, or gives one in the subnet of the internal NIC. Check the router and that NIC.',
  internal: 'For cameras at the PoE ports: a subnet of its own, mask 255.255.255.0.',
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
