/** CRC-32 (IEEE) as all our formats use it: over everything but the four bytes in which it is kept. */
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** @param keptAt where the checksum itself lies; these four bytes are left out. Without it, all bytes count. */
export function checksum(bytes: Uint8Array, keptAt = bytes.length): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    if (at < keptAt || at >= keptAt + 4) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
