/**
 * The recorder's DHCP client: asks for addresses while it is wanted, and again after a while when nobody answers. A cable that
 * was out, or the power, ends what was lent.
 */
import type { Clock } from '../ports.ts';
import type { Lease } from './addresses.ts';

/** Simulated ms that a question and its answer take, and from one failed question to the next. */
export const DHCP_MS = 1500;
export const DHCP_RETRY_MS = 10_000;

export interface DhcpClient {
  /** The same wish again changes nothing. */
  want(wanted: boolean): void;
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
  let stopWaiting = (): void => undefined;

  function hear(): void {
    lease = ask();
    asking = false;
    if (!lease) stopWaiting = clock.deadline(DHCP_RETRY_MS, hear);
    changed();
  }

  return {
    want(next) {
      if (next === wanted) return;
      wanted = next;
      stopWaiting();
      lease = null;
      asking = next;
      if (next) stopWaiting = clock.delay(DHCP_MS, hear);
    },
    lease: () => lease,
    asking: () => asking,
  };
}
