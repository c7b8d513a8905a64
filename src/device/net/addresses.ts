/** The addresses that the recorder answers to: from its own settings, or lent by a DHCP server. Plain JSON, part of its facts. */
import type { Config } from '../config/schema.ts';

/** What a DHCP server lends. `gateway` may be empty: a network without a way out. */
export interface Lease {
  address: string;
  mask: string;
  gateway: string;
  /** Name servers in the order in which they are asked. */
  dns: string[];
}

/** How the socket puts packets on the wire. */
export interface Nic {
  type: Config['network.nicType'];
  /** Bytes of the longest packet. */
  mtu: number;
}

export interface IpInUse extends Lease {
  source: 'static' | 'dhcp' | 'pppoe';
  nic: Nic;
}

type AddressSettings = Pick<Config, Extract<keyof Config, `network.${string}`>>;

/** @returns the addresses that these settings put to use, or null while DHCP has brought none. */
export function addressesInUse(settings: AddressSettings, lease: Lease | null): IpInUse | null {
  const nic = nicOf(settings);
  const own = [settings['network.dns1'], settings['network.dns2']].filter((server) => server !== '');
  if (settings['network.dhcp'])
    return (
      lease && {
        source: 'dhcp',
        nic,
        ...lease,
        dns: settings['network.autoDns'] ? [...lease.dns] : own,
      }
    );
  return {
    source: 'static',
    nic,
    address: settings['network.address'],
    mask: settings['network.mask'],
    gateway: settings['network.gateway'],
    dns: own,
  };
}

export const nicOf = (settings: AddressSettings): Nic => ({
  type: settings['network.nicType'],
  mtu: settings['network.mtu'],
});
