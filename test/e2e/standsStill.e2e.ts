/** A screen stands somewhere for days: where nobody does anything, the page hardly wakes, and in the dark less than that. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { startProcess } from './processOfTest.ts';
import { passwords } from './recorder.ts';

const MINUTE = 60_000;
/** The clock's second, and what the recorder that lives in this page does by itself: it says to its cloud that it lives. */
const MENU_MOST = 120;
/** The recorder, and the mark's ten seconds. */
const DARK_MOST = 60;
const FRAMES_MOST = 3;

declare global {
  interface Window {
    wakes: Record<string, number>;
  }
}

/** Counts, from now on, what the page's timers call, by the pages' own time. */
async function countWakes(page: Page): Promise<() => Promise<{ wakes: number; frames: number }>> {
  await page.addInitScript(() => {
    window.wakes = { timer: 0, frame: 0 };
    const counted =
      <A extends unknown[]>(kind: string, run: (...given: A) => void) =>
      (...given: A): void => {
        window.wakes[kind] = (window.wakes[kind] ?? 0) + 1;
        run(...given);
      };
    const { setTimeout: later, setInterval: every, requestAnimationFrame: frame } = window;
    const wrapped = {
      setTimeout: (run: () => void, ms?: number) => later(counted('timer', run), ms),
      setInterval: (run: () => void, ms?: number) => every(counted('timer', run), ms),
      requestAnimationFrame: (run: FrameRequestCallback) => frame(counted('frame', run)),
    };
    Object.assign(window, wrapped);
  });
  return async () => {
    await page.evaluate(() => {
      window.wakes = {};
    });
    await page.clock.runFor(MINUTE);
    const { timer = 0, frame = 0 } = await page.evaluate(() => window.wakes);
    return { wakes: timer, frames: frame };
  };
}

test('a minute at a page of the menu, and a minute in the dark', async ({ recorder, page }) => {
  await page.clock.install();
  const minute = await countWakes(page);
  await recorder.openAt('system/general/general', { lang: 'en', speed: '1' });
  await recorder.choose(recorder.t.fields['output.saver'], recorder.t.choices['output.saver'](2));
  await recorder.applied();
  await expect(recorder.screen.locator('[data-waits]')).toBeAttached();
  // What follows a click is over.
  await page.clock.runFor(MINUTE / 2);
  const menu = await minute();
  await page.clock.fastForward(MINUTE);
  await expect(recorder.screen.locator('.saver')).toBeVisible();
  // What follows its coming is over too.
  await page.clock.runFor(MINUTE / 2);
  const dark = await minute();
  console.log(`wakes: ${menu.wakes} a minute at a page of the menu, ${dark.wakes} in the dark`);
  expect(menu.wakes).toBeGreaterThanOrEqual(60);
  expect(menu.wakes).toBeLessThanOrEqual(MENU_MOST);
  expect(dark.wakes).toBeGreaterThanOrEqual(5);
  expect(dark.wakes).toBeLessThanOrEqual(DARK_MOST);
  // Whatever is animated asks for thousands; one or two may belong to what came before.
  for (const { frames } of [menu, dark]) expect(frames).toBeLessThanOrEqual(FRAMES_MOST);
});

test('at a process the line to such a page is told seldom that it lives, and at once when somebody asks', async ({
  recorder,
  page,
  watch,
}) => {
  const sim = await startProcess(['--lang', 'en']);
  try {
    watch.allow(sim.url);
    const signs: string[] = [];
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).pathname !== '/line') return;
      socket.on(
        'framereceived',
        ({ payload }) => void (String(payload).includes('"tick"') && signs.push(String(payload))),
      );
    });
    Object.assign(recorder, { language: 'en', face: 'kiosk' });
    await page.goto(`${sim.url}kiosk.html?box&lang=en#/system/general/general`);
    await recorder.logIn('admin', passwords.admin);
    await expect(recorder.button(recorder.t.apply)).toBeVisible();
    // Nothing on that page asks by itself, or this would never come.
    await expect.poll(() => signs.at(-1), { timeout: 20_000 }).toContain('[3000]');
    const calm = signs.length;
    await recorder.choose(recorder.t.fields['output.saver'], recorder.t.choices['output.saver'](2));
    await recorder.applied();
    expect(signs[calm]).toContain('[300]');
    await page.goto('about:blank');
  } finally {
    await sim.remove();
  }
});
