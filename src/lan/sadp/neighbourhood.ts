/**
 * What comes in from the local network, before any recorder hears of it: who may speak at all, and how often. Every datagram is read
 * once, however many recorders stand here.
 */
import { readProbe } from './probe.ts';
import { createRecent } from './recent.ts';
import type { Peer, Sadp } from './sadp.ts';

export interface Neighbourhood {
  /** @param recorders whom the datagram reached: one by its address, or all by group and broadcast */
  heard(bytes: Uint8Array, from: Peer, recorders: Iterable<Sadp>): void;
}

/** Requests that one address may make in a burst, and then per second. The vendor's tool asks each 15 s. */
const BURST = 60;
const PER_SECOND = 30;
/** Addresses of which that is known; whoever was silent longest is forgotten. */
const SOURCES = 1_024;

/** @param uptime ms, never going back */
export function createNeighbourhood(uptime: () => number): Neighbourhood {
  const sources = createRecent<{ left: number; at: number }>(uptime, (BURST / PER_SECOND) * 1000, SOURCES);

  function mayAsk(address: string): boolean {
    const now = uptime();
    const before = sources.get(address) ?? { left: BURST, at: now };
    const left = Math.min(BURST, before.left + ((now - before.at) / 1000) * PER_SECOND);
    sources.set(address, { left: Math.max(0, left - 1), at: now });
    return left >= 1;
  }

  return {
    heard(bytes, from, recorders) {
      if (!isHost(from) || !mayAsk(from.address)) return;
      const probe = readProbe(bytes);
      if (probe) for (const recorder of recorders) recorder.ask(probe, from);
    },
  };
}

/** Answers go to one host alone: never to a group, to everybody, or to nobody, whatever the sender's address claims. */
function isHost({ address, port }: Peer): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  const first = parts?.[0] ?? 0;
  return port > 0 && port < 65_536 && first > 0 && first < 224 && !(parts ?? []).some((part) => part > 255);
}
