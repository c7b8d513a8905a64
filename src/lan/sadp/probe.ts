/**
 * A request as it comes by UDP: one document, its root `Probe` (facts, SADP on the wire). Everything else is nothing: above all a
 * `ProbeMatch`, which is somebody's answer and must never be answered.
 */
import { readXml } from '../xml/index.ts';

export interface Probe {
  /** As the client wrote it; it wants exactly that back. */
  uuid: string;
  /** What is asked for. Case matters: `ezvizUnbind`, `SetHCPlatform`. */
  types: string;
  /** Whom it is for, as `macOf` writes it; null where nobody is named or everybody is. */
  mac: string | null;
  /** All elements by name. Those of an element with children are left out: no request that is known has one. */
  fields: ReadonlyMap<string, string>;
}

/** Bytes. The longest request of public clients, with a key of RSA in it, stays below 1 kB. */
const LONGEST = 4_096;
const LONGEST_WORD = 64;

/** @returns null for whatever is no request. Never throws. */
export function readProbe(bytes: Uint8Array): Probe | null {
  const reading = readXml(bytes, { bytes: LONGEST, depth: 4, count: 64 });
  if (!reading.ok || reading.root.name !== 'Probe') return null;
  const fields = new Map(
    reading.root.children.filter(({ children }) => children.length === 0).map(({ name, text }) => [name, text]),
  );
  const uuid = fields.get('Uuid') ?? '';
  const types = fields.get('Types')?.trim() ?? '';
  if (types === '' || types.length > LONGEST_WORD || uuid.length > LONGEST_WORD) return null;
  const named = fields.get('MAC')?.trim() ?? '';
  const mac = macOf(named);
  // A name that is no address names nobody here: it must not pass for "everybody".
  if (named !== '' && mac === null) return null;
  return { uuid, types, mac: mac === EVERYBODY ? null : mac, fields };
}

const EVERYBODY = 'ff-ff-ff-ff-ff-ff';

/** An address as SADP writes it, `02-00-5e-10-00-01`, from any of the ways in which clients do. */
export function macOf(text: string): string | null {
  const digits = text.toLowerCase().replace(/[:-]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join('-') : null;
}
