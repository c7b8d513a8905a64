// `npm run bench -- lan`: recorders on a local network, which is this machine's loopback. How many inquiries a second SADP answers and how
// soon, beside a bare UDP echo of the same run; whether a hundred recorders are all heard by one tool; how many requests ISAPI answers,
// beside a bare Hono; and what a person at the screen notices while strangers send junk.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfNeeded } from '../../build.mjs';
import { ensureChromium, launchOptions } from '../../chromium.mjs';
import { UsageError } from '../../usage.mjs';
import { started } from './child.mjs';
import { openScreen } from './clicks.mjs';
import { withCpu } from './cpu.mjs';
import { askAll, askMany, setHttpPort } from './inquiries.mjs';
import { savesOf } from './saves.mjs';
import { lanRows } from './table.mjs';
import { openWeb } from './web.mjs';

const PORT = 37_020;
const HTTP_PORT = 8_980;
const INQUIRIES = 6_000;
const REQUESTS = 10_000;
const CONNECTIONS = 50;
const MANY = 100;
const CROWDS = 3;
const CLICK_ROUNDS = 20;
const JUNK = { datagrams: 5_000, http: 500 };
/** As documented in the README. */
const PASSWORD = 'unbind4x';
/** What integrators' software reads most. */
const DOCUMENTS = ['/ISAPI/System/deviceInfo', '/ISAPI/System/status', '/ISAPI/ContentMgmt/InputProxy/channels'];

/** @typedef {{ at: string, load: number }} Moment */

/** @param {string} root @param {{ rounds: number }} how */
export async function benchLan(root, { rounds }) {
  buildIfNeeded(root);
  /** @type {number[]} */
  const loads = [];
  const stage = (/** @type {string} */ name) => {
    loads.push(loadavg()[0] ?? Number.NaN);
    console.log(`${name} …`);
  };
  stage('SADP');
  const one = await serve(root, 1);
  await allHeard(1);
  await setHttpPort(PORT, { password: PASSWORD, httpPort: HTTP_PORT });
  const sadp = await measureSadp(root, one, rounds);
  stage('ISAPI');
  const isapi = await measureIsapi(root, one, rounds);
  stage('The screen');
  const clicks = await measureClicks(root, one);
  await one.end();
  stage(`${MANY} recorders`);
  const crowds = await measureCrowds(root);

  const measured = { sadp, isapi, clicks, crowds };
  const rows = lanRows(measured, { inquiries: INQUIRIES, connections: CONNECTIONS, many: MANY, junk: JUNK });
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${rows.map(([name, value, mark]) => `${name.padEnd(width)}  ${value}  ${mark}`).join('\n')}`);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  console.log(`\n${machine}; load from stage to stage: ${loads.map((load) => load.toFixed(1)).join(', ')}`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  const report = { at: new Date().toISOString(), machine, loads, rows };
  writeFileSync(join(root, 'reports', 'bench-lan.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** @param {string} root @param {number} recorders */
async function serve(root, recorders) {
  const given = ['serve', '--port', '0', '--no-keep', '--speed', 'instant', '--lan', 'lo', '--lang', 'en'];
  // The address of the lab comes first and that of the LAN last: ready when both were said.
  return started(
    join(root, 'dist-node', 'sim-nvr.js'),
    [...given, '--recorders', String(recorders)],
    /Lab:\s+(\S+)[\s\S]*LAN:/,
  );
}

/** Turn about, so that a machine that slows down slows both. @param {string} root @param {import('./child.mjs').Running} sim @param {number} rounds */
async function measureSadp(root, sim, rounds) {
  const answered = (/** @type {Buffer} */ bytes, /** @type {number} */ id) => bytes.includes(`<Uuid>${id}<`);
  const warm = await askMany({ port: PORT, count: 1_000, answered });
  const answerBytes = Math.round(warm.bytesOut / Math.max(1, warm.ms.length));
  const echo = await started(join(root, 'scripts/bench/lan/echo.mjs'), [String(answerBytes)], /Echo: (\d+)/);
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const own = await withCpu(sim.pid, () => askMany({ port: PORT, count: INQUIRIES, answered }));
    const bare = await withCpu(echo.pid, () =>
      askMany({ port: Number(echo.said), count: INQUIRIES, answered: () => true }),
    );
    all.push({ own, bare });
  }
  await echo.end();
  return all;
}

/** @param {string} root @param {import('./child.mjs').Running} sim @param {number} rounds */
async function measureIsapi(root, sim, rounds) {
  const web = { address: '127.0.0.1', connections: CONNECTIONS, paths: DOCUMENTS };
  const own = await openWeb({ ...web, port: HTTP_PORT, password: PASSWORD });
  const warm = await own.ask(2_000);
  const hono = await started(join(root, 'scripts/bench/lan/hono.mjs'), [String(Math.round(warm.bytes))], /Echo: (\d+)/);
  const bare = await openWeb({ ...web, port: Number(hono.said) });
  await bare.ask(2_000);
  const before = await savesOf(sim.said);
  const all = [];
  for (let round = 0; round < rounds; round++)
    all.push({
      own: await withCpu(sim.pid, () => own.ask(REQUESTS)),
      bare: await withCpu(hono.pid, () => bare.ask(REQUESTS)),
    });
  const saves = (await savesOf(sim.said)) - before;
  own.end();
  bare.end();
  await hono.end();
  return { rounds: all, saves };
}

/** @param {string} root @param {import('./child.mjs').Running} sim */
async function measureClicks(root, sim) {
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  try {
    const screen = await openScreen(browser, sim.said);
    const junk = join(root, 'scripts/bench/lan/junk.mjs');
    await screen.measure(3);
    const quiet = await screen.measure(CLICK_ROUNDS);
    /** @param {string} kind @param {number} port @param {number} perSecond */
    const under = async (kind, port, perSecond) => {
      const sender = await started(junk, [kind, String(port), String(perSecond)], /Junk: (on)/);
      const { value, cpu } = await withCpu(sim.pid, async () => {
        const born = performance.now();
        return { ...(await screen.measure(CLICK_ROUNDS)), tookMs: performance.now() - born };
      });
      await sender.end();
      return { ...value, busy: cpu / value.tookMs };
    };
    const datagrams = await under('datagrams', PORT, JUNK.datagrams);
    const http = await under('http', HTTP_PORT, JUNK.http);
    await screen.close();
    return { quiet, datagrams, http };
  } finally {
    await browser.close();
  }
}

/** @param {string} root */
async function measureCrowds(root) {
  const many = await serve(root, MANY);
  await allHeard(MANY);
  const all = [];
  for (let crowd = 0; crowd < CROWDS; crowd++) all.push(await askAll(PORT, 1_000));
  await many.end();
  return all;
}

/** Until so many recorders have started. @param {number} recorders */
async function allHeard(recorders) {
  for (let tries = 0; tries < 60; tries++) if ((await askAll(PORT, 700)).answered === recorders) return;
  throw new UsageError(
    `Not ${recorders} recorders answered within a minute. Does another simulator run here with --lan?`,
  );
}
