/**
 * A board that is slow to show: frames, and what waits for them, come a while after the page has changed. Whoever acts in between is not
 * undone by what was still to come.
 */
import type { Page } from '@playwright/test';
import { label, OwnersPhone } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';

const LATE_MS = 400;
/** What Preact waits for a frame before it does without. */
const WITHOUT_FRAME_MS = 35;

/** Frames come late, in their order, and nothing that waits for one does without. The recorder's own time goes on as ever. */
async function lateFrames(page: Page): Promise<void> {
  await page.addInitScript(
    ([lateMs, withoutFrameMs]) => {
      const later = globalThis.setTimeout;
      const nextFrame = globalThis.requestAnimationFrame;
      const waiting = new Map<number, number>();
      let last = 0;
      globalThis.requestAnimationFrame = (run) => {
        const name = --last;
        const timer = later(() => {
          nextFrame((now) => {
            if (waiting.delete(name)) run(now);
          });
        }, lateMs);
        waiting.set(name, timer as unknown as number);
        return name;
      };
      globalThis.cancelAnimationFrame = (name) => void waiting.delete(name);
      globalThis.setTimeout = Object.assign(
        (run: () => void, ms = 0, ...rest: []) => later(run, ms === withoutFrameMs ? ms + lateMs : ms, ...rest),
        later,
      );
    },
    [LATE_MS, WITHOUT_FRAME_MS] as const,
  );
}

test('a list opens for whoever comes to it before the page has settled', async ({ recorder, page }) => {
  await lateFrames(page);
  await recorder.openAt('system/user');
  await recorder.openPlace('system/general/general');
  const list = recorder.screen.getByRole('combobox', { name: recorder.t.fields['general.autoLogout'] });
  await list.press('Enter');
  const options = recorder.screen.getByRole('listbox');
  await expect(options).toBeFocused();
  // What was late is over by now.
  await page.waitForFunction(
    (ms) => performance.now() > ms,
    (await page.evaluate(() => performance.now())) + 2 * LATE_MS,
  );
  await expect(options).toBeFocused();
});

test('the keyboard stays for the field of a new code, though the former field goes late', async ({
  recorder,
  page,
}) => {
  await lateFrames(page);
  const hear = await earOf(page);
  await recorder.bootToLiveView({ face: 'lab', scenario: 'not-bound' });
  await page.getByRole('radio', { name: recorder.panel.faces.names.all }).check({ force: true });
  const phone = new OwnersPhone(page.locator('.lab-face-phone'), { language: recorder.language, hear });
  await phone.signUp('anna@house.invalid');
  await phone.add(label.code);
  await phone.expectHeading(phone.t.add.added);
  const { t, screen } = recorder;
  const dialog = screen.getByRole('dialog', { name: t.forgot.title });
  const attempt = dialog.locator('strong.figures');
  const keyboard = screen.locator('.keyboard-dock canvas');
  await recorder.openLogin();
  await recorder.button(t.login.forgot).click();
  await dialog.getByRole('button', { name: new RegExp(`^${t.forgot.byCloud}`) }).click();
  for (let renewed = 0; renewed < 3; renewed++) {
    await expect(attempt).toBeVisible();
    const before = (await attempt.textContent()) ?? '';
    await dialog.getByRole('button', { name: t.forgot.cloud.renew, exact: true }).click();
    await expect(attempt).not.toHaveText(before);
    await page.waitForFunction(
      (ms) => performance.now() > ms,
      (await page.evaluate(() => performance.now())) + 2 * LATE_MS,
    );
    await expect(keyboard).toBeVisible();
  }
});
