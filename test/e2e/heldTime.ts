/**
 * The page's time in the test's hand: what would be over in a moment stays on the screen until it was looked at, on however slow
 * a machine. The page must have been opened after `page.clock.install()`.
 */
import type { Page } from '@playwright/test';

/** The clock can only be stopped ahead of where it stands; it jumps there. */
const AHEAD_MS = 5000;

/** Stops the page's timers; the answer lets them go on. */
export async function holdTime(page: Page): Promise<() => Promise<void>> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + AHEAD_MS);
  return () => page.clock.resume();
}
