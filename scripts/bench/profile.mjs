// Where the time goes: `node scripts/bench/profile.mjs [--dist <folder>]` opens the product at 6×, goes through boot to login, forty
// switches of page and five dialogs opened and closed, and prints for each the shares of the main thread by what it did (a trace),
// of script by whose code ran (a CPU profile), and counts at 1× of what a switch should not need. Shares and counts are for reading
// on a busy machine too; milliseconds are of that machine. --dist: a build made with `vite build --sourcemap`.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium, launchOptions } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { runCommand } from '../usage.mjs';
import { product } from './peers/product.mjs';
import { openVisit } from './peers/visit.mjs';
import { logIn, toDialog } from './peers/walk.mjs';
import { countCalls, countedWords } from './profile/calls.mjs';
import { scriptShares } from './profile/script.mjs';
import { threadShares } from './profile/thread.mjs';
import { pause } from './visit.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SLOW = 6;
const SWITCH_ROUNDS = 4;
const DIALOGS = 5;
const SETTLE_MS = 1200;
const BETWEEN_MS = 150;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** @typedef {import('./peers/visit.mjs').Visit} Visit */
/** @typedef {{title: string, times: number, run: (visit: Visit) => Promise<unknown>}} Part */

await runCommand(async () => {
  const { values } = parseArgs({ options: { dist: { type: 'string' } } });
  const folder = values.dist ?? join(root, '.cache', 'bench', 'profile');
  if (values.dist === undefined)
    await build({ root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true, sourcemap: true } });
  const server = await serve({ folder, port: 0 });
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  const subject = { ...product, name: 'product', label: 'product', folder, url: `${server.url}${product.path}` };
  const { menu } = product;

  const switchPages = async (/** @type {Visit} */ visit) => {
    for (const place of menu.switches) {
      await visit.pressEach([await visit.placeOf(place)], menu.pageJs);
    }
  };
  /** @type {readonly Part[]} */
  const parts = [
    { title: 'boot to login', times: 1, run: (visit) => visit.open() },
    {
      title: 'page switch',
      times: SWITCH_ROUNDS * menu.switches.length,
      async run(visit) {
        for (let round = 0; round < SWITCH_ROUNDS; round++) await switchPages(visit);
        await pause(SETTLE_MS);
      },
    },
    {
      title: 'dialog opened or closed',
      times: 2 * DIALOGS,
      async run(visit) {
        for (let i = 0; i < DIALOGS; i++) {
          for (const button of [menu.openJs, menu.closeJs]) {
            await visit.pressEach([await visit.placeOf(button)], menu.dialogJs);
            await pause(BETWEEN_MS);
          }
        }
      },
    },
  ];
  /** What leads from one part to the next, not measured. @type {((visit: Visit) => Promise<void>)[]} */
  const between = [
    async (visit) => {
      await logIn(visit, subject, menu);
      await pause(SETTLE_MS);
      await switchPages(visit);
      await pause(SETTLE_MS);
    },
    (visit) => toDialog(visit, menu),
  ];

  try {
    const slow = await openVisit(browser, subject, SLOW);
    // A new origin would be a new process, and the profile would end with the old one.
    await slow.page.goto(`${server.url}favicon.svg`);
    await slow.cdp.send('Profiler.enable');
    for (const [index, part] of parts.entries()) {
      await browser.startTracing(slow.page, { categories: CATEGORIES });
      await slow.cdp.send('Profiler.start');
      await part.run(slow);
      const { profile } = await slow.cdp.send('Profiler.stop');
      const trace = JSON.parse((await browser.stopTracing()).toString());
      console.log(`\n## ${part.title}, ${SLOW}×, ms each of ${part.times}\n`);
      console.log(threadShares(trace.traceEvents, part.times));
      console.log(`\nScript, own time by whose it is:\n\n${scriptShares(profile, folder, part.times)}`);
      await between[index]?.(slow);
    }
    await slow.close();

    const counted = await openVisit(browser, subject, 1);
    await counted.page.addInitScript(countCalls);
    console.log('\n## Counts at 1×, each\n');
    for (const [index, part] of parts.entries()) {
      const before = index === 0 ? undefined : await counted.work();
      if (index > 0) await counted.evaluate('calls.forget()');
      await part.run(counted);
      const after = await counted.work();
      const layouts = (after.layouts - (before?.layouts ?? 0)) / part.times;
      const styles = (after.styles - (before?.styles ?? 0)) / part.times;
      const calls = countedWords(await counted.evaluate('calls.counts'), part.times);
      console.log(`${part.title}: layouts ${layouts.toFixed(1)}, style passes ${styles.toFixed(1)}, ${calls}`);
      await between[index]?.(counted);
    }
    await counted.close();
  } finally {
    await browser.close();
    await server.close();
  }
});
