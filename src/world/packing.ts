/** Bytes within plain values, as JSON has them: for world files, and for storage that is files. */
import { base64Of, bytesOf } from './base64.ts';

const BYTES = 'bytes as base64';

export function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: base64Of(value) };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]));
}

/** What cannot be unpacked stays as it is, and no part is made of it. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  const text = Object.hasOwn(value, BYTES) ? (value as Record<string, unknown>)[BYTES] : undefined;
  if (typeof text === 'string') return bytesOf(text) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
}
