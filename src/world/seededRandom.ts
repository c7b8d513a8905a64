/** Random hex that repeats itself: for worlds whose events are written down and played back. */
import type { Random } from '../device/index.ts';

/** The same hex for the same seed, whatever text it is: sfc32, its state spread from the seed by FNV-1a. */
export function seededRandom(seed: string): Random {
  const lane = (start: number): number => {
    let hash = start >>> 0;
    for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash;
  };
  let [a, b, c, count] = [lane(0x811c9dc5), lane(0x9e3779b9), lane(0x85ebca6b), 1];
  function next(): number {
    const sum = (a + b + count) >>> 0;
    count = (count + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  }
  for (let warm = 0; warm < 16; warm++) next();
  return {
    hex: (bytes) => Array.from({ length: bytes }, () => (next() & 0xff).toString(16).padStart(2, '0')).join(''),
  };
}
