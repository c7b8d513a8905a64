/** Randomness that is the same in every run: mulberry32 from a seed. */
import type { Random } from '../ports.ts';

export interface SeededRandom extends Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
}

export function createSeededRandom(seed = 1): SeededRandom {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  return {
    hex: (bytes) => Array.from({ length: bytes }, () => (next() & 0xff).toString(16).padStart(2, '0')).join(''),
    below: (limit) => next() % limit,
  };
}
