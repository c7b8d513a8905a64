// Medians and quartiles: what a handful of noisy samples is summed up by.

/** @param {readonly number[]} values @param {number} share 0…1 @returns NaN of nothing */
export function quantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  const at = share * (sorted.length - 1);
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles: `17 (15–20)`. @param {readonly number[]} values */
export function spread(values) {
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = [0.25, 0.5, 0.75].map((share) =>
    quantile(values, share),
  );
  return `${short(middle)} (${short(low)}–${short(high)})`;
}

/** @param {number} value */
export const short = (value) => (Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0));
