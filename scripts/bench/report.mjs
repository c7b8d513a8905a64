// Samples into figures, figures into the table that a person reads, and the few that are steady enough into a verdict.

/** @typedef {Record<string, readonly number[]>} Samples by figure */
/** @typedef {Record<string, Record<string, Samples>>} Measured throttle → subject → samples */
/** @typedef {{name: string, kiosk: string, floor: string, ratio: string, goal: string}} Row */

/** What may not be worse; enforced by --gate. */
export const LIMITS = { entryBytes: 45_000, bytesPerNavigation: 40, extraNodes: 10, extraListeners: 10 };

/** @param {readonly number[]} values @param {number} share 0…1 */
export function quantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  const at = share * (sorted.length - 1);
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles: `17 (15–20)`. @param {readonly number[]} values */
function spread(values) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  return `${short(middle ?? Number.NaN)} (${short(low ?? Number.NaN)}–${short(high ?? Number.NaN)})`;
}

/** @param {number} value */
const short = (value) => (Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0));

/**
 * @param {Measured} measured
 * @returns {Row[]}
 */
export function timingRows(measured) {
  /** @type {Row[]} */
  const rows = [];
  const add = (
    /** @type {string} */ throttle,
    /** @type {string} */ name,
    /** @type {string} */ figure,
    /** @type {'empty' | 'canvas' | null} */ floor,
    /** @type {string} */ goal,
    /** @type {number | null} */ percentile = null,
    ofFloor = figure,
  ) => {
    const ours = measured[throttle]?.['kiosk']?.[figure];
    const theirs = (floor && measured[throttle]?.[floor]?.[ofFloor]) || null;
    if (!ours?.length) return;
    const text = (/** @type {readonly number[]} */ values) =>
      percentile === null ? spread(values) : short(quantile(values, percentile));
    const ratio = theirs && quantile(ours, percentile ?? 0.5) / quantile(theirs, percentile ?? 0.5);
    rows.push({
      name: `${name}${percentile === null ? '' : ` p${percentile * 100}`}, ${throttle}×`,
      kiosk: text(ours),
      floor: theirs ? `${text(theirs)} ${floor}` : '',
      ratio: ratio ? ratio.toFixed(2) : '',
      goal,
    });
  };
  for (const throttle of Object.keys(measured)) {
    const slow = throttle !== '1';
    add(throttle, 'login usable, ms', 'usable', 'canvas', '');
    add(throttle, 'key press → painted, ms,', 'keyDown', 'canvas', '', 0.5);
    add(throttle, 'key press → painted, ms,', 'keyDown', 'canvas', slow ? '≤ 1.9 × canvas' : '≤ 16.7 ms', 0.95);
    add(throttle, 'letting go → echo in the field, ms,', 'keyEcho', 'canvas', '', 0.5);
    add(
      throttle,
      'letting go → echo in the field, ms,',
      'keyEcho',
      'canvas',
      slow ? '≤ 1.9 × canvas' : '≤ 16.7 ms',
      0.95,
    );
    add(throttle, 'main thread per key, ms', 'pressBusy', 'canvas', '');
    for (const rate of ['4', '6']) {
      const goal = rate === '4' ? '0' : '≤ 2';
      add(throttle, `typing 20 keys/s at ${rate}×: dropped frames`, `typingDropped${rate}`, 'canvas', goal);
      add(throttle, `typing 20 keys/s at ${rate}×: echo, ms,`, `typingEcho${rate}`, 'canvas', '', 0.95);
    }
    for (const [name, figure] of [
      ['page switch', 'switch'],
      ['tab switch', 'tab'],
    ]) {
      add(throttle, `${name}, ms,`, figure, 'empty', slow ? '≤ 2.4 × empty' : '', 0.5, 'switch');
      add(throttle, `${name}, ms,`, figure, 'empty', '', 0.95, 'switch');
      add(throttle, `main thread per ${name}, ms`, `${figure}Busy`, 'empty', '', null, 'switchBusy');
    }
    add(throttle, 'long tasks until login is usable', 'longTasksAtBoot', null, '');
    add(throttle, 'long tasks after boot', 'longTasksAfterBoot', null, slow ? '≤ 2' : '0');
    add(throttle, 'longest task after boot, ms', 'longestTaskAfterBoot', null, '');
  }
  return rows;
}

/** @param {readonly Row[]} rows */
export function table(rows) {
  const columns = /** @type {const} */ (['name', 'kiosk', 'floor', 'ratio', 'goal']);
  const all = [{ name: 'figure', kiosk: 'kiosk', floor: 'floor', ratio: '×', goal: 'goal' }, ...rows];
  const widths = columns.map((column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      columns
        .map((column, at) => row[column].padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
