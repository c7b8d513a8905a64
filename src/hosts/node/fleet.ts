/** The recorders of one process: those it began with, and those that tools add and take away. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createListeners, createTurns } from '../../base/index.ts';
import type { Speed } from '../../world/index.ts';
import { hostRecorder, type RecorderWish } from './hostedRecorder.ts';
import { createStand, type Stand } from './stand.ts';

export const RECORDERS_MAX = 100;

/** How each begins, where nothing else is asked for. */
export type FleetWish = Omit<RecorderWish, 'unit'>;
export type AddWish = Partial<Pick<RecorderWish, 'scenario' | 'profile' | 'seed' | 'speed'>>;

export interface Fleet {
  /** By their numbers. */
  stands(): readonly Stand[];
  /** @param number from 1, as people count */
  find(number: number): Stand | null;
  /** Tells of every one that comes or goes. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
  /** So many from the first number on, each as it was kept. */
  resume(count: number): Promise<void>;
  /** A new one with the lowest number that is free. @returns null where there are as many as there may be. */
  add(wish?: AddWish): Promise<Stand | null>;
  /** Ends it and forgets what was kept of it. @returns false where there is none of that number. */
  remove(number: number): Promise<boolean>;
  /** Ends all in order. */
  end(): Promise<void>;
}

export function createFleet(wish: FleetWish): Fleet {
  const byUnit = new Map<number, Stand>();
  const listeners = createListeners();
  const inTurn = createTurns();
  const stands = (): Stand[] => [...byUnit.values()].sort((a, b) => a.hosted.unit - b.hosted.unit);
  const recorders = { now: () => stands().map(({ hosted }) => hosted.unit + 1), watch: listeners.add };

  async function begin(unit: number, other: AddWish): Promise<Stand> {
    const hosted = await hostRecorder({ ...wish, ...other, unit });
    const speed: Speed = other.speed ?? wish.speed;
    const stand = createStand(hosted, {
      recorders,
      language: wish.language,
      speed,
      setSpeed: hosted.clock.setSpeed,
    });
    byUnit.set(unit, stand);
    listeners.tell();
    return stand;
  }

  const forget = async (unit: number): Promise<void> => {
    if (wish.folder !== null) await rm(join(wish.folder, String(unit)), { recursive: true, force: true });
  };

  return {
    stands,
    watch: listeners.add,
    find: (number) => byUnit.get(number - 1) ?? null,
    resume: (count) =>
      inTurn(async () => {
        for (let unit = 0; unit < count; unit++) await begin(unit, {});
      }),
    add: (other = {}) =>
      inTurn(async () => {
        let unit = 0;
        while (byUnit.has(unit)) unit++;
        if (unit >= RECORDERS_MAX) return null;
        // What an earlier one of that number left behind is not this one's.
        await forget(unit);
        return begin(unit, other);
      }),
    remove: (number) =>
      inTurn(async () => {
        const stand = byUnit.get(number - 1);
        if (!stand) return false;
        byUnit.delete(number - 1);
        listeners.tell();
        await stand.hosted.end();
        await forget(number - 1);
        return true;
      }),
    end: () => inTurn(async () => void (await Promise.all(stands().map(({ hosted }) => hosted.end())))),
  };
}
