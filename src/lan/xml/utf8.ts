/**
 * Bytes from strangers as text: UTF-8, strictly. Overlong forms, halves of surrogate pairs and torn ends are refused, never mended: two
 * readers that mend differently would see two documents. The room has no `TextDecoder`: it may stand where there is none.
 */

/** @returns the text without its byte order mark, or null where the bytes are no UTF-8 */
export function textOfUtf8(bytes: Uint8Array): string | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = lengthBy(first);
    if (length === 0 || at + length > bytes.length) return null;
    let point = length === 1 ? first : first & (0x7f >> length);
    for (let next = 1; next < length; next += 1) {
      const tail = bytes[at + next] ?? 0;
      if ((tail & 0xc0) !== 0x80) return null;
      point = (point << 6) | (tail & 0x3f);
    }
    if (point < (LEAST[length - 1] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 | (point & 0x3ff));
    at += length;
    if (units.length >= PIECE) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join('');
}

/** Code units turned into text at once: as arguments of one call they must stay few. */
const PIECE = 4_096;

/** The least character that needs this many bytes. */
const LEAST = [0, 0x80, 0x800, 0x10000];

function lengthBy(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}
