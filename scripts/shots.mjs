// `npm run shots`: a picture of every page, dialog and state of the built product, in both languages and at the sizes of
// monitors that stand at recorders. For looking at after a change, and for the README.
//   npm run shots                    everything, into reports/shots/<language>/<size>/<id>.png
//   npm run shots -- --only unbind   the flows whose name contains the word
//   npm run shots -- --readme        everything, and the pictures of the README into docs/screenshots/

import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildIfNeeded } from './build.mjs';
import { ensureChromium, launchOptions } from './chromium.mjs';
import { serve } from './serve.mjs';
import { accountFlows } from './shots/accounts.mjs';
import { labFlows } from './shots/lab.mjs';
import { lifeFlows } from './shots/life.mjs';
import { pageFlows } from './shots/pages.mjs';
import { personAt } from './shots/person.mjs';
import { publish } from './shots/readme.mjs';
import { screenFlows } from './shots/screen.mjs';
import { withSources } from './sources.mjs';
import { runCommand, UsageError } from './usage.mjs';

/** @typedef {{width: number, height: number}} Size */
/** @typedef {import('./shots/person.mjs').Person} Person */
/** @typedef {{name: string, page: 'kiosk.html' | '', run: (person: Person) => Promise<void>}} Flow */
/** @typedef {{flow: Flow, language: 'ru' | 'en', size: Size}} Sitting */

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(root, 'reports', 'shots');
const LANGUAGES = /** @type {const} */ (['ru', 'en']);
const KIOSK_SIZES = [size(1024, 768), size(1920, 1080)];
const LAB_SIZES = [size(1024, 768), size(1280, 800), size(1920, 1080)];
/** Pictures below which something has silently dropped out: the flows of today in both languages at all sizes. */
const FEWEST = 850;
const AT_ONCE = 2;
/** What every clock on the pictures shows; a round second, so that the recorder's own clock ticks on time. */
const NOW = new Date('2026-03-14T10:09:26Z');

await runCommand(async () => {
  const { only, readme } = readArguments(process.argv.slice(2));
  buildIfNeeded(root);
  const server = await serve({ folder: join(root, 'dist'), port: 0 });
  const browser = await chromium.launch(launchOptions(ensureChromium()));
  try {
    const product = await withSources(root, readProduct);
    const sittings = [
      ...screenFlows(product),
      ...pageFlows(product),
      ...accountFlows(),
      ...lifeFlows(),
      ...labFlows(product),
    ]
      .filter(({ name }) => name.includes(only))
      .flatMap((flow) => LANGUAGES.flatMap((language) => sizesOf(flow).map((size) => ({ flow, language, size }))));
    if (sittings.length === 0) throw new UsageError(`No flow has "${only}" in its name. See scripts/shots/.`);
    if (only === '') rmSync(OUT, { recursive: true, force: true });
    const { taken, faults } = await takeAll(sittings, { browser, product, url: server.url });
    console.log(`${taken.length} pictures of ${sittings.length} sittings in ${OUT}`);
    if (faults.length > 0) throw new UsageError(`${faults.length} faults; they are listed above.`);
    if (new Set(taken).size < taken.length) throw new UsageError('Two pictures have the same name. Name them apart.');
    if (only === '' && taken.length < FEWEST)
      throw new UsageError(`There should be at least ${FEWEST}. If a flow was meant to go, lower FEWEST.`);
    if (readme) publish(OUT, join(root, 'docs', 'screenshots'));
  } finally {
    await browser.close();
    await server.close();
  }
});

/** @param {(path: string) => Promise<any>} load */
async function readProduct(load) {
  const [tree, { ru }, { en }, panel, scenarios, { documentedPasswords }, device] = await Promise.all([
    load('/src/menu/tree/view.ts'),
    load('/src/menu/strings/ru.ts'),
    load('/src/menu/strings/en.ts'),
    load('/src/trainer/strings/index.ts'),
    load('/src/world/scenarios/index.ts'),
    load('/src/world/scenarios/passwords.ts'),
    load('/src/device/firmware/profiles/index.ts'),
  ]);
  return {
    words: { ru, en },
    benchWords: panel.stringsOf,
    passwords: documentedPasswords,
    scenarioIds: /** @type {string[]} */ (scenarios.scenarioIds),
    /** Ids of the pages that the scenario's firmware has, in menu order. @param {string} scenario @returns {string[]} */
    pagesIn: (scenario) =>
      tree
        .allPages(device.profileById(scenarios.scenarios[scenario].profile).capabilities)
        .map((/** @type {{id: string}} */ page) => page.id),
  };
}

/** @typedef {Awaited<ReturnType<typeof readProduct>>} Product */

/**
 * @param {readonly Sitting[]} sittings
 * @param {{browser: import('@playwright/test').Browser, product: Product, url: string}} place
 */
async function takeAll(sittings, { browser, product, url }) {
  /** @type {string[]} */
  const taken = [];
  /** @type {string[]} */
  const faults = [];
  const fail = (/** @type {string} */ fault) => {
    faults.push(fault);
    console.error(fault);
  };
  const waiting = [...sittings];
  const photographer = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { flow, language, size } = next;
      const title = `${flow.name}, ${language}, ${size.width}×${size.height}`;
      // Still pictures: no movement that the system could ask to be spared.
      const context = await browser.newContext({
        viewport: size,
        reducedMotion: 'reduce',
        timezoneId: 'UTC',
        serviceWorkers: 'block',
      });
      context.setDefaultTimeout(45_000);
      const page = await context.newPage();
      await page.clock.setFixedTime(NOW);
      page.on('pageerror', (error) => fail(`${title}: the page threw ${error.message}`));
      page.on('console', (said) => said.type() === 'error' && fail(`${title}: console: ${said.text()}`));
      /** @param {string} id */
      const snap = async (id) => {
        const path = join(language, `${size.width}x${size.height}`, `${id}.png`);
        mkdirSync(dirname(join(OUT, path)), { recursive: true });
        await settle(page);
        await page.screenshot({ path: join(OUT, path), animations: 'disabled' });
        taken.push(path);
        for (const text of await clippedTexts(page)) fail(`${path}: cut off: ${text}`);
      };
      const address = `${url}${flow.page}`;
      await flow.run(personAt({ page, snap, address, language, product })).catch((/** @type {Error} */ error) => {
        fail(`${title}: ${error.message}`);
      });
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, photographer));
  return { taken, faults };
}

/** Fonts are there, what was clicked is drawn. @param {import('@playwright/test').Page} page */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await new Promise((drawn) => requestAnimationFrame(() => drawn(undefined)));
  });
}

/** Words on the recorder's screen that end in an ellipsis or at an edge without a scroll bar. @param {import('@playwright/test').Page} page */
function clippedTexts(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.screen *')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        if (element.clientWidth < 2 || !element.checkVisibility() || element.tagName === 'INPUT') return false;
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const cutsX = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        const cutsY = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        return hasText && position !== 'absolute' && (cutsX || cutsY);
      })
      .map((element) => element.textContent?.trim() ?? ''),
  );
}

/** @param {Flow} flow */
function sizesOf(flow) {
  return flow.page === '' ? LAB_SIZES : KIOSK_SIZES;
}

/** @param {number} width @param {number} height @returns {Size} */
function size(width, height) {
  return { width, height };
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const rest = args.filter((arg) => arg !== '--readme');
  const only = rest[0] === '--only' ? (rest.splice(0, 2)[1] ?? '') : '';
  if (rest.length > 0)
    throw new UsageError(`Unknown argument "${rest[0]}". Usage: npm run shots -- [--readme] [--only <flow>]`);
  const readme = args.includes('--readme');
  if (readme && only !== '') throw new UsageError('--readme needs all pictures: leave --only away.');
  return { only, readme };
}
