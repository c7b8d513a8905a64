/** What a service of one region stands on. */
import type { Pushes } from '../pushes.ts';
import type { ServiceStore } from '../serviceStore.ts';

export interface ServicePorts {
  store: ServiceStore;
  /** Devices and accounts of another region are not there. */
  region: string;
  /** This server's name among those that share the store. */
  server: string;
  /** No other server shares the store, and none that comes after this one bears its name. */
  alone?: boolean;
  /** To the other servers that share the store; without it there are none. */
  pushes?: Pick<Pushes, 'tell' | 'watch'>;
  /** Random bytes as lower-case hex. */
  random: { hex(bytes: number): string };
  /** ms since the Unix epoch; servers that share a store should agree on it to within seconds. */
  now(): number;
  /** SHA-256 in lower-case hex. */
  digest(text: string): Promise<string>;
  /** PBKDF2-HMAC-SHA-256, off the main thread where the host can. */
  kdf: { derive(password: string, saltHex: string, iterations: number): Promise<string> };
  /** Of a new password or code; what was kept with others is checked with those. */
  rounds: number;
}

/** ms for which a server is taken to live after it last said so. */
export const SERVER_LIVES_MS = 20_000;
