// `npm run bench -- process`: the recorder as a process. How soon it serves, what it weighs with many recorders, how long an answer over the
// line takes beside a bare echo of the same run, and how soon one screen sees what another one did. How its weight grows is drawn as SVG.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../../build.mjs';
import { UsageError } from '../../usage.mjs';
import { quantile, short, spread } from '../quantiles.mjs';
import { growthSvg } from './growthSvg.mjs';
import { openEcho, openLine } from './line.mjs';

const FLEETS = [1, 10, 25, 50, 100];
const CALLS = 2000;
const CHANGES = 200;
const WORLDS = 20;
/** As documented in the README. */
const PASSWORD = 'unbind4x';

/** @typedef {{ url: string, pid: number, servedMs: number, end(): Promise<void> }} Running */

/** @param {string} root @param {{ rounds: number }} how */
export async function benchProcess(root, { rounds }) {
  buildIfNeeded(root);
  const starts = { served: /** @type {number[]} */ ([]), menu: /** @type {number[]} */ ([]) };
  for (let round = 0; round < rounds; round++) {
    const born = performance.now();
    const sim = await start(root, 1);
    starts.served.push(sim.servedMs);
    starts.menu.push((await menuUp(sim.url)) - born);
    await sim.end();
  }
  const weights = [];
  for (const recorders of FLEETS) {
    const sim = await start(root, recorders);
    await ready(sim.url);
    weights.push({ recorders, mb: weightOf(sim.pid) });
    await sim.end();
  }
  const [first, last] = [weights[0], weights.at(-1)];
  const each = first && last ? (last.mb - first.mb) / (last.recorders - first.recorders) : Number.NaN;

  const sim = await start(root, 1);
  await ready(sim.url);
  const echo = await startEcho(root);
  const answers = await measureAnswers(sim.url, echo.port);
  const seen = await measureSeen(sim.url);
  const worlds = await measureWorlds(sim.url);
  await Promise.all([sim.end(), echo.end()]);

  const p = (/** @type {readonly number[]} */ all, /** @type {number} */ share) => quantile(all, share);
  const rows = [
    ['start to the address printed, ms', spread(starts.served), ''],
    ['start to the first menu (logged in, key derived), ms', spread(starts.menu), '≤ 1000'],
    ['memory with one recorder, MB', short(first?.mb ?? Number.NaN), '≤ 90'],
    ['memory of each further one, MB', each.toFixed(2), '≤ 0.5'],
    [
      'an answer over the line p50 / p95, ms',
      `${p(answers.line, 0.5).toFixed(2)} / ${p(answers.line, 0.95).toFixed(2)}`,
      'p95 ≤ 2',
    ],
    ['a bare echo p50 / p95, ms', `${p(answers.echo, 0.5).toFixed(2)} / ${p(answers.echo, 0.95).toFixed(2)}`, ''],
    ['ratio of both p50', (p(answers.line, 0.5) / p(answers.echo, 0.5)).toFixed(1), ''],
    [
      'a change of one screen at another p50 / p95, ms',
      `${p(seen, 0.5).toFixed(1)} / ${p(seen, 0.95).toFixed(1)}`,
      '≤ 100',
    ],
    ['a world taken out, p95, ms', p(worlds.taken, 0.95).toFixed(0), '≤ 100'],
    ['a world put back, p95, ms', p(worlds.put, 0.95).toFixed(0), '≤ 100'],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  console.log(`\n${rows.map(([name = '', value, mark]) => `${name.padEnd(width)}  ${value}  ${mark}`).join('\n')}`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  const drawn = join(root, 'reports', 'bench-process.svg');
  writeFileSync(drawn, growthSvg(weights, { x: 'recorders', y: 'MB resident' }));
  writeFileSync(join(root, 'reports', 'bench-process.json'), `${JSON.stringify({ starts, weights, rows }, null, 2)}\n`);
  console.log(`\nHow its weight grows: ${drawn}`);
}

/** @param {string} root @param {number} recorders @returns {Promise<Running>} */
async function start(root, recorders) {
  const born = performance.now();
  const program = join(root, 'dist-node', 'sim-nvr.js');
  const options = ['serve', '--port', '0', '--no-keep', '--speed', 'instant', '--recorders', String(recorders)];
  const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await said(child, /Lab:\s+(\S+)/);
  return { url, pid: child.pid ?? 0, servedMs: performance.now() - born, end: () => ended(child) };
}

/** @param {string} root */
async function startEcho(root) {
  const child = spawn(process.execPath, [join(root, 'scripts/bench/process/echo.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { port: Number(await said(child, /Echo: (\d+)/)), end: () => ended(child) };
}

/** @param {import('node:child_process').ChildProcess} child @param {RegExp} wanted @returns {Promise<string>} */
function said(child, wanted) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = wanted.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new UsageError(`It ended with ${code} before it served:\n${text}`)));
  });
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
function ended(child) {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** @param {string} url */
async function ready(url) {
  for (;;) {
    if ((await fetch(new URL('sim/v1/ready', url))).ok) return;
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}

/** When somebody is logged in and has the facts that the menu is drawn from. @param {string} url */
async function menuUp(url) {
  await ready(url);
  const line = await openLine(url);
  const { session } = await line.call('recorder.login', { user: 'admin', password: PASSWORD, way: 'local-menu' });
  await line.call('recorder.sessionFacts', { session });
  line.close();
  return performance.now();
}

/** Resident memory in MB, as the kernel counts it. @param {number} pid */
function weightOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    throw new UsageError('Memory is read from /proc: this measurement needs Linux.');
  }
}

/** Turn about, so that a machine that slows down slows both. @param {string} url @param {number} port */
async function measureAnswers(url, port) {
  const [line, echo] = [await openLine(url), await openEcho(port)];
  const text = JSON.stringify({ m: 'call', a: ['platform.facts', []], i: 'x'.repeat(21), t: 'q' });
  const times = { line: /** @type {number[]} */ ([]), echo: /** @type {number[]} */ ([]) };
  for (let call = 0; call < CALLS; call++) {
    const begun = performance.now();
    await line.call('platform.facts');
    const between = performance.now();
    await echo.ask(text);
    times.line.push(between - begun);
    times.echo.push(performance.now() - between);
  }
  line.close();
  echo.close();
  return times;
}

/** From a hand's command on one line to the news of it on another. @param {string} url */
async function measureSeen(url) {
  const [hand, eye] = [await openLine(url), await openLine(url)];
  let told = () => undefined;
  await eye.watch('trainer.watch', () => told());
  const times = [];
  for (let change = 0; change < CHANGES; change++) {
    const seen = new Promise((resolve) => {
      told = () => void resolve(undefined);
    });
    const begun = performance.now();
    await hand.call('trainer.command', { name: 'setNetwork', given: ['phone', change % 2 === 0] });
    await seen;
    times.push(performance.now() - begun);
  }
  hand.close();
  eye.close();
  return times;
}

/** @param {string} url */
async function measureWorlds(url) {
  const address = new URL('sim/v1/recorders/1/world', url);
  const times = { taken: /** @type {number[]} */ ([]), put: /** @type {number[]} */ ([]) };
  for (let turn = 0; turn < WORLDS; turn++) {
    const begun = performance.now();
    const { text } = /** @type {{ text: string }} */ (await (await fetch(address)).json());
    const between = performance.now();
    const put = await fetch(address, { method: 'PUT', body: JSON.stringify({ text }) });
    if (!put.ok) throw new UsageError(`A world was not taken back: ${await put.text()}`);
    times.taken.push(between - begun);
    times.put.push(performance.now() - between);
    await ready(url);
  }
  return times;
}
