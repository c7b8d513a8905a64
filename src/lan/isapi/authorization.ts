/** What a client says of itself in the header `Authorization`, as far as it is Digest with `qop=auth` and whole. */

export interface Authorization {
  user: string;
  realm: string;
  nonce: string;
  uri: string;
  algorithm: 'md5' | 'sha256';
  nc: string;
  cnonce: string;
  response: string;
}

/** Longer ones are no client's. */
const HEADER_MAX = 4096;
const PAIR = /([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)\s*/giy;

/** @returns null for none, for another scheme (Basic says nothing of a password here), and for one that cannot be read in one way only. */
export function authorizationOf(header: string | undefined): Authorization | null {
  if (header === undefined || header.length > HEADER_MAX) return null;
  const scheme = /^\s*digest\s+/i.exec(header);
  if (!scheme) return null;
  const told = new Map<string, string>();
  PAIR.lastIndex = scheme[0].length;
  while (PAIR.lastIndex < header.length) {
    const pair = PAIR.exec(header);
    const name = pair?.[1]?.toLowerCase();
    if (!pair || name === undefined || told.has(name)) return null;
    told.set(name, pair[2]?.replace(/\\(.)/g, '$1') ?? pair[3] ?? '');
  }
  const [username, realm, nonce, uri] = [told.get('username'), told.get('realm'), told.get('nonce'), told.get('uri')];
  const [response, nc, cnonce] = [told.get('response'), told.get('nc'), told.get('cnonce')];
  const qop = told.get('qop');
  const algorithm = told.get('algorithm') ?? 'MD5';
  if (!username || !realm || !nonce || !uri || !response || !nc || !cnonce || qop?.toLowerCase() !== 'auth')
    return null;
  const named = ALGORITHMS.get(algorithm.toUpperCase());
  if (!named || !/^[0-9a-f]{8}$/i.test(nc) || !/^[0-9a-f]{32,64}$/i.test(response)) return null;
  return { user: utf8Of(username), realm, nonce, uri, algorithm: named, nc, cnonce, response: response.toLowerCase() };
}

const ALGORITHMS: ReadonlyMap<string, Authorization['algorithm']> = new Map([
  ['MD5', 'md5'],
  ['SHA-256', 'sha256'],
]);

/** Headers arrive as bytes, one for a letter; a name beyond ASCII was written in UTF-8. What is none stays as it is. */
function utf8Of(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes) || [...bytes].some((letter) => letter > '\xff')) return bytes;
  try {
    return decodeURIComponent(
      bytes.replace(/[%\x80-\xff]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return bytes;
  }
}
