/**
 * `serve --https`: a certificate of its own, kept in the data folder so that a phone that has taken it once takes it again; or one that is
 * given. It is made anew when it runs out, or when the process is reached under a name that it does not have.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { CommandProblem } from '../commandProblem.ts';
import { type Certified, selfSigned } from './selfSigned.ts';

export interface HttpsOptions {
  https?: boolean;
  /** Files, PEM. */
  cert?: string;
  key?: string;
}

export interface Tls extends Certified {
  /** SHA-256 of the certificate, as browsers show it. */
  fingerprint: string;
  /** Nobody has vouched for it: a browser asks its user. */
  isOwn: boolean;
}

export interface TlsWish extends HttpsOptions {
  /** Under which the process is reached, without brackets. */
  names: readonly string[];
  /** Null keeps nothing. */
  folder: string | null;
  /** ms since the Unix epoch. */
  now: number;
}

/** Before its end another one is made. */
const SPARE_MS = 30 * 86_400_000;

/** @returns null for plain HTTP. @throws CommandProblem */
export async function tlsOf({ https = false, cert, key, names, folder, now }: TlsWish): Promise<Tls | null> {
  if (cert === undefined && key === undefined) return https ? ownTls(names, folder, now) : null;
  if (cert === undefined || key === undefined)
    throw new CommandProblem(
      `--cert and --key go together: a certificate and its private key, both PEM files. ${cert === undefined ? '--cert' : '--key'} is missing`,
    );
  const given = { cert: await fileOf('cert', cert), key: await fileOf('key', key) };
  const certificate = certificateIn(given.cert);
  if (!certificate) throw new CommandProblem(`--cert is "${cert}"; that is no certificate in PEM`);
  const problem = misfit(certificate, given.key);
  if (problem) throw new CommandProblem(`--key is "${key}"; ${problem}`);
  if (Date.parse(certificate.validTo) <= now)
    throw new CommandProblem(
      `--cert is "${cert}"; it was valid until ${certificate.validTo}. Give one that is, or leave both away: --https makes one`,
    );
  return { ...given, fingerprint: certificate.fingerprint256, isOwn: false };
}

async function ownTls(names: readonly string[], folder: string | null, now: number): Promise<Tls> {
  const place = folder === null ? null : join(folder, 'tls');
  const kept = place && (await keptIn(place));
  const usable = kept && isUsable(kept, names, now) ? kept : null;
  const own = usable ?? selfSigned(names, now);
  if (place && !usable) await keep(place, own);
  return { ...own, fingerprint: new X509Certificate(own.cert).fingerprint256, isOwn: true };
}

function isUsable({ cert, key }: Certified, names: readonly string[], now: number): boolean {
  const certificate = certificateIn(cert);
  return (
    certificate !== null &&
    misfit(certificate, key) === null &&
    Date.parse(certificate.validTo) - now > SPARE_MS &&
    Date.parse(certificate.validFrom) <= now &&
    names.every((name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined)
  );
}

async function keptIn(place: string): Promise<Certified | null> {
  try {
    const [cert, key] = await Promise.all([
      readFile(join(place, 'cert.pem'), 'utf8'),
      readFile(join(place, 'key.pem'), 'utf8'),
    ]);
    return { cert, key };
  } catch {
    return null;
  }
}

/** The key for its owner alone; and never half of a file. */
async function keep(place: string, { cert, key }: Certified): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  for (const [name, text] of [
    ['key.pem', key],
    ['cert.pem', cert],
  ] as const) {
    const file = join(place, name);
    await writeFile(`${file}.new`, text, { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
}

function certificateIn(text: string): X509Certificate | null {
  try {
    return new X509Certificate(text);
  } catch {
    return null;
  }
}

/** @returns what is wrong with the key, in words; null where it is the certificate's */
function misfit(certificate: X509Certificate, key: string): string | null {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key)) ? null : 'it is not the key of the certificate';
  } catch {
    return 'that is no private key in PEM, or it is locked with a passphrase: give one without';
  }
}

async function fileOf(option: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : 'no reason';
    throw new CommandProblem(`--${option} is "${path}"; that file cannot be read (${code})`);
  }
}
