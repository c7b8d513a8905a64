/** After one visit the product works without a network, can be installed, and never shows a mix of two builds. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { distFolder } from './distFolder.ts';
import { expect, test } from './fixtures.ts';
import { faces, HIK_CONNECT, Recorder } from './recorder.ts';
import { serveBelow } from './serveBelow.ts';

test.use({ serviceWorkers: 'allow' });

const BELOW = '/showroom/nvr%20demo/';

/** Until everything is kept. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 120_000 });
}

test('loaded once, then the server is gone: both pages, below a path, up to unbound', async ({
  recorder,
  page,
  watch,
}) => {
  const server = await serveBelow(BELOW, distFolder);
  watch.allow(server.url);
  await page.goto(new URL(recorder.address({ place: HIK_CONNECT }), server.url).href);
  await recorder.expectDialog(recorder.t.login.title);
  await kept(page);
  await server.stop();
  await page.reload();
  await recorder.logIn();
  await recorder.unbind();
  for (const face of faces) {
    Object.assign(recorder, { face });
    await page.goto(new URL(recorder.address({ scenario: 'hybrid-4x', place: HIK_CONNECT }), server.url).href);
    await recorder.field(recorder.t.login.password).click();
    await recorder.logIn();
    await recorder.expectPlace(HIK_CONNECT);
  }
});

test('what the browser threw away of it is kept again at the next visit with a network', async ({
  recorder,
  page,
  watch,
}) => {
  const server = await serveBelow(BELOW, distFolder);
  watch.allow(server.url);
  const keptFiles = (): Promise<number> =>
    page.evaluate(async () => {
      const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return caught.flat().length;
    });
  await page.goto(new URL(recorder.address({ place: HIK_CONNECT }), server.url).href);
  await recorder.expectDialog(recorder.t.login.title);
  await kept(page);
  const whole = await keptFiles();
  expect(whole).toBeGreaterThan(10);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect.poll(keptFiles, { timeout: 120_000 }).toBe(whole);
  await server.stop();
  await page.reload();
  await recorder.logIn();
  await recorder.unbind();
});

test('a newer build waits until nobody stays with the older one, and half of one is never taken', async ({
  page,
  context,
  watch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'two-builds-'));
  cpSync(distFolder, folder, { recursive: true });
  const server = await serveBelow(BELOW, folder);
  watch.allow(server.url);
  try {
    const link = new URL('kiosk.html?speed=instant&lang=en', server.url).href;
    await page.goto(link);
    await kept(page);
    const waiting = (of: Page) =>
      of.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => undefined);
        // Until it is known whether the newer worker has everything.
        const { installing } = registration;
        await new Promise<void>((known) => {
          const look = (): void => void (installing?.state !== 'installing' && known());
          installing?.addEventListener('statechange', look);
          look();
        });
        return registration.waiting !== null;
      });

    // The worker of the newer build is there before its page is.
    const page2 = readFileSync(join(folder, 'kiosk.html'), 'utf8').replace('<title>', '<title>Second ');
    newerWorker(folder, 'kiosk.html', page2);
    expect(await waiting(page)).toBe(false);
    await page.reload();
    await expect(page).toHaveTitle('SIM NVR');

    writeFileSync(join(folder, 'kiosk.html'), page2);
    await expect.poll(() => waiting(page)).toBe(true);
    const other = new Recorder(await context.newPage());
    await other.page.goto(link);
    await expect(other.page).toHaveTitle('SIM NVR');
    await other.page.reload();
    await expect(other.page).toHaveTitle('SIM NVR');
    // It tells the worker that it leaves, once it has come up.
    await other.expectLiveView();
    await page.close();
    // The browser may know of the closed page for a while yet.
    await expect.poll(() => pagesKnownTo(context), { timeout: 120_000 }).toBe(1);
    // The older worker waits half a second for the page's word that it leaves, and no longer: on a busy machine that may be too short, and
    // the page is the newer one's at the next load.
    await expect(async () => {
      await other.page.reload();
      await expect(other.page).toHaveTitle('Second SIM NVR', { timeout: 10_000 });
    }).toPass();
    await other.expectLiveView();
    await expect
      .poll(() => other.page.evaluate(async () => (await caches.keys()).length), 'the older build is cleaned away')
      .toBe(1);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

/** How many pages the worker that answers takes to be open. */
async function pagesKnownTo(context: BrowserContext): Promise<number> {
  const counts = context.serviceWorkers().map((worker) =>
    worker
      .evaluate(async () => {
        const { clients } = globalThis as unknown as { clients: { matchAll(): Promise<unknown[]> } };
        return (await clients.matchAll()).length;
      })
      // One that was put to rest meanwhile.
      .catch(() => 0),
  );
  return Math.max(0, ...(await Promise.all(counts)));
}

/** As the build would have written it with that content of `file`. */
function newerWorker(folder: string, file: string, content: string): void {
  const sum = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
  const worker = join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  const newer = text
    .replace(sum(readFileSync(join(folder, file))), sum(content))
    .replace(/"[0-9a-f]{16}"\);\s*$/, '"0123456789abcdef");\n');
  expect(newer).not.toBe(text);
  writeFileSync(worker, newer);
}

for (const face of faces) {
  test(`the browser finds nothing wrong with installing it (${face})`, async ({ recorder, page, baseURL }) => {
    await page.goto(recorder.address({ face }));
    recorder.face = face;
    await recorder.expectLiveView();
    const session = await page.context().newCDPSession(page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(manifest.url).toBe(`${baseURL}${face}.webmanifest`);
    // Tests run in windows that forget, and into those nothing is installed.
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { icons, start_url } = JSON.parse(manifest.data ?? '{}');
    expect(start_url).toBe(face === 'lab' ? './index.html' : './kiosk.html');
    for (const { src, sizes } of icons) {
      const size = await page.evaluate(async (address) => {
        const image = Object.assign(new Image(), { src: address });
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      if (sizes !== 'any') expect(size, src).toBe(sizes);
    }
  });
}
