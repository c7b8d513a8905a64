/** The document that came with a request: XML, or JSON where the request says so. Both are read into the same small tree, or refused. */
import { readXml, type XmlElement } from '../xml/index.ts';
import type { SubStatus } from './status.ts';

const BYTES = 65_536;
const DEPTH = 8;
const COUNT = 500;

export type Body = { ok: true; document: XmlElement | null } | { ok: false; sub: SubStatus };

/** Lists that a search names its tracks in. */
const REPEATED = ['trackID', 'timeSpan', 'metadataDescriptor'];

export function bodyOf(bytes: Uint8Array, json: boolean): Body {
  if (bytes.length === 0) return { ok: true, document: null };
  if (json) return jsonOf(bytes);
  const read = readXml(bytes, { bytes: BYTES, depth: DEPTH, count: COUNT, repeated: REPEATED });
  return read.ok ? { ok: true, document: read.root } : { ok: false, sub: 'badXmlFormat' };
}

function jsonOf(bytes: Uint8Array): Body {
  const bad: Body = { ok: false, sub: 'badJsonFormat' };
  if (bytes.length > BYTES || bytes.some((byte) => byte > 0x7e || byte === 0)) return bad;
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad;
  }
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const [only] = entries;
  const root = only && entries.length === 1 ? elementOf(only[0], only[1], { left: COUNT }, DEPTH) : null;
  return root ? { ok: true, document: root } : bad;
}

/** Objects and plain values alone; whatever name a key has, it is only compared. */
function elementOf(name: string, value: unknown, room: { left: number }, depth: number): XmlElement | null {
  room.left -= 1;
  if (room.left < 0 || depth === 0) return null;
  const leaf = { name, namespace: '', attributes: new Map<string, string>(), children: [] };
  if (typeof value !== 'object' || value === null)
    return { ...leaf, text: value === null || value === undefined ? '' : String(value) };
  if (Array.isArray(value)) return null;
  const children: XmlElement[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const child = elementOf(key, inner, room, depth - 1);
    if (!child) return null;
    children.push(child);
  }
  return { ...leaf, children, text: '' };
}
