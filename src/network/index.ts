/** Front door of the network behind the cable. */
export { FIRMWARE_ADDRESS, MAIL_SERVER, serverNames } from './internet.ts';
export type { Network, Obstacle } from './network.ts';
export { createNetwork } from './network.ts';
export { providerContract } from './provider.ts';
export {
  createSegment,
  type Datagram,
  type Door,
  type DoorOptions,
  type Endpoint,
  goodSegment,
  type Segment,
  type SegmentPorts,
  type Station,
  type StationOptions,
  type WireFaults,
} from './segment.ts';
export type { NetworkState } from './state.ts';
export { LETTERS_MAX, ordinaryNetwork } from './state.ts';
