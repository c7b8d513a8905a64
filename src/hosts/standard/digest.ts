/** SHA-256 through WebCrypto; over plain http, where that is missing, in JavaScript. */
import { digestInJavaScript, type TextDigest } from '../../world/index.ts';

export const digest: TextDigest = async (text) => {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return digestInJavaScript(text);
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
