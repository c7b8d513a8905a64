/** Passwords and verification codes: kept as salted PBKDF2, compared one at a time, and as long for an account that is not there. */
import { createTurns } from '../../base/index.ts';
import type { SlowHash } from '../serviceStore.ts';
import { isSame } from './isSame.ts';
import type { ServicePorts } from './ports.ts';

export interface SlowHashes {
  make(secret: string): Promise<SlowHash>;
  /** Null: there is nothing to compare with, and nobody can tell by the time that it takes. */
  matches(secret: string, kept: SlowHash | null): Promise<boolean>;
  /** Whether so many wait already that one more would wait for too long. */
  isBusy(): boolean;
}

/** With 0.1 s each, who comes last waits for two seconds. */
const WAITING_MAX = 20;
const SALT_BYTES = 16;

export function createSlowHashes({ kdf, random, rounds }: Pick<ServicePorts, 'kdf' | 'random' | 'rounds'>): SlowHashes {
  const inTurn = createTurns();
  const decoy: SlowHash = { salt: random.hex(SALT_BYTES), hash: '', rounds };
  let waiting = 0;
  const derive = async (secret: string, salt: string, times: number): Promise<string> => {
    waiting++;
    try {
      return await inTurn(() => kdf.derive(secret, salt, times));
    } finally {
      waiting--;
    }
  };
  return {
    async make(secret) {
      const salt = random.hex(SALT_BYTES);
      return { salt, hash: await derive(secret, salt, rounds), rounds };
    },
    async matches(secret, kept) {
      const { salt, hash, rounds: times } = kept ?? decoy;
      return isSame(await derive(secret, salt, times), hash) && kept !== null;
    },
    isBusy: () => waiting >= WAITING_MAX,
  };
}
