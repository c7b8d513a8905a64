/**
 * PBKDF2-HMAC-SHA-256 through WebCrypto, off the main thread. Over plain http WebCrypto is missing; then a pure JavaScript
 * version with the same result is loaded, slower but in pieces that let the page breathe.
 */
import type { Kdf } from '../../device/index.ts';

const BITS = 256;

export const kdf: Kdf = {
  derive: (password, saltHex, iterations) =>
    globalThis.crypto?.subtle
      ? byWebCrypto(password, saltHex, iterations)
      : inJavaScript(password, saltHex, iterations),
};

async function byWebCrypto(password: string, saltHex: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(saltHex), iterations },
    key,
    BITS,
  );
  return toHex(new Uint8Array(bits));
}

/** Exported for the test that holds the two against each other. */
export async function inJavaScript(password: string, saltHex: string, iterations: number): Promise<string> {
  const [{ pbkdf2Async }, { sha256 }] = await Promise.all([
    import('@noble/hashes/pbkdf2.js'),
    import('@noble/hashes/sha2.js'),
  ]);
  return toHex(await pbkdf2Async(sha256, password, fromHex(saltHex), { c: iterations, dkLen: BITS / 8, asyncTick: 8 }));
}

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
