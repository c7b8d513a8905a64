/** Chance for one picture from a seed: what it draws by is thrown away with it. Good for shapes and noise, never for secrets. */

/** @param seed lower-case hex, 8 characters. @returns a number from 0 up to 1 at every call (mulberry32) */
export function chanceFrom(seed: string): () => number {
  let state = Number.parseInt(seed, 16) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
