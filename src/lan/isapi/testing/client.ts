/** A Digest client of our own, as an integrator's would be: it is told no, reads the challenge, and comes again with a proof. */
import { createHash } from 'node:crypto';
import type { IsapiAnswer, IsapiRequest } from '../message.ts';

export interface Challenge {
  realm: string;
  nonce: string;
  algorithm: 'MD5' | 'SHA-256';
  stale: boolean;
}

export function challengesIn(answer: IsapiAnswer): Challenge[] {
  return answer.headers
    .filter(([name]) => name === 'WWW-Authenticate')
    .map(([, text]) => ({
      realm: /realm="([^"]*)"/.exec(text)?.[1] ?? '',
      nonce: /nonce="([^"]*)"/.exec(text)?.[1] ?? '',
      algorithm: text.includes('algorithm=SHA-256') ? 'SHA-256' : 'MD5',
      stale: /stale=TRUE/.test(text),
    }));
}

export interface ProofWish {
  user: string;
  password: string;
  method: string;
  uri: string;
  nc?: string;
}

export function authorization(
  { realm, nonce, algorithm }: Challenge,
  { user, password, method, uri, nc = '00000001' }: ProofWish,
): string {
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const response = hash(`${hash(`${user}:${realm}:${password}`)}:${nonce}:${nc}:0a4f:auth:${hash(`${method}:${uri}`)}`);
  return `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=${algorithm}, response="${response}", qop=auth, nc=${nc}, cnonce="0a4f"`;
}

export interface Asked {
  method?: string;
  body?: string;
  from?: string;
  user?: string;
  headers?: IsapiRequest['headers'];
}

export interface Client {
  /** One request as it is. */
  send(target: string, asked?: Asked): Promise<IsapiAnswer>;
  /** With a new challenge, as a client without memory does. */
  ask(target: string, password: string, asked?: Asked): Promise<IsapiAnswer>;
}

export function clientOf(answer: (request: IsapiRequest) => Promise<IsapiAnswer>): Client {
  const send: Client['send'] = (target, { method = 'GET', body = '', from = '192.168.1.20', headers = {} } = {}) =>
    answer({ method, target, headers, body: new TextEncoder().encode(body), from });
  return {
    send,
    async ask(target, password, asked = {}) {
      const [challenge] = challengesIn(await send(target, asked));
      if (!challenge) throw new Error(`No challenge at ${target}.`);
      const { user = 'admin', method = 'GET' } = asked;
      const proof = authorization(challenge, { user, password, method, uri: target });
      return send(target, { ...asked, headers: { ...asked.headers, authorization: proof } });
    },
  };
}

export const subStatusIn = ({ body }: IsapiAnswer): string | undefined => /<subStatusCode>(.*?)</.exec(body)?.[1];
