/**
 * A picture of the recorder's whole monitor, 1920 × 1080, is read beside the page and not on it: on a browser four times slower no task of the
 * page takes even half as long as the reading. Where the browser lets no worker run the same picture is read on the page, and that is one: so the ear hears.
 */
import type { Page } from '@playwright/test';
import { OwnersPhone } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, type Recorder } from './recorder.ts';

const SLOWER = 4;

interface Reading {
  /** When the pixels went to the reader and when its answer came, by the page's clock. */
  asked: number[];
  answered: number[];
  /** Begin and end of every task of the page that took over 50 ms. */
  tasks: [from: number, to: number][];
}

/** Before the page is opened: notes what goes to workers and comes back, and every long task. */
async function note(page: Page, { withWorkers }: { withWorkers: boolean }): Promise<void> {
  await page.addInitScript((mayRun) => {
    const reading: Reading = { asked: [], answered: [], tasks: [] };
    Reflect.set(globalThis, 'reading', reading);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) reading.tasks.push([startTime, startTime + duration]);
    }).observe({ type: 'longtask', buffered: true });
    const { postMessage } = Worker.prototype;
    if (mayRun)
      Worker.prototype.postMessage = function noted(this: Worker, ...sent: [unknown]) {
        this.addEventListener('message', () => void reading.answered.push(performance.now()));
        postMessage.apply(this, sent);
        // From here on the reader has them; the copying of pixels is the page's own work.
        reading.asked.push(performance.now());
      } as Worker['postMessage'];
    else
      Reflect.set(
        globalThis,
        'Worker',
        class {
          constructor() {
            throw new Error('No workers here.');
          }
        },
      );
  }, withWorkers);
}

const readingOf = (page: Page): Promise<Reading> =>
  page.evaluate(
    () =>
      new Promise<Reading>((resolve) => {
        // Long tasks are told in a task of their own, after them.
        setTimeout(() => resolve(Reflect.get(globalThis, 'reading')), 0);
      }),
  );

async function monitor(page: Page, recorder: Recorder): Promise<Buffer> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await recorder.openAt(HIK_CONNECT, { scenario: 'not-bound', lang: 'en' });
  await expect(page.locator('svg.qr')).toHaveCount(2);
  return page.screenshot();
}

/** On the phone's page of scanning, slowed down. */
async function toScanning(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('./phone.html?scenario=not-bound&speed=instant&lang=en');
  const place = page.locator('.phone');
  const phone = new OwnersPhone(place, {
    language: 'en',
    hear: () => Promise.reject(new Error('Nothing is heard here.')),
  });
  await phone.signUp('anna@house.invalid');
  await phone.press(phone.t.devices.add);
  await phone.press(phone.t.add.scan);
  await expect(page.getByRole('button', { name: 'Photo of the code' })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

const choose = (page: Page, buffer: Buffer) =>
  page.locator('input[type="file"]').setInputFiles({ name: 'monitor.png', mimeType: 'image/png', buffer });

test('a picture of the whole monitor is read in a worker, and no task of the page takes as long', async ({
  page,
  recorder,
}) => {
  const picture = await monitor(page, recorder);
  await note(page, { withWorkers: true });
  await toScanning(page);
  await choose(page, picture);
  await expect(page.getByRole('heading', { name: 'Device added' })).toBeVisible();
  const { asked, answered, tasks } = await readingOf(page);
  const [from = Number.NaN, to = Number.NaN] = [asked[0], answered[0]];
  expect(asked).toHaveLength(1);
  expect(to).toBeGreaterThan(from);
  console.log(`reading 1920 × 1080 in the worker: ${Math.round(to - from)} ms, beside a page ${SLOWER} times slower`);
  // A busy machine makes a task of anything; what reads would take as long as the reading.
  const during = tasks.filter(([begin, end]) => begin >= from && begin < to && end - begin > (to - from) / 2);
  expect(during).toEqual([]);
});

test('where no worker runs the same picture is read on the page, and the long task is heard', async ({
  page,
  recorder,
}) => {
  const picture = await monitor(page, recorder);
  await note(page, { withWorkers: false });
  await toScanning(page);
  const before = (await readingOf(page)).tasks.length;
  await choose(page, picture);
  await expect(page.getByRole('heading', { name: 'Device added' })).toBeVisible();
  const tasks = (await readingOf(page)).tasks.slice(before);
  const longest = Math.max(...tasks.map(([from, to]) => Math.round(to - from)));
  console.log(
    `reading 1920 × 1080 on the page, ${SLOWER} times slower: the longest of ${tasks.length} tasks took ${longest} ms`,
  );
  expect(tasks.length).toBeGreaterThan(0);
});
