// Where the rounds put what they measured: throttle → subject → figure → samples.

/** @typedef {Record<string, readonly number[]>} Samples by figure */
/** @typedef {Record<string, Record<string, Samples>>} Measured by throttle and subject */

export function createSamples() {
  /** @type {Map<string, number[]>} */
  const kept = new Map();
  return {
    /** @param {number} throttle @param {string} subject @param {string} figure @param {readonly number[]} samples */
    note(throttle, subject, figure, samples) {
      const key = [throttle, subject, figure].join('/');
      kept.set(key, [...(kept.get(key) ?? []), ...samples]);
    },
    /** @returns {Measured} */
    measured() {
      /** @type {Record<string, Record<string, Record<string, number[]>>>} */
      const measured = {};
      for (const [key, samples] of kept) {
        const [throttle = '', subject = '', figure = ''] = key.split('/');
        const subjects = measured[throttle] ?? {};
        measured[throttle] = { ...subjects, [subject]: { ...subjects[subject], [figure]: samples } };
      }
      return measured;
    },
  };
}
