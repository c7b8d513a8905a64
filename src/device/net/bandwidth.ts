/**
 * What the box of a firmware can take in from IP cameras and send out, in Mbit/s: the size that such boxes have, by their data sheets.
 * [from memory, no source at hand]
 */

import type { ProfileId } from '../firmware/profiles/index.ts';
import type { Nic } from './addresses.ts';

export interface Bandwidth {
  incoming: number;
  outgoing: number;
}

const all: Record<ProfileId, Bandwidth> = {
  'ip-4.30': { incoming: 160, outgoing: 160 },
  'ip-4.22': { incoming: 160, outgoing: 256 },
  'ip-4.30-q1': { incoming: 60, outgoing: 60 },
  'ip-4.31': { incoming: 80, outgoing: 160 },
  'hybrid-4.25': { incoming: 36, outgoing: 128 },
  'hybrid-3.5': { incoming: 128, outgoing: 256 },
  'hybrid-4.25-k2': { incoming: 128, outgoing: 256 },
  'ip-3.4': { incoming: 40, outgoing: 80 },
  'ip-5.03': { incoming: 256, outgoing: 256 },
};

/** @throws Error for a profile that is none of ours. */
export function bandwidthOf(profile: string): Bandwidth {
  const found = new Map(Object.entries(all)).get(profile);
  if (!found) throw new Error(`Nobody knows the bandwidth of the profile ${profile}: it is missing in bandwidth.ts.`);
  return found;
}

/** Mbit/s of the line that a socket and the switch agree on, or that the socket insists on. */
export const lineSpeeds: Record<Nic['type'], number> = {
  auto: 1000,
  '10m-half': 10,
  '10m-full': 10,
  '100m-half': 100,
  '100m-full': 100,
  '1000m-full': 1000,
};
