/**
 * What clients sent, as it was captured, and what each of them reads of the answer. Everything is replayed byte for byte but for Digest: a
 * proof is good for the challenge of its own day alone, so nonce and response are put in anew, in the places where the client had them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);

/** How a client finds the documents of the alert stream; streams.ts has them. */
export type StreamReader = 'lines' | 'boundaries' | 'firstTag' | 'parts';

export interface Expects {
  /** A challenge of Digest, and nothing to log in by otherwise. */
  challenge?: true;
  /** By the path of an element: at least one is there, and the text of each matches. */
  reads?: Record<string, string>;
  /** Elements that stand there once. */
  single?: string[];
  root?: string;
  namespace?: string;
  jpeg?: true;
  stream?: StreamReader;
}

export interface Asked {
  connection: number;
  head: string[];
  body: string;
  status: number;
  /** The one that the client was given, where it is not the right one. */
  password?: string;
  expects: Expects;
}

export interface HttpRecording {
  client: string;
  asks: Asked[];
}

export interface SadpRecording {
  client: string;
  datagrams: { to: 'group' | 'everybody' | 'recorder'; datagram: string; reads: Record<string, string> | null }[];
}

const recordings = <Kind>(ending: string, not: string): Kind[] =>
  readdirSync(here)
    .filter((name) => name.endsWith(ending) && !(not && name.endsWith(not)))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, here), 'utf8')) as Kind);

export const httpRecordings = (): HttpRecording[] => recordings('.json', '.sadp.json');
export const sadpRecordings = (): SadpRecording[] => recordings('.sadp.json', '');

const partOf = (header: string, name: string): string =>
  new RegExp(`(?:^|[\\s,])${name}="?([^",]*)"?`, 'i').exec(header)?.[1] ?? '';

/** Puts new nonces in the place of recorded ones, one for one: a client that kept its nonce keeps it here. */
export function createProofs(password: string) {
  const nonces = new Map<string, string>();
  let offered = '';
  return {
    challenged(header: string): void {
      offered = partOf(header, 'nonce');
    },
    /** The bytes of a request, as the client would send them now. */
    bytesOf({ head, body, ...asked }: Asked): Buffer {
      const method = head[0]?.split(' ')[0] ?? '';
      const lines = head.map((line) => {
        if (!/^authorization: *digest/i.test(line)) return line;
        const before = partOf(line, 'nonce');
        const nonce = nonces.get(before) ?? offered;
        nonces.set(before, nonce);
        const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
        const of = (name: string): string => partOf(line, name);
        const secret = md5(`${of('username')}:${of('realm')}:${asked.password ?? password}`);
        const proof = [secret, nonce, of('nc'), of('cnonce'), of('qop'), md5(`${method}:${of('uri')}`)].join(':');
        return line.replace(before, nonce).replace(of('response'), md5(proof));
      });
      return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
    },
  };
}
