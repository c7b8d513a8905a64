/** A key derivation for tests: deterministic, instant, of no cryptographic worth, and it counts how often it was asked. */
import type { Kdf } from '../ports.ts';
import type { PasswordRecord } from '../users/users.ts';

export interface FastKdf extends Kdf {
  calls(): number;
  /** Called at the instant of each derivation, before its result is known; what it returns is waited for. */
  onDerive(look: (password: string) => void | Promise<void>): void;
  /** Lets the derivations that begin from now on wait. @returns the release. */
  hold(): () => void;
}

export function createFastKdf(): FastKdf {
  let calls = 0;
  let look: (password: string) => void | Promise<void> = () => undefined;
  return {
    calls: () => calls,
    onDerive(next) {
      look = next;
    },
    hold() {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      look = () => held;
      return () => release();
    },
    async derive(password, saltHex, iterations) {
      calls++;
      await look(password);
      return mixed(password, saltHex, iterations);
    },
  };
}

export const passwordRecord = (password: string, salt = 'a1b2c3d4'): PasswordRecord => ({
  algorithm: 'pbkdf2-sha256',
  iterations: 1000,
  salt,
  hash: mixed(password, salt, 1000),
});

/** Eight lanes of FNV-1a, each with its own start: 64 hex characters. */
function mixed(password: string, salt: string, iterations: number): string {
  const text = `${iterations}:${salt}:${password}`;
  return Array.from({ length: 8 }, (_, lane) => {
    let hash = (0x811c9dc5 + lane * 0x9e3779b1) >>> 0;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  }).join('');
}
