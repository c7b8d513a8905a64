/** How much faster than life simulated delays may run. */
import type { Speed } from '../bench/index.ts';

export const speedFactors: Record<Speed, number> = {
  '1': 1,
  '2': 2,
  '5': 5,
  '10': 10,
  instant: Number.POSITIVE_INFINITY,
};

export const speeds = Object.keys(speedFactors) as Speed[];
