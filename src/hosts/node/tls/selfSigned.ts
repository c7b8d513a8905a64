/**
 * A certificate that this process makes for itself (X.509 v3, RFC 5280): P-256, signed by its own key, for the names under which the process
 * is reached. Key and signature are Node's; what is written here is the form around them.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP, isIPv6 } from 'node:net';

export interface Certified {
  /** PEM. */
  cert: string;
  /** PEM, PKCS #8. */
  key: string;
}

/** Browsers take none that is valid for longer than 398 days. */
const DAYS = 397;
const DAY_MS = 86_400_000;

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  dnsName: 0x82,
  ipAddress: 0x87,
  version: 0xa0,
  extensions: 0xa3,
} as const;

/** ecdsa-with-SHA256, common name, alternative names, basic constraints, key usage, extended key usage, server authentication. */
const OID = {
  ecdsa: '2a8648ce3d040302',
  commonName: '550403',
  altNames: '551d11',
  basicConstraints: '551d13',
  keyUsage: '551d0f',
  extendedKeyUsage: '551d25',
  serverAuth: '2b06010505070301',
} as const;

/** DER: a tag, the length of what follows, and that. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const oid = (hex: string): Buffer => der(TAG.oid, Buffer.from(hex, 'hex'));
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...parts);
const extension = (id: string, isCritical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(id), ...(isCritical ? [der(TAG.boolean, Buffer.from([0xff]))] : []), der(TAG.octets, value));
const time = (at: number): Buffer =>
  der(TAG.utcTime, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** @param names DNS names and IP addresses, an IPv6 one without brackets. @param now ms since the Unix epoch */
export function selfSigned(names: readonly string[], now: number): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid(OID.ecdsa));
  const name = sequence(
    der(TAG.set, sequence(oid(OID.commonName), der(TAG.utf8, Buffer.from('SIM NVR, a simulation')))),
  );
  const serial = randomBytes(16);
  // Positive, and of full length.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const body = sequence(
    der(TAG.version, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    algorithm,
    name,
    // Clocks of phones are not ours.
    sequence(time(now - DAY_MS), time(now + DAYS * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      TAG.extensions,
      sequence(
        extension(OID.altNames, false, sequence(...names.map(altName))),
        extension(OID.basicConstraints, true, sequence()),
        // Digital signature, alone: the first of the bits, and seven unused.
        extension(OID.keyUsage, true, der(TAG.bits, Buffer.from([7, 0x80]))),
        extension(OID.extendedKeyUsage, false, sequence(oid(OID.serverAuth))),
      ),
    ),
  );
  const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', body, privateKey));
  return {
    cert: pem('CERTIFICATE', sequence(body, algorithm, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const altName = (name: string): Buffer =>
  isIP(name) ? der(TAG.ipAddress, bytesOf(name)) : der(TAG.dnsName, Buffer.from(name, 'ascii'));

function bytesOf(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  // The URL parser writes it in its shortest form; from there each half has its groups.
  const [head = '', tail] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::');
  const groups = (half: string): string[] => (half === '' ? [] : half.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const all = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;
