/**
 * How large a file is to everybody who sees it on a drive. A firmware package stands for one of tens of megabytes and says so in its own
 * header; its simulated bytes are few. Every other file is as large as it is. Read before anything is believed of a file, so with care.
 */

/** Where a package of format 2 declares its size; before it lie magic, format, length, checksum and label. */
export const DECLARED_AT = 112;
export const PACKAGE_HEADER = 116;
/** `SIMP`, as one number. */
const MAGIC_WORD = 0x5349_4d50;
export const MEGABYTE = 1 << 20;

export function sizeOnDrive(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes;
  if (length < PACKAGE_HEADER) return length;
  const view = new DataView(buffer, byteOffset);
  if (view.getUint32(0) !== MAGIC_WORD || view.getUint32(4) !== 2) return length;
  // A piece of a package is as large as a piece of what it stands for.
  const whole = PACKAGE_HEADER + view.getUint32(8);
  return Math.max(length, Math.round(view.getUint32(DECLARED_AT) * Math.min(1, length / whole)));
}
