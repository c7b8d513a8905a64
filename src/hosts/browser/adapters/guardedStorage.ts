/** Storage of a world that this tab writes, for as long as it does: once another tab took over, nothing of this one's is written any more. */
import type { Storage } from '../../../world/index.ts';
import type { Claim } from './claim.ts';

export function guardedStorage(storage: Storage, { holds }: Pick<Claim, 'holds'>): Storage {
  const mustHold = (): void => {
    if (!holds()) throw new Error('Another tab writes this world now');
  };
  return {
    ...storage,
    async write(key, value) {
      mustHold();
      await storage.write(key, value);
    },
    async erase(keys) {
      mustHold();
      await storage.erase(keys);
    },
    async replace(keys, entries) {
      mustHold();
      await storage.replace(keys, entries);
    },
  };
}
