/** Requests and answers of ISAPI as plain values, so that the same face serves a socket, a test and a page. */

export interface IsapiRequest {
  method: string;
  /** The request target as it came, with its query: Digest is made over these very letters. */
  target: string;
  /** Names in lower case; of a header that came more than once the values, joined by a comma. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Uint8Array;
  /** The address from which it came. */
  from: string;
}

export interface IsapiAnswer {
  status: number;
  /** A name may stand more than once. */
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
  /** What is no text, in the place of `body`. */
  bytes?: Uint8Array | undefined;
  /** Where the answer goes on: what it says comes after `body`, until whoever asked is gone. */
  goesOn?: ((say: (text: string) => void) => () => void) | undefined;
  /** The connection ends with this answer. */
  closes?: boolean | undefined;
}

export interface Target {
  path: string;
  query: ReadonlyMap<string, string>;
}

/** Path and query of a request target; null for what is none of this server (an asterisk, another authority, broken escapes). */
export function targetOf(raw: string): Target | null {
  const own = raw.replace(/^https?:\/\/[^/?#]*/i, '');
  if (!own.startsWith('/') || own.length > TARGET_MAX || /[^\x21-\x7e]/.test(own)) return null;
  const [path = '', ...rest] = own.split('?');
  const query = new Map<string, string>();
  for (const pair of rest.join('?').split('&').slice(0, QUERY_MAX)) {
    const [name = '', ...value] = pair.split('=');
    if (name !== '') query.set(name, value.join('='));
  }
  return { path: path.replace(/(?<=.)\/+$/, ''), query };
}

/** Longer ones are none that any client sends. */
const TARGET_MAX = 2048;
const QUERY_MAX = 32;
