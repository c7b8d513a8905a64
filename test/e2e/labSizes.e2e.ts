/** The lab where there is little room: a laptop with its browser's bars, an enlarged page, a phone. The monitor comes first. */
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import type { Recorder } from './recorder.ts';

async function monitorAt(recorder: Recorder, page: Page, width: number, height: number): Promise<number> {
  await page.setViewportSize({ width, height });
  await recorder.bootToLiveView({ face: 'lab', lang: 'ru' });
  return (await page.locator('.lab-monitor-screen').boundingBox())?.width ?? 0;
}

test('a laptop with its browser’s bars: the monitor has the height, and the timeline a click away', async ({
  recorder,
  page,
}) => {
  expect(await monitorAt(recorder, page, 1366, 625)).toBeGreaterThan(750);
  const timeline = page.getByRole('button', { name: recorder.panel.timeline.label });
  await expect(timeline).toHaveAttribute('aria-expanded', 'false');
  await timeline.click();
  await expect(timeline).toHaveAttribute('aria-expanded', 'true');
});

test('a page enlarged twice shows a monitor that is larger by half at least', async ({ recorder, page }) => {
  const before = await monitorAt(recorder, page, 1280, 720);
  const enlarged = await monitorAt(recorder, page, 640, 360);
  expect((2 * enlarged) / before).toBeGreaterThan(1.5);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 750 } });

  test('the hint says how to begin by a finger, in letters that can be read, and a tap on it opens the menu', async ({
    recorder,
    page,
  }) => {
    expect(await monitorAt(recorder, page, 390, 750)).toBeGreaterThan(350);
    const hint = recorder.screen.getByRole('button', { name: recorder.t.live.hintTouch });
    await expect(hint).toBeVisible();
    expect(await hint.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize))).toBeGreaterThanOrEqual(
      12,
    );
    await hint.tap();
    await expect(recorder.screen.getByRole('menu', { name: recorder.t.live.contextMenu })).toBeVisible();
  });
});
