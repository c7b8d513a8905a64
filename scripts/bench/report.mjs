// Samples into figures, figures into the table that a person reads, and the few that are steady enough into a verdict.

import { quantile, short, spread } from './quantiles.mjs';

/** @typedef {import('./bytes.mjs').Bytes} Bytes */
/** @typedef {import('./samples.mjs').Measured} Measured */
/** @typedef {import('./lasting.mjs').Memory} Memory */
/** @typedef {{bytes: Record<'needed' | 'arrived' | 'everything', Bytes> | null, memory: Memory | null, idle: Record<string, number> | null}} Lasting */
/** @typedef {{name: string, kiosk: string, floor: string, ratio: string, goal: string}} Row */

/** What may not be worse; enforced by --gate. */
const LIMITS = { entryBytes: 45_000, bytesPerNavigation: 40, extraNodes: 10, extraListeners: 10 };

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
    for (const [name, figure] of /** @type {const} */ ([
      ['page switch', 'switch'],
      ['tab switch', 'tab'],
    ])) {
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

/** What does not depend on rounds. @param {Lasting} lasting @returns {Row[]} */
export function lastingRows({ bytes, memory, idle }) {
  const row = (/** @type {string} */ name, /** @type {string} */ kiosk, goal = '', floor = '') => ({
    name,
    kiosk,
    floor,
    ratio: '',
    goal,
  });
  const kB = (/** @type {Bytes} */ { js, css, total }) =>
    `${(total / 1000).toFixed(1)} (${(js / 1000).toFixed(1)} + ${(css / 1000).toFixed(1)})`;
  const ms = (/** @type {number | undefined} */ value) => short(value ?? Number.NaN);
  return [
    ...(bytes
      ? [
          row('needed before login, kB brotli (JS + CSS)', kB(bytes.needed), `≤ ${LIMITS.entryBytes / 1000}`),
          row('arrived when login is usable, kB', kB(bytes.arrived)),
          row('everything the kiosk can fetch, kB', kB(bytes.everything)),
        ]
      : []),
    ...(memory
      ? [
          row('heap per navigation, bytes', memory.bytesPerNavigation.toFixed(0), `≤ ${LIMITS.bytesPerNavigation}`),
          row('nodes, listeners after 500 more', `${memory.nodes}, ${memory.listeners}`, 'flat'),
          row('heap after 1,000 navigations, MB', (memory.heapAtEnd / 1e6).toFixed(2)),
        ]
      : []),
    ...(idle
      ? [
          row('idle 10 s on a menu page, ms', ms(idle['menu page']), '≤ 15', `${ms(idle['empty'])} empty`),
          row('idle 10 s on live view, ms', ms(idle['live view']), '', `${ms(idle['canvas'])} canvas`),
        ]
      : []),
  ];
}

/** @param {Lasting} lasting @returns {string[]} what is beyond its limit, in words */
export function brokenLimits({ bytes, memory }) {
  const checks = [
    { name: 'bytes before login', is: bytes?.needed.total, limit: LIMITS.entryBytes },
    { name: 'heap bytes per navigation', is: memory?.bytesPerNavigation, limit: LIMITS.bytesPerNavigation },
    { name: 'nodes left by 500 navigations', is: memory?.nodes, limit: LIMITS.extraNodes },
    { name: 'listeners left by 500 navigations', is: memory?.listeners, limit: LIMITS.extraListeners },
  ];
  return checks
    .filter(({ is, limit }) => is !== undefined && !(is <= limit))
    .map(({ name, is, limit }) => `${name}: ${Math.round(is ?? 0)}, limit ${limit}`);
}
