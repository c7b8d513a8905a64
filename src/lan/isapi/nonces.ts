/**
 * Nonces of HTTP Digest: bound to the time at which they were given out, and to this recorder, by a key of its own; nothing is kept of one
 * before somebody has proven to know a password by it. From then on its counts are kept, so that no request passes twice. All hex:
 * clients split the challenge at commas and equals signs (facts §3.1).
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

export interface Nonces {
  give(): string;
  /** `stale`: none of ours, or too old; whoever asked may ask again with a new one. `proven`: by this user, before. */
  look(nonce: string, user: string): 'fresh' | 'proven' | 'stale';
  /** A proof was right. @returns false where the request of this count has passed before, or is too far behind. */
  take(nonce: string, user: string, count: number): boolean;
}

/** A client that keeps its nonce asks for a new one this often. */
export const NONCE_MS = 300_000;
/** How far behind the newest a count may come: requests over several connections overtake one another. */
export const COUNT_WINDOW = 64;
/** Nonces by which somebody has proven something and that are still good; beyond that the oldest are stale early. */
export const PROVEN_MAX = 4096;

interface Proven {
  newest: number;
  /** Bit n: the count of `newest - n` has passed. */
  seen: bigint;
}

export function createNonces({ uptime, random }: { uptime(): number; random: { hex(bytes: number): string } }): Nonces {
  const key = hexToBytes(random.hex(32));
  const proven = new Map<string, Proven>();
  /** Given out before this, a nonce is stale: of those that were crowded out nobody knows any more which counts had passed. */
  let since = 0;

  const seal = (text: string): string => bytesToHex(hmac(sha256, key, latin(text))).slice(0, 32);
  const isOurs = (nonce: string): boolean => seal(nonce.slice(0, 28)) === nonce.slice(28);
  const givenAt = (nonce: string): number => Number.parseInt(nonce.slice(0, 12), 16);
  const sweep = (): void => {
    for (const name of proven.keys()) {
      const at = givenAt(name);
      if (uptime() - at <= NONCE_MS && proven.size <= PROVEN_MAX) return;
      proven.delete(name);
      since = Math.max(since, at + 1);
    }
  };

  return {
    give() {
      const text = `${Math.floor(uptime()).toString(16).padStart(12, '0')}${random.hex(8)}`;
      return text + seal(text);
    },
    look(nonce, user) {
      if (!/^[0-9a-f]{60}$/.test(nonce)) return 'stale';
      // One by which somebody has proven something was found to be ours then: the seal, which is dear, is not made again.
      const known = proven.has(`${nonce} ${user}`);
      const at = givenAt(nonce);
      if (at < since || uptime() - at > NONCE_MS || !(known || isOurs(nonce))) return 'stale';
      return known ? 'proven' : 'fresh';
    },
    take(nonce, user, count) {
      const name = `${nonce} ${user}`;
      const known = proven.get(name);
      if (!known) {
        proven.set(name, { newest: count, seen: 1n });
        sweep();
        return true;
      }
      const behind = known.newest - count;
      if (behind < 0) {
        known.seen = BigInt.asUintN(COUNT_WINDOW, (behind < -COUNT_WINDOW ? 0n : known.seen << BigInt(-behind)) | 1n);
        known.newest = count;
        return true;
      }
      const bit = 1n << BigInt(Math.min(behind, COUNT_WINDOW));
      if (behind >= COUNT_WINDOW || (known.seen & bit) !== 0n) return false;
      known.seen |= bit;
      return true;
    },
  };
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
