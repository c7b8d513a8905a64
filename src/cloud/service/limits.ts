/** How often something may be tried, by whom: counted in the store, so that it holds over all servers, and before the verdict is known. */
import type { ServicePorts } from './ports.ts';

export interface Limit {
  /** What is tried. */
  what: string;
  /** Who tries, or on what. */
  whose: string;
  most: number;
}

export interface Limits {
  /** Counts one try against each; seconds to wait where one of them is used up. */
  charge(limits: readonly Limit[]): Promise<number | null>;
  /** A try that was right gives back what the wrong ones before it took. */
  forgive(limit: Pick<Limit, 'what' | 'whose'>): Promise<void>;
}

export const WINDOW_MS = 15 * 60_000;

export function createLimits({ store, now, digest }: Pick<ServicePorts, 'store' | 'now' | 'digest'>): Limits {
  const keyOf = ({ what, whose }: Pick<Limit, 'what' | 'whose'>): Promise<string> => digest(`${what}\n${whose}`);
  return {
    async charge(limits) {
      const keyed = await Promise.all(limits.map(async (limit) => ({ key: await keyOf(limit), most: limit.most })));
      return store.transaction(async (rows) => {
        const at = now();
        let wait = 0;
        for (const { key, most } of keyed) {
          const before = await rows.tries(key);
          const window = before && before.until > at ? before : { key, count: 0, until: at + WINDOW_MS };
          if (window.count >= most) wait = Math.max(wait, window.until - at);
          // Full is full: who goes on trying does not make it longer.
          else await rows.putTries({ ...window, count: window.count + 1 });
        }
        return wait > 0 ? Math.ceil(wait / 1000) : null;
      });
    },
    async forgive(limit) {
      const key = await keyOf(limit);
      await store.transaction((rows) => rows.putTries({ key, count: 0, until: now() }));
    },
  };
}
