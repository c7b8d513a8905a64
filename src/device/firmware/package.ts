/**
 * How a firmware file looks: a header that says for which board it is and what it brings, the payload, and a checksum over all of
 * it. The payload is a stand-in of some kilobytes; the size of the firmware that it stands for is declared in the header, and is what
 * drives, lists and progress show. Files come from a stick that anybody may have filled, so a package is read with care: whole and well-formed, or not at all.
 * The checksum finds damage, not intent; a real box would ask for a signature as well.
 */
import { bytesOf, textOf } from '../flash/asciiText.ts';
import { checksum } from '../flash/checksum.ts';
import { DECLARED_AT, MEGABYTE, PACKAGE_HEADER, sizeOnDrive } from './declaredSize.ts';

const MAGIC = 'SIMP';
const FORMAT = 2;
/** Without a declared size: lies on drives and in banks of worlds that were kept before. */
const FIRST_FORMAT = 1;
const FIRST_HEADER = DECLARED_AT;
const FORMAT_AT = 4;
const LENGTH_AT = 8;
const CHECKSUM_AT = 12;
/** Text fields have a fixed width and are filled up with zeros. */
const FIELDS = { board: [16, 16], profile: [32, 32], version: [64, 48] } as const;
/** No firmware of ours comes near it; a larger file is not even read for its checksum. */
export const PACKAGE_MAX_BYTES = 1 << 20;
/** The largest firmware that a package may say it stands for. */
export const DECLARED_MAX = 256 * MEGABYTE;
/** How many bytes stand in for a firmware, header left out. */
export const PAYLOAD_BYTES = 96 * 1024;

/** What a package says of itself. */
export interface PackageLabel {
  board: string;
  /** Id of the firmware profile. */
  profile: string;
  version: string;
  /** Bytes of the firmware that it stands for, as drives and lists show it. */
  size: number;
}

export type OpenedPackage = { ok: true; label: PackageLabel } | { ok: false; code: 'not-firmware' | 'damaged' };

/** @throws Error when a label does not fit its field: labels are our own data. */
export function sealPackage(label: PackageLabel, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(PACKAGE_HEADER + payload.length);
  const view = new DataView(bytes.buffer);
  bytes.set(bytesOf(MAGIC), 0);
  view.setUint32(FORMAT_AT, FORMAT);
  view.setUint32(LENGTH_AT, payload.length);
  for (const [name, [at, width]] of Object.entries(FIELDS)) {
    const text = label[name as keyof typeof FIELDS];
    if (!/^[ -~]+$/.test(text) || text.length >= width)
      throw new Error(
        `A firmware package cannot carry ${name} ${JSON.stringify(text)}: at most ${width - 1} ASCII signs.`,
      );
    bytes.set(bytesOf(text), at);
  }
  view.setUint32(DECLARED_AT, label.size);
  bytes.set(payload, PACKAGE_HEADER);
  view.setUint32(CHECKSUM_AT, checksum(bytes, CHECKSUM_AT));
  return bytes;
}

export const looksLikePackage = (bytes: Uint8Array): boolean => textOf(bytes, 0, MAGIC.length) === MAGIC;

/** Reads what a file says of itself. Nothing in it is believed before the checksum held. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  if (!looksLikePackage(bytes)) return { ok: false, code: 'not-firmware' };
  if (bytes.length < FIRST_HEADER || bytes.length > PACKAGE_MAX_BYTES) return { ok: false, code: 'damaged' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint32(FORMAT_AT);
  const header = format === FIRST_FORMAT ? FIRST_HEADER : PACKAGE_HEADER;
  if (view.getUint32(LENGTH_AT) !== bytes.length - header) return { ok: false, code: 'damaged' };
  if (view.getUint32(CHECKSUM_AT) !== checksum(bytes, CHECKSUM_AT)) return { ok: false, code: 'damaged' };
  if (format !== FORMAT && format !== FIRST_FORMAT) return { ok: false, code: 'not-firmware' };
  const board = fieldAt(bytes, FIELDS.board);
  const profile = fieldAt(bytes, FIELDS.profile);
  const version = fieldAt(bytes, FIELDS.version);
  const size = sizeOnDrive(bytes);
  if (board === null || profile === null || version === null || size > DECLARED_MAX)
    return { ok: false, code: 'not-firmware' };
  return { ok: true, label: { board, profile, version, size } };
}

/** @returns the text of a field, or null when it is empty, not printable ASCII, or followed by anything but zeros. */
function fieldAt(bytes: Uint8Array, [at, width]: readonly [number, number]): string | null {
  return /^([ -~]+)\0+$/.exec(textOf(bytes, at, at + width))?.[1] ?? null;
}

/** The payload of a firmware of ours: the same bytes for the same profile, and no code at all. */
export function payloadOf(profile: string, length = PAYLOAD_BYTES): Uint8Array {
  let state = checksum(bytesOf(profile)) || 1;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
}
