/** Front door of what page and process have alike: adapters over timers, the performance clock and WebCrypto. */
export { createHostClock, type HostClock, hostTime, type TimeBase } from './clock.ts';
export { digest } from './digest.ts';
export { kdf } from './kdf.ts';
export { systemRandom } from './random.ts';
/** Fetched when something is sealed or opened: most recorders send their pictures plain. */
export const loadCipher = () => import('./streamCipher.ts').then(({ streamCipher }) => streamCipher);
export { PAGE_LEAVES, type ShownOutput, shownOutput } from './shownOutput.ts';
