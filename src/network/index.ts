/** Front door of the network behind the cable. */
export { FIRMWARE_ADDRESS, MAIL_SERVER, serverNames } from './internet.ts';
export type { Network, Obstacle } from './network.ts';
export { createNetwork } from './network.ts';
export { providerContract } from './provider.ts';
export type { NetworkState } from './state.ts';
export { LETTERS_MAX, ordinaryNetwork } from './state.ts';
