// `npm run bench -- peers`: the product beside small pages of the same trade, all visited in turn in one run, so that what the
// machine does to one it does to all. Prints a table with ratios and the marks; all samples go into reports/peers.json.

import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium, launchOptions } from '../../chromium.mjs';
import { assetNames, weigh } from '../bytes.mjs';
import { quantile } from '../quantiles.mjs';
import { createSamples } from '../samples.mjs';
import { setUpPeers } from './subjects.mjs';
import { peersTable } from './table.mjs';
import { prepare, walk } from './walk.mjs';

const THROTTLES = [1, 6];
const DERIVATIONS = 5;

/** @typedef {import('@playwright/test').Browser} Browser */

/** @param {string} root the repository @param {{rounds: number, dist: string | undefined}} options */
export async function benchPeers(root, { rounds, dist }) {
  const { subjects, close } = await setUpPeers(root, dist);
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  const loadBefore = loadavg();
  try {
    const samples = createSamples();
    /** @type {Map<string, import('./walk.mjs').Prepared>} */
    const prepared = new Map();
    for (const subject of subjects) prepared.set(subject.name, await prepare(browser, subject));
    const keyMs = await keyDerivation(browser, subjects[0]?.url ?? '');
    for (let round = 0; round < rounds; round++) {
      // Forth and back, so that a machine that slows down slows all of them.
      const order = round % 2 === 0 ? subjects : subjects.toReversed();
      for (const throttle of THROTTLES) {
        for (const subject of order) {
          const ready = prepared.get(subject.name);
          if (!ready) continue;
          await walk(browser, subject, ready, throttle, (figure, values) =>
            samples.note(throttle, subject.name, figure, values),
          );
        }
      }
      console.log(`round ${round + 1} of ${rounds}`);
    }
    const weights = Object.fromEntries(
      subjects.map(({ name, folder }) => {
        const { ready = [], all = [] } = prepared.get(name)?.fetched ?? {};
        const kB = (/** @type {string[]} */ urls) => weigh(folder, assetNames(urls)).total / 1000;
        return [name, { ready: kB(ready), all: kB(all) }];
      }),
    );
    const measured = samples.measured();
    const report = { at: new Date().toISOString(), chromium: browser.version(), rounds, keyMs, weights, measured };
    mkdirSync(join(root, 'reports'), { recursive: true });
    const file = join(root, 'reports', 'peers.json');
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    const load = [loadBefore, loadavg()].map(([one = 0]) => one.toFixed(1)).join(' and ');
    console.log(`\n${peersTable(subjects, measured, weights, keyMs)}\n`);
    console.log(`${rounds} rounds, Chromium ${browser.version()}; load of the machine before and after: ${load}`);
    console.log(`All of it: ${file}`);
  } finally {
    await browser.close();
    await close();
  }
}

/**
 * What the product's login cannot be faster than: one PBKDF2 of 600,000 rounds, on a thread that is not slowed down.
 * @param {Browser} browser @param {string} url any of our own pages: elsewhere there is no `crypto.subtle`
 */
async function keyDerivation(browser, url) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const times = await page.evaluate(async (count) => {
      const key = await crypto.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits']);
      const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 600_000 };
      const took = [];
      for (let i = 0; i < count; i++) {
        const started = performance.now();
        await crypto.subtle.deriveBits(how, key, 256);
        took.push(performance.now() - started);
      }
      return took;
    }, DERIVATIONS);
    return quantile(times, 0.5);
  } finally {
    await page.close();
  }
}
