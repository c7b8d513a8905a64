// The comparison as a person reads it: one row a figure, the product beside the peers of the same run, and the mark it must meet.

import { quantile, short, spread } from '../quantiles.mjs';

/** @typedef {import('../samples.mjs').Measured} Measured */
/** @typedef {{name: string, label: string}} Column */
/** @typedef {{title: string, figure: string, throttle: '1' | '6', mark?: number, overKey?: number, share?: number}} Figure
 *   share: a percentile of all samples instead of median and quartiles; overKey: the mark is this many ms above one key derivation */
/** @typedef {Record<string, {ready: number, all: number}>} Weights kB brotli by subject */

/** @type {readonly Figure[]} */
const FIGURES = [
  { title: 'navigation to login usable, ms', figure: 'usable', throttle: '1', mark: 300 },
  { title: 'navigation to login usable, ms', figure: 'usable', throttle: '6', mark: 1500 },
  { title: 'first contentful paint, ms', figure: 'firstPaint', throttle: '1', mark: 250 },
  { title: 'first contentful paint, ms', figure: 'firstPaint', throttle: '6', mark: 1200 },
  { title: 'main-thread work until login, ms', figure: 'bootWork', throttle: '1' },
  { title: 'main-thread work until login, ms', figure: 'bootWork', throttle: '6', mark: 900 },
  { title: 'key to painted echo, ms', figure: 'keyEcho', throttle: '6', mark: 36 },
  { title: 'main-thread work per key, ms', figure: 'keyWork', throttle: '1' },
  { title: 'layouts per key', figure: 'keyLayouts', throttle: '1' },
  { title: '20 keys/s: echo p95, ms', figure: 'fastEcho', throttle: '6', mark: 90, share: 0.95 },
  { title: '20 keys/s: dropped frames', figure: 'fastDropped', throttle: '6', mark: 2 },
  { title: 'page switch, ms', figure: 'switch', throttle: '1', mark: 9 },
  { title: 'page switch, ms', figure: 'switch', throttle: '6', mark: 45 },
  { title: 'page switch p95, ms', figure: 'switch', throttle: '6', mark: 75, share: 0.95 },
  { title: 'main-thread work per switch, ms', figure: 'switchWork', throttle: '1' },
  { title: 'main-thread work per switch, ms', figure: 'switchWork', throttle: '6', mark: 50 },
  { title: 'script per switch, ms', figure: 'switchScript', throttle: '1' },
  { title: 'script per switch, ms', figure: 'switchScript', throttle: '6', mark: 18 },
  { title: 'layouts per switch', figure: 'switchLayouts', throttle: '1' },
  { title: 'style passes per switch', figure: 'switchStyles', throttle: '1' },
  { title: 'dialog open/close p95, ms', figure: 'dialog', throttle: '1', mark: 12, share: 0.95 },
  { title: 'dialog open/close p95, ms', figure: 'dialog', throttle: '6', mark: 60, share: 0.95 },
  { title: 'main-thread work per dialog step, ms', figure: 'dialogWork', throttle: '6' },
  { title: 'OK at login to painted menu, ms', figure: 'login', throttle: '1', overKey: 20 },
  { title: 'OK at login to painted menu, ms', figure: 'login', throttle: '6', overKey: 120 },
  { title: 'long tasks per whole visit', figure: 'longTasks', throttle: '1', mark: 1 },
  { title: 'long tasks per whole visit', figure: 'longTasks', throttle: '6', mark: 8 },
];

const READY_MARK_KB = 45;
const ALL_MARK_KB = 115;

/**
 * @param {readonly Column[]} columns the product last
 * @param {Measured} measured @param {Weights} weights @param {number} keyMs one key derivation on this machine
 * @returns {string} a table in Markdown
 */
export function peersTable(columns, measured, weights, keyMs) {
  const rows = FIGURES.map(({ title, figure, throttle, mark, overKey, share }) => {
    const of = (/** @type {string} */ name) => measured[throttle]?.[name]?.[figure] ?? [];
    const middle = (/** @type {string} */ name) => quantile(of(name), share ?? 0.5);
    const limit = overKey === undefined ? mark : keyMs + overKey;
    const cells = columns.map(({ name }) => {
      if (of(name).length === 0) return '–';
      return share === undefined ? spread(of(name)) : short(middle(name));
    });
    const text =
      limit === undefined
        ? ''
        : `≤ ${overKey === undefined ? limit : `${short(limit)} (key ${short(keyMs)} + ${overKey})`}`;
    return [`${title}, ${throttle}×`, ...cells, ...ratios(columns, middle), text, verdict(middle('product'), limit)];
  });
  const kB = (/** @type {'ready' | 'all'} */ part, /** @type {string} */ title, /** @type {number} */ mark) => {
    const of = (/** @type {string} */ name) => weights[name]?.[part] ?? Number.NaN;
    return [
      title,
      ...columns.map(({ name }) => of(name).toFixed(1)),
      ...ratios(columns, of),
      `≤ ${mark}`,
      verdict(of('product'), mark),
    ];
  };
  return markdown([
    [
      'medians (quartiles) of one run',
      ...columns.map(({ label }) => label),
      ...peersOf(columns).map(({ name }) => `/ ${name}`),
      'must be',
      '',
    ],
    kB('ready', 'JS+CSS before login, kB brotli', READY_MARK_KB),
    kB('all', 'JS+CSS of the whole walk, kB brotli', ALL_MARK_KB),
    ...rows,
  ]);
}

/** @param {readonly Column[]} columns */
const peersOf = (columns) => columns.filter(({ name }) => name !== 'product');

/** The product as a multiple of each peer. @param {readonly Column[]} columns @param {(name: string) => number} of */
const ratios = (columns, of) =>
  peersOf(columns).map(({ name }) => {
    const ratio = of('product') / of(name);
    return Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
  });

/** @param {number} is @param {number | undefined} limit */
const verdict = (is, limit) => (limit === undefined || Number.isNaN(is) ? '' : is <= limit ? 'met' : 'missed');

/** @param {readonly (readonly string[])[]} rows the first is the head */
function markdown(rows) {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rest.map(line)].join('\n');
}
