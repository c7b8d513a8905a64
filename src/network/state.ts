/** What lies behind the recorder's network cable, as plain state: the panel may change any of it at any time, and it is kept with the world. */
import type { Lease, Letter, Region } from '../device/index.ts';

export interface NetworkState {
  /** The cable between recorder and switch is in. */
  cable: boolean;
  /** What stands at the provider's line. A modem alone lets nobody out but by PPPoE: no router, no DHCP, no name server. */
  line: 'router' | 'modem';
  dhcp: { answers: boolean; lease: Lease };
  /** The router: the way out of the local network, whose size its mask tells. */
  gateway: { answers: boolean; address: string; mask: string };
  /** The name server of the local network. */
  dns: { answers: boolean; address: string };
  /** Addresses of the other devices on the local network, as their owners set them. */
  others: string[];
  /** The address that one more device has taken, whoever had it before; null: there is none. */
  taken: string | null;
  /** Whether firmware for the recorder lies on the FTP server, where there is one among the others. */
  ftp: { firmware: boolean };
  /** The cloud's servers, one a region. */
  servers: Record<Region, { answers: boolean }>;
  /** Somebody watches the cameras on a phone, over the cloud. */
  phone: { watches: boolean };
  /** Letters that the mail server took from the recorder, the latest `LETTERS_MAX` of them, the first one first. */
  letters: Letter[];
}

export const LETTERS_MAX = 20;

/** A shop's network as a provider's router makes it: everything answers, and the router is its name server too. */
export const ordinaryNetwork: NetworkState = {
  cable: true,
  line: 'router',
  dhcp: {
    answers: true,
    lease: { address: '192.168.1.107', mask: '255.255.255.0', gateway: '192.168.1.1', dns: ['192.168.1.1'] },
  },
  gateway: { answers: true, address: '192.168.1.1', mask: '255.255.255.0' },
  dns: { answers: true, address: '192.168.1.1' },
  others: ['192.168.1.10'],
  taken: null,
  ftp: { firmware: true },
  servers: { international: { answers: true }, russia: { answers: true } },
  phone: { watches: false },
  letters: [],
};
