/** How much faster than life simulated delays may run (boot, registration, timeouts). Lock-outs never run faster: they are rules, not delays. */

export const speedFactors = { '1': 1, '2': 2, '5': 5, '10': 10, instant: Number.POSITIVE_INFINITY } as const;

export type Speed = keyof typeof speedFactors;

export const speeds = Object.keys(speedFactors) as Speed[];
