/**
 * How one configuration image lies in flash: magic, format, sequence, length, checksum, then the image as ASCII JSON.
 * A frame is either whole or nothing: a torn, edited or foreign one does not open.
 */
import { asciiJson, textOf } from './asciiText.ts';
import { checksum } from './checksum.ts';

const MAGIC = [0x53, 0x49, 0x4d, 0x46] as const; // SIMF
const FORMAT = 1;
const HEADER = 20;
const CHECKSUM_AT = 16;
/** No JSON is shorter than one character. */
const SMALLEST = HEADER + 1;
/** No image of ours comes near it; a length field gone wild must not make us allocate. */
export const IMAGE_MAX_BYTES = 1 << 20;

/** The last sequence number; a save beyond it could not be told from the oldest one. */
const SEQUENCE_MAX = 0xffff_fffe;

export interface Frame {
  /** Rises by one with every save; the higher of two good frames is the newer. */
  sequence: number;
  image: unknown;
}

/** @throws Error when the frame could not be opened again: too large, or the sequence is used up. */
export function sealFrame({ sequence, image }: Frame): Uint8Array {
  const text = asciiJson(image);
  if (text.length > IMAGE_MAX_BYTES)
    throw new Error(`The image takes ${text.length} bytes and a frame holds ${IMAGE_MAX_BYTES}: clamp what grows`);
  if (sequence > SEQUENCE_MAX) throw new Error('The sequence numbers of this flash are used up');
  const bytes = new Uint8Array(HEADER + text.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  view.setUint32(4, FORMAT);
  view.setUint32(8, sequence);
  view.setUint32(12, text.length);
  for (let at = 0; at < text.length; at++) bytes[HEADER + at] = text.charCodeAt(at);
  view.setUint32(CHECKSUM_AT, checksum(bytes, CHECKSUM_AT));
  return bytes;
}

/** @returns the frame, or null when `bytes` are anything but a whole frame of this format. */
export function openFrame(bytes: Uint8Array): Frame | null {
  if (bytes.length < SMALLEST || bytes.length > HEADER + IMAGE_MAX_BYTES) return null;
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(4) !== FORMAT || view.getUint32(12) !== bytes.length - HEADER) return null;
  if (view.getUint32(8) > SEQUENCE_MAX || view.getUint32(CHECKSUM_AT) !== checksum(bytes, CHECKSUM_AT)) return null;
  try {
    return { sequence: view.getUint32(8), image: JSON.parse(textOf(bytes, HEADER)) as unknown };
  } catch {
    return null;
  }
}
