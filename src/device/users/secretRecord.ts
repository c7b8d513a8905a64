/** A secret as flash keeps it: salted, derived, never the text. Passwords, patterns, answers and GUID codes alike. */
import type { Kdf, Random } from '../ports.ts';
import { sameHex } from './sameHex.ts';
import type { PasswordRecord } from './users.ts';

/** Longer input is refused without deriving a key: no recorder takes it, and it costs an attacker's time only. */
export const SECRET_INPUT_MAX = 64;

const ITERATIONS = 600_000;
const SALT_BYTES = 16;

/** A new record with a salt of its own. */
export async function recordOf({ kdf, random }: { kdf: Kdf; random: Random }, secret: string): Promise<PasswordRecord> {
  const salt = random.hex(SALT_BYTES);
  return { algorithm: 'pbkdf2-sha256', iterations: ITERATIONS, salt, hash: await kdf.derive(secret, salt, ITERATIONS) };
}

export async function matches(kdf: Kdf, { salt, iterations, hash }: PasswordRecord, secret: string): Promise<boolean> {
  return secret.length <= SECRET_INPUT_MAX && sameHex(await kdf.derive(secret, salt, iterations), hash);
}
