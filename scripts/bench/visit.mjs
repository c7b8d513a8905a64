// One visit to one page in a fresh browser context: opened, throttled, pressed and clicked by real input events, and read.

import { installProbe } from './probe.js';

const VIEWPORT = { width: 1280, height: 720 };
const OPEN_MS = 60_000;
/** Longer than any frame takes at 6×: what one input started is over before the next. */
const BETWEEN_MS = 90;

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{x: number, y: number}} Point CSS pixels */
/** @typedef {Awaited<ReturnType<typeof openVisit>>} Visit */

/**
 * @param {Browser} browser
 * @param {import('./subjects.mjs').Subject} subject
 * @param {number} throttle how many times slower the processor pretends to be
 */
export async function openVisit(browser, subject, throttle) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(installProbe, subject.usable);
  // The thread's own time: what other programs take of the machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(subject.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => Boolean(Reflect.get(globalThis, 'probe')?.usableAt), null, {
    timeout: OPEN_MS,
    polling: 50,
  });

  const mouse = (/** @type {'mousePressed' | 'mouseReleased' | 'mouseMoved'} */ type, /** @type {Point} */ at) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      ...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }),
    });

  const visit = {
    page,
    /** @returns {Promise<{usableAt: number, arrived: string[], longTasks: {at: number, ms: number}[]}>} */
    read: () => page.evaluate('({ usableAt: probe.usableAt, arrived: probe.arrived, longTasks: probe.longTasks })'),
    /** @returns {Promise<{type: string, ms: number}[]>} in their order; they are forgotten then. */
    takeEchoes: () => page.evaluate('probe.echoes.splice(0)'),
    /** @param {number} rate */
    throttle: (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate }),
    /** @param {Point} at */
    async press(at) {
      await mouse('mouseMoved', at);
      await mouse('mousePressed', at);
      await pause(BETWEEN_MS);
      await mouse('mouseReleased', at);
      await pause(BETWEEN_MS);
    },
    /** Presses without waiting for what they do. @param {readonly Point[]} places @param {number} everyMs */
    async typeAlong(places, everyMs) {
      const started = performance.now();
      const sent = [];
      for (const [index, at] of places.entries()) {
        await pause(started + index * everyMs - performance.now());
        sent.push(mouse('mouseMoved', at), mouse('mousePressed', at));
        await pause(everyMs / 2);
        sent.push(mouse('mouseReleased', at));
      }
      await Promise.all(sent);
      await pause(BETWEEN_MS);
    },
    /** The middle of an element. @param {string} selector @returns {Promise<Point>} */
    async middle(selector) {
      const box = await page.locator(selector).first().boundingBox({ timeout: OPEN_MS });
      if (!box) throw new Error(`${page.url()} shows no ${selector}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    /** ms of main thread work since navigation. */
    async busyMs() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    },
    /** What stays after everything that can be collected was. */
    async kept() {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    },
    close: () => context.close(),
  };
  return visit;
}

/** @param {number} ms @returns {Promise<void>} */
export const pause = (ms) => new Promise((resolve) => void setTimeout(resolve, Math.max(0, ms)));
