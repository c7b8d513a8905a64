// What shows only after a while: memory over a thousand navigations, and what the screen does when nobody does anything.

import { chromium } from '@playwright/test';
import { launchOptions } from '../chromium.mjs';
import { logIn, sidebarPlaces } from './kioskVisit.mjs';
import { openVisit, pause } from './visit.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./subjects.mjs').Subject} Subject */
/** @typedef {{bytesPerNavigation: number, nodes: number, listeners: number, heapAtEnd: number}} Memory */

const NAVIGATIONS = 1000;
const BATCH = 100;
const IDLE_MS = 10_000;
const SETTLE_MS = 3000;

/** Clicks the sidebar's rows in turn, one per frame, without leaving the page's own thread. */
const NAVIGATE = `(count) => new Promise((done) => {
  const rows = () => document.querySelectorAll('.sidebar > ul > li > .side-row');
  let left = count;
  const step = () => {
    if (left-- === 0) return done();
    rows()[left % rows().length].click();
    probe.echoes.length = 0;
    requestAnimationFrame(step);
  };
  step();
})`;

/** Machine code that V8 makes on the way lies in the same heap for hundreds of navigations to come, and is no leak of ours. */
const INTERPRETER_ONLY = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode';

/**
 * @param {Subject} kiosk
 * @returns {Promise<Memory>} nodes, listeners: how many more after the last navigation than after half of them
 */
export async function measureMemory(kiosk) {
  const { args, ...options } = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...args, INTERPRETER_ONLY] });
  try {
    return await navigate(browser, kiosk);
  } finally {
    await browser.close();
  }
}

/** @param {Browser} browser @param {Subject} kiosk @returns {Promise<Memory>} */
async function navigate(browser, kiosk) {
  const visit = await openVisit(browser, kiosk, 1);
  await logIn(visit);
  /** @type {{at: number, heap: number, nodes: number, listeners: number}[]} */
  const seen = [];
  for (let at = BATCH; at <= NAVIGATIONS; at += BATCH) {
    await visit.page.evaluate(`(${NAVIGATE})(${BATCH})`);
    await pause(100);
    seen.push({ at, ...(await visit.kept()) });
  }
  await visit.close();
  const half = seen.filter(({ at }) => at >= NAVIGATIONS / 2);
  const [first, last] = [half[0], half.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  return {
    bytesPerNavigation: slope(half.map(({ at, heap }) => [at, heap])),
    nodes: last.nodes - first.nodes,
    listeners: last.listeners - first.listeners,
    heapAtEnd: last.heap,
  };
}

/**
 * Main thread ms in ten seconds of nobody doing anything.
 * @param {Browser} browser @param {readonly Subject[]} subjects
 */
export async function measureIdle(browser, subjects) {
  /** @type {Record<string, number>} */
  const idle = {};
  for (const subject of subjects) {
    // At its own pace: hurried, the recorder's heartbeats alone would come fifty times as often.
    const visit = await openVisit(browser, { ...subject, url: subject.url.replace('speed=instant', 'speed=1') }, 1);
    const measure = async (/** @type {string} */ name) => {
      await pause(SETTLE_MS);
      const before = await visit.busyMs();
      await pause(IDLE_MS);
      idle[name] = (await visit.busyMs()) - before;
    };
    if (subject.name === 'kiosk') {
      await logIn(visit);
      const [, , power] = await sidebarPlaces(visit);
      if (power) await visit.press(power);
      await measure('menu page');
      await visit.page.keyboard.press('Escape');
      await visit.page.locator('.live-view').waitFor();
      await measure('live view');
    } else await measure(subject.name);
    await visit.close();
  }
  return idle;
}

/** Least squares. @param {readonly (readonly [number, number])[]} points */
function slope(points) {
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
