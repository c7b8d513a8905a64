/** Text as the bytes of UTF-8. The device knows no `TextEncoder`: it may stand where there is none. */

/** Half a surrogate pair, which is no character, becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  // A code unit needs three bytes at most; a pair of them, which is one character, needs four.
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point > 0xffff) at++;
    for (const byte of bytesOf(point)) bytes[length++] = byte;
  }
  return bytes.slice(0, length);
}

function bytesOf(point: number): number[] {
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point >= 0xd800 && point < 0xe000) return bytesOf(0xfffd);
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);
