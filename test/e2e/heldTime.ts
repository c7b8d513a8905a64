/**
 * The page's time in the test's hand: what would be over in a moment stays on the screen until it was looked at, on however slow
 * a machine. The page must have been opened after `page.clock.install()`.
 */
import type { Page } from '@playwright/test';

/** The clock can only be stopped ahead of where it stands; it jumps there. A busy machine may be past the first of these by then. */
const AHEAD_MS = [5000, 10_000, 20_000, 40_000];

/** Stops the page's timers; the answer lets them go on. */
export async function holdTime(page: Page): Promise<() => Promise<void>> {
  for (const [at, ahead] of AHEAD_MS.entries()) {
    const now = await page.evaluate(() => Date.now());
    try {
      await page.clock.pauseAt(now + ahead);
      break;
    } catch (error) {
      if (at === AHEAD_MS.length - 1) throw error;
    }
  }
  return () => page.clock.resume();
}

const STEP_MS = 20;

/**
 * Lets the page's time pass no faster than the page keeps up with it: what must be done within a minute of the page's is done within
 * it on however slow a machine. The answer ends that, and time goes on by itself.
 */
export async function paceTime(page: Page): Promise<() => Promise<void>> {
  const goOn = await holdTime(page);
  let isPaced = true;
  const pace = async (): Promise<void> => {
    while (isPaced) await Promise.all([page.clock.runFor(STEP_MS), new Promise((later) => setTimeout(later, STEP_MS))]);
  };
  // A page that is closed under it has ended its test already.
  const pacing = pace().catch(() => undefined);
  return async () => {
    isPaced = false;
    await pacing;
    await goOn();
  };
}
