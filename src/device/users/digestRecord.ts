/**
 * What a client of HTTP Digest proves to know (RFC 7616): the hash of name, realm and password. It stands in for the password wherever
 * Digest is spoken with this realm, so it is as secret as the password; the realm is this recorder's serial number, so that it is worth
 * nothing at another one. No key is stretched here, for the protocol has no room for it: whoever reads flash can guess faster by this
 * record than by the one of the password.
 */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../log/utf8.ts';
import type { DigestOf } from '../ports.ts';
import { sameHex } from './sameHex.ts';
import type { DigestRecord } from './users.ts';

export type DigestAlgorithm = 'md5' | 'sha256';

/** What a client sent, word for word, beside its name and the method of its request. */
export interface DigestProof {
  algorithm: DigestAlgorithm;
  method: string;
  uri: string;
  nonce: string;
  /** Eight hex digits. */
  nc: string;
  cnonce: string;
  response: string;
}

const hashes = { md5, sha256 } as const;
const hashed = (algorithm: DigestAlgorithm, text: string): string => bytesToHex(hashes[algorithm](utf8(text)));

export function digestRecordOf(realm: string, user: string, password: string): DigestRecord {
  const text = `${user}:${realm}:${password}`;
  return { realm, md5: hashed('md5', text), sha256: hashed('sha256', text) };
}

/** @returns what a recorder of this realm notes of a right password. */
export const noteDigest =
  (realm: string): DigestOf =>
  (user, password) =>
    user.digest?.realm === realm || digestRecordOf(realm, user.name, password);

/** Whether the proof was made by somebody who knows the password. Only `qop=auth` is spoken. */
export function proves(record: DigestRecord, proof: DigestProof): boolean {
  const { algorithm, method, uri, nonce, nc, cnonce, response } = proof;
  const asked = hashed(algorithm, `${method}:${uri}`);
  return sameHex(hashed(algorithm, `${record[algorithm]}:${nonce}:${nc}:${cnonce}:auth:${asked}`), response);
}
