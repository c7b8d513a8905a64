// One visit of one subject in a fresh browser context: opened, slowed down, pressed by real input events, and read.

import { pause } from '../visit.mjs';
import { installWatch } from './watch.js';

const VIEWPORT = { width: 1920, height: 1080 };
const WAIT_MS = 90_000;
const LOOK_EVERY_MS = 15;
/** Presses fall on every phase of a frame. */
const PHASE_MS = { least: 4, most: 21 };

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{x: number, y: number}} Point CSS pixels */
/** @typedef {{task: number, script: number, layouts: number, styles: number}} Work ms of the main thread's own time, and counts */
/** @typedef {Awaited<ReturnType<typeof openVisit>>} Visit */

/** @param {Browser} browser @param {import('./subjects.mjs').Subject} subject @param {number} throttle */
export async function openVisit(browser, subject, throttle) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  /** @type {string[]} addresses of everything that was answered, workers' files too */
  const fetched = [];
  context.on('response', (response) => void fetched.push(response.url()));
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  /** @type {() => void} */
  let told = () => undefined;
  await page.exposeBinding('told', () => told());
  await page.addInitScript(installWatch, subject.readyJs);
  if (subject.initJs) await page.addInitScript(subject.initJs);
  // The thread's own time: what other programs take of the machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });

  /** @param {string} expression @returns {Promise<any>} */
  const evaluate = (expression) => page.evaluate(expression);
  const mouse = (/** @type {'mousePressed' | 'mouseReleased' | 'mouseMoved'} */ type, /** @type {Point} */ at) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      ...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }),
    });
  const click = (/** @type {Point} */ at) => Promise.all([mouse('mousePressed', at), mouse('mouseReleased', at)]);

  const visit = {
    page,
    cdp,
    evaluate,
    fetched,
    /** Back after login is usable. */
    async open() {
      await page.goto(subject.url, { waitUntil: 'commit' });
      await visit.until('globalThis.watch?.readyAt > 0');
    },
    /** @param {string} expression */
    async until(expression) {
      const end = performance.now() + WAIT_MS;
      while (!(await evaluate(expression))) {
        if (performance.now() > end) throw new Error(`${subject.name}: never came true: ${expression}`);
        await pause(LOOK_EVERY_MS);
      }
    },
    /** The middle of an element, or the place that the page itself gives. @param {string} expression @returns {Promise<Point>} */
    async placeOf(expression) {
      const at = await evaluate(`(() => {
        const found = ${expression};
        if (!(found instanceof Element)) return found ?? null;
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      if (!at) throw new Error(`${subject.name} shows nothing like ${expression}`);
      return at;
    },
    /** @returns {Promise<Work>} since navigation */
    async work() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return {
        task: 1000 * value('TaskDuration'),
        script: 1000 * value('ScriptDuration'),
        layouts: value('LayoutCount'),
        styles: value('RecalcStyleCount'),
      };
    },
    /** Moves there and presses, without waiting for what it does. @param {Point} at */
    async press(at) {
      await mouse('mouseMoved', at);
      await click(at);
    },
    /**
     * Presses one place after the other, each once the last one's effect was painted.
     * @param {readonly Point[]} places @param {string} expression what each of them changes
     * @returns {Promise<{echoes: number[], work: Work}>} work: per press
     */
    async pressEach(places, expression) {
      await evaluate(`watch.follow(${JSON.stringify(expression)}, true)`);
      const before = await visit.work();
      for (const at of places) {
        await mouse('mouseMoved', at);
        await pause(PHASE_MS.least + Math.random() * (PHASE_MS.most - PHASE_MS.least));
        const painted = new Promise((resolve) => {
          told = () => resolve(undefined);
        });
        await click(at);
        await painted;
      }
      const work = share(before, await visit.work(), places.length);
      const echoes = await evaluate('watch.presses.map(({ ms }) => ms)');
      await evaluate('watch.follow("", false)');
      if (echoes.some((/** @type {number} */ ms) => ms < 0))
        throw new Error(`${subject.name}: a press changed nothing: ${expression}`);
      return { echoes, work };
    },
    close: () => context.close(),
  };
  return visit;
}

/** @param {Work} before @param {Work} after @param {number} presses @returns {Work} */
const share = (before, after, presses) => ({
  task: (after.task - before.task) / presses,
  script: (after.script - before.script) / presses,
  layouts: (after.layouts - before.layouts) / presses,
  styles: (after.styles - before.styles) / presses,
});
