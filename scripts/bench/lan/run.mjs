// `npm run bench -- lan`: recorders on a local network, which is this machine's loopback. How many inquiries a second SADP answers and how
// soon, beside a bare UDP echo of the same run; and whether a hundred recorders are all heard by one tool.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../../build.mjs';
import { UsageError } from '../../usage.mjs';
import { quantile } from '../quantiles.mjs';
import { askAll, askMany } from './inquiries.mjs';

const PORT = 37_020;
const INQUIRIES = 6_000;
const MANY = 100;

/** @typedef {{ said: string, end(): Promise<void> }} Running */

/** @param {string} root */
export async function benchLan(root) {
  buildIfNeeded(root);
  const serve = (/** @type {number} */ recorders) =>
    started(
      join(root, 'dist-node', 'sim-nvr.js'),
      ['serve', '--port', '0', '--no-keep', '--speed', 'instant', '--lan', 'lo', '--recorders', String(recorders)],
      /LAN:\s+(\S+)/,
    );
  const one = await serve(1);
  await allHeard(1);
  const sadp = await askMany({ port: PORT, count: INQUIRIES, answered: (bytes, id) => bytes.includes(`<Uuid>${id}<`) });
  await one.end();
  const answerBytes = Math.round(sadp.bytesOut / Math.max(1, sadp.ms.length));
  const echo = await started(join(root, 'scripts/bench/lan/echo.mjs'), [String(answerBytes)], /Echo: (\d+)/);
  const bare = await askMany({ port: Number(echo.said), count: INQUIRIES, answered: () => true });
  await echo.end();
  const many = await serve(MANY);
  await allHeard(MANY);
  const crowd = await askAll(PORT, 1_000);
  await many.end();

  const times = (/** @type {number[]} */ ms) => `${quantile(ms, 0.5).toFixed(2)} / ${quantile(ms, 0.95).toFixed(2)}`;
  const rows = [
    ['inquiries answered a second', sadp.perSecond.toFixed(0), '≥ 3000'],
    ['the same of a bare echo', bare.perSecond.toFixed(0), ''],
    ['an answer p50 / p95, ms', times(sadp.ms), 'p95 ≤ 5 (32 under way)'],
    ['the same of a bare echo', times(bare.ms), ''],
    ['not answered', `${sadp.lost} of ${INQUIRIES}`, '0'],
    [
      'bytes to the asker, for each byte asked',
      (sadp.bytesOut / sadp.bytesIn).toFixed(1),
      'stated: the format needs them',
    ],
    [
      `of ${MANY} recorders one question hears`,
      `${crowd.answered}, the last after ${crowd.lastMs.toFixed(0)} ms`,
      'all, ≤ 500 ms',
    ],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  console.log(`\n${rows.map(([name = '', value, mark]) => `${name.padEnd(width)}  ${value}  ${mark}`).join('\n')}`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports', 'bench-lan.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
}

/** Until so many recorders have started. @param {number} recorders */
async function allHeard(recorders) {
  for (let tries = 0; tries < 60; tries++) if ((await askAll(PORT, 700)).answered === recorders) return;
  throw new UsageError(
    `Not ${recorders} recorders answered within a minute. Does another simulator run here with --lan?`,
  );
}

/** @param {string} program @param {string[]} options @param {RegExp} wanted @returns {Promise<Running>} */
function started(program, options, wanted) {
  const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () =>
    new Promise((/** @type {(value?: undefined) => void} */ gone) => {
      child.once('exit', () => gone());
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const said = wanted.exec(text)?.[1];
      if (said !== undefined) resolve({ said, end });
    });
    child.once('exit', (code) => reject(new UsageError(`It ended with ${code} before it was ready:\n${text}`)));
  });
}
