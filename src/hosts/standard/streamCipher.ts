/**
 * The cipher of stream encryption: AES-256-GCM under a key that PBKDF2 makes of the verification code and the serial number, through WebCrypto.
 * Over plain http that is missing; then a JavaScript version with the same result is loaded. Two devices with one code have two keys.
 */
import { fromHex, kdf, toHex } from './kdf.ts';

export interface StreamCipher {
  /** Takes its time, as a password's check: a code is short. Hex. */
  keyOf(code: string, serial: string): Promise<string>;
  /** @returns base64 of nonce, ciphertext and tag */
  seal(key: string, text: string): Promise<string>;
  /** @returns null for what was sealed with another key, or is damaged */
  open(key: string, sealed: string): Promise<string | null>;
}

/** As of a recorder's passwords. */
const ROUNDS = 600_000;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const streamCipher: StreamCipher = {
  keyOf: (code, serial) => kdf.derive(code, toHex(new TextEncoder().encode(`stream of ${serial}`)), ROUNDS),
  async seal(key, text) {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const sealed = await (crypto.subtle ? byWebCrypto : inJavaScript)(
      key,
      nonce,
      new TextEncoder().encode(text),
      'encrypt',
    );
    return btoa(String.fromCharCode(...nonce, ...(sealed ?? [])));
  },
  async open(key, sealed) {
    const bytes = fromBase64(sealed);
    if (!bytes || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
    const [nonce, text] = [bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES)];
    const opened = await (crypto.subtle ? byWebCrypto : inJavaScript)(key, nonce, text, 'decrypt');
    return opened && new TextDecoder().decode(opened);
  },
};

type Bytes = Uint8Array<ArrayBuffer>;
type Way = 'encrypt' | 'decrypt';

/** @returns null where the tag says that it was sealed otherwise */
export async function byWebCrypto(key: string, iv: Bytes, bytes: Bytes, way: Way): Promise<Uint8Array | null> {
  const by = await crypto.subtle.importKey('raw', fromHex(key), 'AES-GCM', false, [way]);
  try {
    return new Uint8Array(await crypto.subtle[way]({ name: 'AES-GCM', iv }, by, bytes));
  } catch {
    return null;
  }
}

/** Exported for the test that holds the two against each other. */
export async function inJavaScript(key: string, nonce: Bytes, bytes: Bytes, way: Way): Promise<Uint8Array | null> {
  const { gcm } = await import('@noble/ciphers/aes.js');
  try {
    return gcm(fromHex(key), nonce)[way](bytes);
  } catch {
    return null;
  }
}

function fromBase64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
