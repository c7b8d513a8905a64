// `npm run bench -- cpu`: what the screen takes of the processor while nobody touches it, live view with sixteen pictures and a page of the
// menu, beside an empty page of the same run. Processor time of the whole browser, so that it holds whatever else the machine does.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfNeeded } from '../../build.mjs';
import { ensureChromium, launchOptions } from '../../chromium.mjs';
import { serve } from '../../serve.mjs';
import { product } from '../peers/product.mjs';
import { openVisit } from '../peers/visit.mjs';
import { logIn } from '../peers/walk.mjs';

const VIEWPORT = { width: 1920, height: 1080 };
/** Until pictures are painted and what is fetched late has come. */
const SETTLE_MS = 8_000;
const MEASURE_MS = 20_000;

const RECORDER = 'kiosk.html?scenario=bound-4x&lang=en&speed=1';

/** @typedef {import('@playwright/test').Browser} Browser */

/** @param {string} root @param {{ dist: string | undefined }} how */
export async function benchScreen(root, { dist }) {
  if (dist === undefined) buildIfNeeded(root);
  const server = await serve({ folder: dist ?? join(root, 'dist'), port: 0 });
  try {
    const measured = {
      'an empty page': await share((browser) => open(browser, 'about:blank')),
      'live view, 16 pictures': await share((browser) => open(browser, `${server.url}${RECORDER}`)),
      'a page of the menu': await share((browser) => openMenu(browser, server.url)),
    };
    const marks = new Map([
      ['live view, 16 pictures', '≤ 25'],
      ['a page of the menu', '≤ 2'],
    ]);
    const rows = Object.entries(measured).map(([name, { page, drawing, all }]) => [
      name,
      `${all.toFixed(1)} (page ${page.toFixed(1)}, drawing ${drawing.toFixed(1)})`,
      marks.get(name) ?? '',
    ]);
    const width = Math.max(...rows.map(([name = '']) => name.length));
    console.log(`\n% of one core, at ${VIEWPORT.width} × ${VIEWPORT.height}`);
    console.log(rows.map(([name = '', value, mark]) => `${name.padEnd(width)}  ${value}  ${mark}`).join('\n'));
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
    console.log(`\n${machine}; load at the end: ${(loadavg()[0] ?? Number.NaN).toFixed(1)}`);
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(join(root, 'reports', 'bench-cpu.json'), `${JSON.stringify({ machine, measured }, null, 2)}\n`);
  } finally {
    await server.close();
  }
}

/**
 * A browser of its own for each, so that nothing of one is counted with another.
 * @param {(browser: Browser) => Promise<void>} prepare
 * @returns {Promise<{ page: number, drawing: number, all: number }>} % of one core
 */
async function share(prepare) {
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  try {
    await prepare(browser);
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    const session = await browser.newBrowserCDPSession();
    const read = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
    const [before, born] = [await read(), performance.now()];
    await new Promise((over) => setTimeout(over, MEASURE_MS));
    const [after, seconds] = [await read(), (performance.now() - born) / 1000];
    const of = (/** @type {(type: string) => boolean} */ wanted) =>
      after
        .filter(({ type }) => wanted(type))
        .map(({ id, cpuTime }) => cpuTime - (before.find((one) => one.id === id)?.cpuTime ?? 0))
        .reduce((sum, used) => sum + (100 * used) / seconds, 0);
    return { page: of((type) => type === 'renderer'), drawing: of((type) => type === 'GPU'), all: of(() => true) };
  } finally {
    await browser.close();
  }
}

/** @param {Browser} browser @param {string} url */
async function open(browser, url) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  await (await context.newPage()).goto(url);
}

/** @param {Browser} browser @param {string} served */
async function openMenu(browser, served) {
  const url = `${served}${RECORDER}#/system/general/general`;
  const subject = { name: 'menu', label: 'menu', folder: '', ...product, url };
  const visit = await openVisit(browser, subject, 1);
  await visit.open();
  await logIn(visit, subject, product.menu);
}
