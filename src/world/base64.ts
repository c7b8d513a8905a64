/** Bytes as text and back: in files of worlds, and where a hand is given a file. */

/** More than any slot of the flash or file on the stick. */
const PART_MAX_BYTES = 5_000_000;

const CHUNK = 8192;
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** @returns null for what is no base64, or too much of it. */
export function bytesOf(text: string): Uint8Array | null {
  if (text.length > PART_MAX_BYTES * 1.4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
