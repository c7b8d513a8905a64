// What was measured on the local network, in words: each figure, the same of a bare peer, and the mark it must meet.

import { quantile } from '../quantiles.mjs';

/** @typedef {{ value: { perSecond: number, ms: number[] }, cpu: number }} Answered */
/** @typedef {{ own: Answered, bare: Answered }} Beside */
/** @typedef {{ drawn: number[], asked: number[] }} Clicks */
/** @typedef {Clicks & { busy: number }} UnderJunk */
/** @typedef {{ value: { bytesIn: number, bytesOut: number, lost: number } }} Counted */
/**
 * @typedef {object} Measured
 * @property {readonly (Beside & { own: Counted })[]} sadp
 * @property {{ rounds: readonly (Beside & { own: { value: { refused: number } } })[], saves: number }} isapi
 * @property {{ quiet: Clicks, datagrams: UnderJunk, http: UnderJunk }} clicks
 * @property {readonly { answered: number, lastMs: number }[]} crowds
 */

/**
 * @param {Measured} measured
 * @param {{ inquiries: number, connections: number, many: number, junk: { datagrams: number, http: number } }} how
 * @returns {(readonly [name: string, value: string, mark: string])[]}
 */
export function lanRows({ sadp, isapi, clicks, crowds }, { inquiries, connections, many, junk }) {
  const sum = (/** @type {readonly number[]} */ all) => all.reduce((total, one) => total + one, 0);
  const lost = sum(sadp.map(({ own }) => own.value.lost));
  const [bytesIn, bytesOut] = [
    sum(sadp.map(({ own }) => own.value.bytesIn)),
    sum(sadp.map(({ own }) => own.value.bytesOut)),
  ];
  const requests = isapi.rounds.flatMap(({ own }) => own.value.ms).length;
  const refused = sum(isapi.rounds.map(({ own }) => own.value.refused));
  return [
    ...besideRows('inquiries', 'a bare dgram echo', sadp, ['≥ 3000', 'p95 ≤ 5 (32 under way)']),
    ['inquiries not answered', `${lost} of ${sadp.length * inquiries}`, '0'],
    ['bytes to the asker, for each byte asked', (bytesOut / bytesIn).toFixed(1), 'stated: the format needs them'],
    [
      `of ${many} recorders one question hears, default buffer`,
      crowds.map(({ answered, lastMs }) => `${answered} (${lastMs.toFixed(0)} ms)`).join(', '),
      `${many}, ≤ 500 ms`,
    ],
    ...besideRows(`ISAPI at ${connections} connections, requests`, 'a bare Hono', isapi.rounds, ['≥ 1500', 'p95 ≤ 30']),
    ['requests refused', `${refused} of ${requests}`, '0'],
    ['saves in flash that they cost', String(isapi.saves), '0'],
    ['click to paint, quiet: drawn, asked of the recorder p50 / p95, ms', clicksOf(clicks.quiet), ''],
    [`the same under ${junk.datagrams} junk datagrams a second`, clicksOf(clicks.datagrams), 'p95 ≤ 100'],
    ['of one core the process used meanwhile', share(clicks.datagrams.busy), ''],
    [`the same under ${junk.http} junk connections a second`, clicksOf(clicks.http), 'p95 ≤ 100'],
    ['of one core the process used meanwhile', share(clicks.http.busy), ''],
  ];
}

/**
 * The median of the rounds; the ratios are those of rounds too, for what was measured side by side.
 * @param {string} what @param {string} bare @param {readonly Beside[]} rounds @param {readonly [rate: string, late: string]} marks
 * @returns {(readonly [string, string, string])[]}
 */
function besideRows(what, bare, rounds, [rate, late]) {
  const middle = (/** @type {(round: Beside) => number} */ figure) => quantile(rounds.map(figure), 0.5);
  const micros = (/** @type {Answered} */ { value, cpu }) => (1000 * cpu) / value.ms.length;
  const times = (/** @type {'own' | 'bare'} */ who) =>
    [0.5, 0.95].map((at) => middle((round) => quantile(round[who].value.ms, at)).toFixed(2)).join(' / ');
  return [
    [`${what} answered a second`, middle(({ own }) => own.value.perSecond).toFixed(0), rate],
    [`  of ${bare}`, middle((round) => round.bare.value.perSecond).toFixed(0), ''],
    ['  ratio', middle(({ own, bare: other }) => own.value.perSecond / other.value.perSecond).toFixed(2), ''],
    ['  an answer p50 / p95, ms', times('own'), late],
    [`  of ${bare}`, times('bare'), ''],
    ['  processor time for each, µs', middle(({ own }) => micros(own)).toFixed(0), ''],
    [`  of ${bare}`, middle((round) => micros(round.bare)).toFixed(0), ''],
    ['  ratio', middle(({ own, bare: other }) => micros(own) / micros(other)).toFixed(1), ''],
  ];
}

const clicksOf = (/** @type {Clicks} */ { drawn, asked }) =>
  [drawn, asked].map((ms) => [0.5, 0.95].map((at) => quantile(ms, at).toFixed(0)).join(' / ')).join(', ');
const share = (/** @type {number} */ busy) => `${(100 * busy).toFixed(0)} %`;
