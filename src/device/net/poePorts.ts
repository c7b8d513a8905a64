/**
 * What answers behind the PoE ports: the box's own socket, and its cameras, to which plug and play gives the addresses after it.
 * [from memory, no source at hand] A camera whose line is dead, or that does not answer, keeps silent here as well.
 */
import { parseIpv4, sameSubnet } from '../config/ipv4.ts';
import { INTERNAL_MASK, isSubnetEdge } from '../config/subnet.ts';
import type { Core } from '../core.ts';
import { internalAddressOf } from './dhcpClient.ts';

/** ms there and back over a metre of cable. */
const CAMERA_MS = 1;

export const echoInside =
  (core: Core) =>
  (target: string): number | null => {
    const own = internalAddressOf(core);
    const [from, to] = [parseIpv4(own), parseIpv4(target)];
    if (from === null || to === null || !sameSubnet(own, target, INTERNAL_MASK)) return null;
    if (to === from) return 0;
    const channel = cameraAt(to % 256, from % 256);
    if (isSubnetEdge(target, INTERNAL_MASK) || channel >= core.profile().channels) return null;
    const fault = core.ports.cameras.fault(channel);
    return fault === 'disconnected' || fault === 'no-video' ? null : CAMERA_MS;
  };

/** Hosts of the subnet from 1 on, the box's own passed over. @returns the channel, from 0. */
const cameraAt = (host: number, own: number): number => (host > own ? host - 2 : host - 1);
