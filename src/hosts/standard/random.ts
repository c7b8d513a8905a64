/** Random hex for ids, salts and spreads, from the system. */
import type { Random } from '../../device/index.ts';

export const systemRandom: Random = {
  hex: (bytes) =>
    [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
};
