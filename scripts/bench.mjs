// `npm run bench`: how fast and how large the recorder's screen is, beside two floors built and measured in the same run: an
// empty Preact page and a bare canvas. Times are for reading, as ratios and quartiles; nothing here fails on a wall clock.
//   npm run bench                     7 rounds, a few minutes
//   npm run bench -- --rounds 15      for numbers to be quoted
//   npm run bench -- --gate           exit code 1 when bytes, heap, nodes or listeners are beyond their limits
//   npm run bench -- --only bytes     or: times, memory, idle
//   npm run bench -- --dist <folder>  measures a finished build instead of building one
// Everything measured goes into reports/bench.json as well.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { allFiles, assetNames, neededFiles, weigh } from './bench/bytes.mjs';
import { measureIdle, measureMemory } from './bench/lasting.mjs';
import { LIMITS, table, timingRows } from './bench/report.mjs';
import { playRound } from './bench/round.mjs';
import { setUp } from './bench/subjects.mjs';
import { openVisit } from './bench/visit.mjs';
import { ensureChromium, launchOptions } from './chromium.mjs';
import { runCommand, UsageError } from './usage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const REPORT = join(root, 'reports', 'bench.json');
const THROTTLES = [1, 6];
const PARTS = ['bytes', 'times', 'memory', 'idle'];

await runCommand(async () => {
  const { rounds, gate, only, dist } = readArguments();
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  const stand = await setUp(root, dist);
  const [kiosk] = stand.subjects;
  if (!kiosk) throw new Error('There is no kiosk to measure.');
  const wanted = (/** @type {string} */ part) => only === undefined || only === part;
  const report = {
    at: new Date().toISOString(),
    chromium: browser.version(),
    rounds,
    bytes: wanted('bytes') ? await measureBytes() : null,
    memory: wanted('memory') ? await measureMemory(browser, kiosk) : null,
    idle: wanted('idle') ? await measureIdle(browser, stand.subjects) : null,
    times: wanted('times') ? await measureTimes() : null,
  };
  await browser.close();
  await stand.close();

  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\n${table([...lastingRows(), ...timingRows(report.times ?? {})])}\n\nAll of it: ${REPORT}`);
  const broken = brokenLimits();
  for (const line of broken) console.log(`Beyond its limit: ${line}`);
  if (gate && broken.length > 0) process.exitCode = 1;

  /** What login waits for by the import graph, what had in fact arrived by then, and everything there is. */
  async function measureBytes() {
    const visit = await openVisit(browser, /** @type {import('./bench/subjects.mjs').Subject} */ (kiosk), 1);
    const arrived = assetNames((await visit.read()).arrived);
    await visit.close();
    // Words are fetched by their language; the first such file is what the login dialog was waiting for.
    const words = arrived.find((name) => name.startsWith(`${stand.language}-`) && name.endsWith('.js'));
    return {
      needed: weigh(stand.folder, neededFiles(stand.folder, 'kiosk.html', words ? [words] : [])),
      arrived: weigh(stand.folder, arrived),
      everything: weigh(stand.folder, allFiles(stand.folder, /^lab-/)),
    };
  }

  /** Forth and back through the subjects, so that a machine that slows down slows all of them. */
  async function measureTimes() {
    /** @type {Record<string, Record<string, Record<string, number[]>>>} */
    const measured = {};
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? stand.subjects : stand.subjects.toReversed();
      for (const throttle of THROTTLES) {
        await playRound(browser, order, throttle, (subject) => (figure, samples) => {
          const bySubject = (measured[throttle] ??= {});
          const byFigure = (bySubject[subject] ??= {});
          (byFigure[figure] ??= []).push(...samples);
        });
      }
      console.log(`round ${round + 1} of ${rounds}`);
    }
    return measured;
  }

  function lastingRows() {
    const { bytes, memory, idle } = report;
    const row = (/** @type {string} */ name, /** @type {string} */ is, goal = '', floor = '') => ({
      name,
      kiosk: is,
      floor,
      ratio: '',
      goal,
    });
    const kB = (/** @type {import('./bench/bytes.mjs').Bytes} */ { js, css, total }) =>
      `${(total / 1000).toFixed(1)} (${(js / 1000).toFixed(1)} + ${(css / 1000).toFixed(1)})`;
    const ms = (/** @type {number | undefined} */ value) => (value ?? Number.NaN).toFixed(0);
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

  /** @returns {string[]} */
  function brokenLimits() {
    const { bytes, memory } = report;
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
});

function readArguments() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      gate: { type: 'boolean', default: false },
      only: { type: 'string' },
      dist: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError(`--rounds is "${values.rounds}"; give 1 or more.`);
  if (values.only !== undefined && !PARTS.includes(values.only))
    throw new UsageError(`--only is "${values.only}"; it may be one of: ${PARTS.join(', ')}.`);
  return { rounds, gate: values.gate, only: values.only, dist: values.dist };
}
