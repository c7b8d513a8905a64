/**
 * The GUID file: a code on a USB stick that can replace a forgotten admin password. The file carries the code in clear, the
 * recorder keeps a salted record of it. Which issue it belongs to is no secret, so a file that a newer one made void can be told
 * from a forged one. Pure; whatever lies on a stick may be anything.
 */
export interface GuidFile {
  serial: string;
  /** The salt of the record that the code belongs to. */
  issue: string;
  guid: string;
}

/** Longer files are none of ours and are not read into. */
export const GUID_FILE_MAX = 1024;

const FORMAT = 'sim-nvr-guid';
const ENDING = '.guid';

export const guidFileName = ({ serial, issue }: Pick<GuidFile, 'serial' | 'issue'>): string =>
  `GUID_${serial}_${issue.slice(0, 8)}${ENDING}`;

export const isGuidFileName = (name: string): boolean => name.toLowerCase().endsWith(ENDING);

export function guidFileBytes({ serial, issue, guid }: GuidFile): Uint8Array {
  const text = `${JSON.stringify({ format: FORMAT, serial, issue, guid }, null, 2)}\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @returns null for everything that is no GUID file of this product. */
export function readGuidFile(bytes: Uint8Array): GuidFile | null {
  if (bytes.length > GUID_FILE_MAX || bytes.some((byte) => byte > 0x7e)) return null;
  let read: unknown;
  try {
    read = JSON.parse(String.fromCharCode(...bytes));
  } catch {
    // What is no JSON has no fields either.
  }
  const { format, serial, issue, guid }: Partial<Record<'format' | keyof GuidFile, unknown>> = { ...(read as object) };
  const good =
    format === FORMAT &&
    typeof serial === 'string' &&
    /^SIM\d{6}$/.test(serial) &&
    typeof issue === 'string' &&
    /^[0-9a-f]{32}$/.test(issue) &&
    typeof guid === 'string' &&
    /^[0-9a-f]{32}$/.test(guid);
  return good ? { serial, issue, guid } : null;
}
