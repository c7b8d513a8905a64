/**
 * The recorder's DHCP client: asks for addresses while it is wanted, and again after a while when nobody answers. A cable that
 * was out, or the power, ends what was lent. An address in the subnet of the box's other socket is declined: packets for either network
 * would take whichever comes first.
 */
import { sameSubnet } from '../config/ipv4.ts';
import { INTERNAL_MASK } from '../config/subnet.ts';
import type { Core } from '../core.ts';
import type { Clock } from '../ports.ts';
import type { Lease } from './addresses.ts';

/** Simulated ms that a question and its answer take, and from one failed question to the next. */
export const DHCP_MS = 1500;
export const DHCP_RETRY_MS = 10_000;

export interface DhcpClient {
  /** The same wish again changes nothing. @param internal the address of the box's other socket; empty where it has none. */
  want(wanted: boolean, internal?: string): void;
  lease(): Lease | null;
  /** The first question is on its way: whether there will be an address cannot be said yet. */
  asking(): boolean;
}

export interface DhcpPorts {
  clock: Pick<Clock, 'delay' | 'deadline'>;
  /** One question to the network. */
  ask(): Lease | null;
  changed(): void;
}

export function createDhcpClient({ clock, ask, changed }: DhcpPorts): DhcpClient {
  let wanted = false;
  let lease: Lease | null = null;
  let asking = false;
  let apartFrom = '';
  let stopWaiting = (): void => undefined;

  function hear(): void {
    const offered = ask();
    const declined = offered !== null && apartFrom !== '' && sameSubnet(offered.address, apartFrom, INTERNAL_MASK);
    lease = declined ? null : offered;
    asking = false;
    if (!lease) stopWaiting = clock.deadline(DHCP_RETRY_MS, hear);
    changed();
  }

  return {
    want(next, internal = '') {
      if (next === wanted && internal === apartFrom) return;
      wanted = next;
      apartFrom = internal;
      stopWaiting();
      lease = null;
      asking = next;
      if (next) stopWaiting = clock.delay(DHCP_MS, hear);
    },
    lease: () => lease,
    asking: () => asking,
  };
}

/** Of the socket behind the PoE ports; empty where the box has none. */
export const internalAddressOf = (core: Core): string =>
  core.profile().capabilities.includes('internal-nic') ? core.image().config['network.internalAddress'] : '';
