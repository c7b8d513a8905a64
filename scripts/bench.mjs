// `npm run bench`: how fast and how large the recorder's screen is, beside two floors built and measured in the same run: an
// empty Preact page and a bare canvas. Times are for reading, as ratios and quartiles; nothing here fails on a wall clock.
//   npm run bench                     7 rounds, a few minutes
//   npm run bench -- --rounds 15      for numbers to be quoted
//   npm run bench -- --gate           exit code 1 when bytes, heap, nodes or listeners are beyond their limits
//   npm run bench -- --only bytes     or: times, memory, idle
//   npm run bench -- peers            beside small pages of the same trade, with the marks that the product must meet
//   npm run bench -- process         the recorder as a process: start, memory, answers over the line
//   npm run bench -- lan             recorders on a local network: SADP, ISAPI, and a screen while strangers send junk
//   npm run bench -- cloud           the cloud on a file and on PostgreSQL: unbindings, links, news between servers
//   npm run bench -- kiosk           a box's whole session: cold start, memory, processor; as root, needs Xvfb and openbox
//   npm run bench -- cpu             what the screen takes of the processor while nobody touches it
//   npm run bench -- --dist <folder>  measures a finished build instead of building one
// Everything measured goes into reports/bench.json as well.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { allFiles, assetNames, neededFiles, weigh } from './bench/bytes.mjs';
import { benchCloud } from './bench/cloud/run.mjs';
import { benchKiosk } from './bench/kiosk/run.mjs';
import { benchLan } from './bench/lan/run.mjs';
import { measureIdle, measureMemory } from './bench/lasting.mjs';
import { benchPeers } from './bench/peers/run.mjs';
import { benchProcess } from './bench/process/run.mjs';
import { brokenLimits, lastingRows, table, timingRows } from './bench/report.mjs';
import { playRound } from './bench/round.mjs';
import { createSamples } from './bench/samples.mjs';
import { benchScreen } from './bench/screen/run.mjs';
import { setUp } from './bench/subjects.mjs';
import { openVisit } from './bench/visit.mjs';
import { ensureChromium, launchOptions } from './chromium.mjs';
import { runCommand, UsageError } from './usage.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./bench/subjects.mjs').Stand} Stand */

const root = fileURLToPath(new URL('..', import.meta.url));
const REPORT = join(root, 'reports', 'bench.json');
const THROTTLES = [1, 6];
/** What is measured instead of the screen. */
const OTHERS = ['peers', 'process', 'lan', 'cloud', 'cpu', 'kiosk'];
const PARTS = ['bytes', 'memory', 'idle', 'times'];

await runCommand(async () => {
  const { what, rounds, gate, only, dist } = readArguments();
  if (what === 'peers') return benchPeers(root, { rounds, dist });
  if (what === 'process') return benchProcess(root, { rounds });
  if (what === 'lan') return benchLan(root, { rounds });
  if (what === 'cloud') return benchCloud(root, { rounds });
  if (what === 'kiosk') return benchKiosk(root);
  if (what === 'cpu') return benchScreen(root, { dist });
  const wanted = (/** @type {string} */ part) => only === undefined || only === part;
  const stand = await setUp(root, dist);
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  try {
    const report = {
      at: new Date().toISOString(),
      chromium: browser.version(),
      rounds,
      bytes: wanted('bytes') ? await measureBytes(browser, stand) : null,
      memory: wanted('memory') ? await measureMemory(stand.kiosk) : null,
      idle: wanted('idle') ? await measureIdle(browser, stand.subjects) : null,
      times: wanted('times') ? await measureTimes(browser, stand, rounds) : null,
    };
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\n${table([...lastingRows(report), ...timingRows(report.times ?? {})])}\n\nAll of it: ${REPORT}`);
    const broken = brokenLimits(report);
    for (const line of broken) console.log(`Beyond its limit: ${line}`);
    if (gate && broken.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await stand.close();
  }
});

/**
 * What login waits for by the import graph, what had in fact arrived by then, and everything there is.
 * @param {Browser} browser @param {Stand} stand
 */
async function measureBytes(browser, { kiosk, folder, language }) {
  const visit = await openVisit(browser, kiosk, 1);
  const arrived = assetNames((await visit.read()).arrived);
  await visit.close();
  // Words are fetched by their language; the first such file is what the login dialog was waiting for.
  const words = arrived.find((name) => name.startsWith(`${language}-`) && name.endsWith('.js'));
  return {
    needed: weigh(folder, neededFiles(folder, 'kiosk.html', words ? [words] : [])),
    arrived: weigh(folder, arrived),
    everything: weigh(folder, allFiles(folder, /^lab-/)),
  };
}

/**
 * Forth and back through the subjects, so that a machine that slows down slows all of them.
 * @param {Browser} browser @param {Stand} stand @param {number} rounds
 */
async function measureTimes(browser, { subjects }, rounds) {
  const samples = createSamples();
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? subjects : subjects.toReversed();
    for (const throttle of THROTTLES) {
      await playRound(browser, order, throttle, (subject, figure, values) =>
        samples.note(throttle, subject, figure, values),
      );
    }
    console.log(`round ${round + 1} of ${rounds}`);
  }
  return samples.measured();
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '7' },
      gate: { type: 'boolean', default: false },
      only: { type: 'string' },
      dist: { type: 'string' },
    },
  });
  const [what, ...more] = positionals;
  if ((what !== undefined && !OTHERS.includes(what)) || more.length > 0)
    throw new UsageError(`"${positionals.join(' ')}" is nothing to measure; give ${OTHERS.join(' or ')}, or nothing.`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError(`--rounds is "${values.rounds}"; give 1 or more.`);
  if (values.only !== undefined && !PARTS.includes(values.only))
    throw new UsageError(`--only is "${values.only}"; it may be one of: ${PARTS.join(', ')}.`);
  return { what, rounds, gate: values.gate, only: values.only, dist: values.dist };
}
