/** Text as the bytes of UTF-8. The device knows no `TextEncoder`: it may stand where there is none. */

/** Half a surrogate pair, which is no character, becomes U+FFFD. */
export const utf8 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => bytesOf(letter.codePointAt(0) ?? 0)));

function bytesOf(point: number): number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point >= 0xd800 && point < 0xe000) return bytesOf(0xfffd);
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);
