/**
 * A small client of HTTP Digest for tests: asks, is told no, and asks again with a proof. Each over a connection of its own: one that was
 * kept could lead to a recorder that has gone meanwhile.
 */
import { createHash } from 'node:crypto';

export async function fetchDigest(
  url: string,
  { user, password }: { user: string; password: string },
): Promise<string> {
  const told = (await fetch(url, { headers: ALONE })).headers.get('www-authenticate') ?? '';
  const value = (name: string): string => new RegExp(`${name}="?([^",]*)`).exec(told)?.[1] ?? '';
  const algorithm = value('algorithm') || 'MD5';
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const { pathname, search } = new URL(url);
  const uri = pathname + search;
  const [realm, nonce] = [value('realm'), value('nonce')];
  const response = hash(`${hash(`${user}:${realm}:${password}`)}:${nonce}:00000001:ab:auth:${hash(`GET:${uri}`)}`);
  const proof = `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=${algorithm}, response="${response}", qop=auth, nc=00000001, cnonce="ab"`;
  return (await fetch(url, { headers: { ...ALONE, authorization: proof } })).text();
}

const ALONE = { connection: 'close' };
