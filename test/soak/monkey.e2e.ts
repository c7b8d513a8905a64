/**
 * A monkey at the screen: seeded random clicks, right clicks, keys and typing, without the password. It finds no error, unbinds
 * nothing, leaves a way home, and the page does not grow. MONKEY_SECONDS lets it play longer, MONKEY_SEED differently.
 */
import type { CDPSession, Page } from '@playwright/test';
import { createSeededRandom } from '../../src/device/testing/index.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { HIK_CONNECT } from '../e2e/recorder.ts';

const SECONDS = Number(process.env['MONKEY_SECONDS'] ?? 20);
const SEED = Number(process.env['MONKEY_SEED'] ?? 204816);
const MINUTE = 60_000;

const KEYS = ['Enter', 'Escape', 'Tab', 'Shift+Tab', 'Space', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Backspace', 'Home'];
const TEXTS = ['a', 'Касса', '<b>', '💥', '0', 'QRSMXT', 'x'.repeat(50)];

interface Size {
  heap: number;
  nodes: number;
  listeners: number;
}

async function sizeOf(session: CDPSession): Promise<Size> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: metric('JSHeapUsedSize') / 1e6, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** Where something can be pressed now, in pixels. */
const targets = (page: Page): Promise<{ x: number; y: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, [role="option"], canvas')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  );

test(`a monkey plays for ${SECONDS} s`, async ({ recorder, page }) => {
  test.setTimeout(SECONDS * 1000 + 3 * MINUTE);
  const { below: chance } = createSeededRandom(SEED);
  const oneOf = <T>(things: readonly T[]): T => things[chance(things.length)] as T;

  // Auto logout would end the game's better half; it is tried elsewhere.
  await recorder.openAt('system/general/general', {});
  await recorder.choose(recorder.t.fields['general.autoLogout'], recorder.t.general.minutes(0));
  await recorder.applied();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.openPlace('system/general/general');

  const act = async (): Promise<void> => {
    const dice = chance(100);
    const places = await targets(page);
    if (dice < 62 && places.length > 0) {
      const { x, y } = oneOf(places);
      await page.mouse.click(x, y, { clickCount: dice < 5 ? 2 : 1 });
    } else if (dice < 70) await page.mouse.click(chance(1280), chance(720));
    else if (dice < 76) await page.mouse.click(chance(1280), chance(720), { button: 'right' });
    else if (dice < 90) await page.keyboard.press(oneOf(KEYS));
    else if (dice < 98) await page.keyboard.insertText(oneOf(TEXTS));
    else {
      await page.mouse.move(chance(1280), chance(720));
      await page.mouse.down();
      await page.mouse.move(chance(1280), chance(720));
      await page.mouse.up();
    }
  };
  /** Somebody who knows the password lets the monkey in again, now and then. */
  const letIn = async (): Promise<void> => {
    if (!(await recorder.liveView.isVisible())) return;
    await recorder.page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/${oneOf([HIK_CONNECT, 'system/general/general', 'maintenance/log'])}`,
    );
    await recorder.submitLogin('operator', 'watch24x7').catch(() => undefined);
  };

  let before: Size | null = null;
  let actions = 0;
  for (const end = Date.now() + SECONDS * 1000; Date.now() < end || actions < SECONDS * 5; actions++) {
    if (actions === 60) before = await sizeOf(session);
    if (actions % 40 === 39) await letIn();
    await act();
  }

  // Home again, as a person finds it: at most five right clicks or presses of the button on the box.
  let clicks = 0;
  const isHome = async (): Promise<boolean> =>
    (await recorder.liveViewInAnyLanguage.isVisible()) && !(await recorder.screen.getByRole('dialog').isVisible());
  await expect
    .poll(async () => {
      if (await isHome()) return true;
      const power = page.getByRole('button', { name: /^(Power on|Включить)$/ });
      if (await power.isVisible()) await power.click();
      else if (await page.locator('[data-stage="menu"], [data-stage="login"], [data-stage="home"]').isVisible())
        await page.mouse.click(3, 3, { button: 'right' });
      else return false; // On its way up or down: that takes no click.
      clicks++;
      return isHome();
    })
    .toBe(true);
  expect(clicks).toBeLessThanOrEqual(5);

  const after = await sizeOf(session);
  console.log(
    `monkey: ${actions} actions, seed ${SEED}, home in ${clicks} clicks; ${JSON.stringify({ before, after })}`,
  );
  if (before) {
    expect(after.heap).toBeLessThan(before.heap + 12);
    expect(after.nodes).toBeLessThan(before.nodes + 4000);
    expect(after.listeners).toBeLessThan(before.listeners + 600);
  }

  // The cloud still holds the binding: asked in the storage, for the monkey may have changed every setting on the page.
  const cloud = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('nvr-simulator');
      opening.onsuccess = () => resolve(opening.result);
    });
    return new Promise<string>((resolve) => {
      const reading = database.transaction('worlds').objectStore('worlds').get('bound-4x/world');
      reading.onsuccess = () => resolve(JSON.stringify(reading.result ?? null));
    });
  });
  expect(cloud).not.toContain('"bound":false');
});
