/**
 * What a switch of page may ask of the browser, counted: on a weak board each of these is milliseconds, and counts do not depend on
 * how busy the machine is. Where it gets quieter, the limit goes down with it.
 */
import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, type Recorder } from './recorder.ts';

const ROUNDS = 3;
/** Per switch, over a walk through settings pages, General with its rows for the outputs among them, and another area. Preact makes every element by `createElementNS`. */
const LIMITS = { scrollTo: 0, createElementNS: 69, layouts: 1.1 } as const;

type Counts = Record<string, number>;

test('a switch of page asks for no scrolling, for few new elements and one layout', async ({ recorder, page }) => {
  await page.addInitScript(countCalls);
  await recorder.openAt('system/general/general', {});
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const walk = async (): Promise<number> => {
    const rows = ['system/user', 'system/live-view', 'system/network', 'maintenance', 'system'] as const;
    for (const row of rows) await press(recorder, row);
    return rows.length;
  };
  // Once unmeasured: what comes late has come.
  await walk();
  await page.evaluate('dispatchEvent(new Event("blur")), calls = {}');
  const before = await layouts(session);
  let switches = 0;
  for (let round = 0; round < ROUNDS; round++) switches += await walk();
  const counts: Counts = { ...(await page.evaluate<Counts>('calls')), layouts: (await layouts(session)) - before };
  const each = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / switches]));
  console.log(`per switch, of ${switches}: ${JSON.stringify(each)}`);
  for (const [name, limit] of Object.entries(LIMITS)) expect.soft(each[name] ?? 0, name).toBeLessThanOrEqual(limit);
  expect(counts['insertBefore'], 'the walk was seen').toBeGreaterThan(switches);
});

test('a page that was scrolled begins at its top when another one takes its place', async ({ recorder, page }) => {
  await recorder.openAt('system/general/general', {});
  const body = recorder.screen.locator('.page-body');
  // Less room than any page needs; the box stays for the next page.
  await body.evaluate((box) => Object.assign(box.style, { flex: 'none', height: '120px' }));
  await body.hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await recorder.openPlace('system/live-view');
  await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

test('a dialog comes and goes in a frame of its own: what lies beneath is made inert, and free again, after it', async ({
  recorder,
  page,
}) => {
  await recorder.openAt(HIK_CONNECT, {});
  await recorder.unbindButton.focus();
  /** By every frame after a click until nothing changes any more: whether there is a dialog, and whether the page beneath is inert. */
  const framesAfter = (words: string): Promise<string[]> =>
    page.evaluate(async (title) => {
      const all = [...document.querySelectorAll<HTMLElement>('.screen button')];
      all.find(({ textContent }) => textContent === title)?.click();
      const seen: string[] = [];
      for (let frame = 0; frame < 6; frame++) {
        await new Promise(requestAnimationFrame);
        const base = document.querySelector<HTMLElement>('.screen-base');
        seen.push(`${document.querySelector('[role="dialog"]') ? 'dialog' : 'page'} ${base?.inert ? 'inert' : 'free'}`);
      }
      return seen.filter((now, at) => now !== seen[at - 1]);
    }, words);
  expect(await framesAfter(recorder.t.platform.unbind)).toEqual(['dialog free', 'dialog inert']);
  await expect(recorder.screen.getByRole('button', { name: recorder.t.no, exact: true })).toBeFocused();
  expect(await framesAfter(recorder.t.no)).toEqual(['page inert', 'page free']);
  await expect(recorder.unbindButton).toBeFocused();
});

test('a press finds its text at once, and yet nothing of the picture can be selected', async ({ recorder, page }) => {
  await recorder.openAt('system/user', {});
  const row = recorder.screen.locator('.side-row').first();
  // Where none may be selected, the browser looks through the whole page for the text nearest to every press.
  expect(await row.evaluate((element) => getComputedStyle(element).userSelect)).toBe('auto');
  const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
  const [from, to] = await Promise.all([row.boundingBox(), recorder.screen.locator('.page-body').boundingBox()]);
  if (!from || !to) throw new Error('There is no row, or no page.');
  await row.dblclick();
  expect(await selected()).toBe('');
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 300, to.y + 100, { steps: 4 });
  await page.mouse.up();
  expect(await selected()).toBe('');
  await row.focus();
  await page.keyboard.press('Control+A');
  expect(await selected()).toBe('');
});

test('the pointer is a bitmap: one that is drawn by lines would be drawn again at every move of the mouse', async ({
  recorder,
}) => {
  await recorder.open({});
  const stage = recorder.screen.locator('.screen-stage');
  const pointer = await stage.evaluate((element) => getComputedStyle(element).cursor);
  expect(pointer).toMatch(/pointer[^"]*\.png/);
  expect(pointer).not.toContain('svg');
});

/** A click within the page, and the frame that shows it: a real pointer would bring layouts of its own. */
const press = (recorder: Recorder, place: Parameters<Recorder['title']>[0]): Promise<void> =>
  recorder.page.evaluate(
    async ({ title, among }) => {
      const all = [...document.querySelectorAll<HTMLElement>(among)];
      const found = all.find(({ textContent }) => textContent?.trim() === title);
      if (!found) throw new Error(`There is no ${title}.`);
      found.click();
      for (let frame = 0; frame < 2; frame++)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    { title: recorder.title(place), among: place.includes('/') ? '.sidebar .side-row' : '.areas .area' },
  );

async function layouts(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
}

/** Runs in the page, before its own scripts. */
function countCalls(): void {
  const page = globalThis as unknown as { calls: Counts };
  page.calls = {};
  const count = (owner: object, name: string): void => {
    const real: unknown = Reflect.get(owner, name);
    if (typeof real !== 'function') throw new Error(`There is no ${name} to count.`);
    Reflect.set(owner, name, function counted(this: unknown, ...given: unknown[]) {
      page.calls[name] = (page.calls[name] ?? 0) + 1;
      return Reflect.apply(real, this, given);
    });
  };
  count(Element.prototype, 'scrollTo');
  count(Document.prototype, 'createElementNS');
  count(Node.prototype, 'insertBefore');
}
