/** The screen saver: off until somebody wants it, dark after the time, and the click that wakes it presses nothing beneath. */
import type { Locator } from '@playwright/test';
import { inspector } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { languages, type Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const MINUTE = 60_000;
const GRACE = 600;

const saverOf = (recorder: Recorder): Locator =>
  recorder.screen.getByRole('region', { name: recorder.language === 'ru' ? /^Заставка/ : /^Screen saver/ });

async function chooseMinutes(recorder: Recorder, minutes: 0 | 1 | 2): Promise<void> {
  await recorder.choose(recorder.t.fields['output.saver'], recorder.t.choices['output.saver'](minutes));
  await recorder.applied();
}

for (const lang of languages)
  test(`dark after its time, awake by a click that presses nothing, and nothing of axe's to say (${lang})`, async ({
    recorder,
    page,
  }) => {
    await page.clock.install();
    await recorder.openAt('system/general/general', { lang });
    const saver = saverOf(recorder);
    // Nobody asked for it: the monitor stays as it is, for as long as anybody likes.
    await page.clock.fastForward(4 * MINUTE);
    await expect(saver).toHaveCount(0);
    await chooseMinutes(recorder, 1);
    const { power } = recorder.t.topBar;
    const button = recorder.button(power);
    await button.hover();
    // Its part has come, and waits from now on.
    await expect(recorder.screen.locator('[data-waits]')).toBeAttached();
    await page.clock.fastForward(MINUTE + 1000);
    await expect(saver).toBeVisible();
    const { look, findings } = inspector(page);
    await look('dark');
    expect(findings).toEqual([]);
    // The whole picture is covered, and the mouse stands over the button.
    const at = await button.boundingBox();
    if (!at) throw new Error('The power button is gone.');
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.mouse.down();
    await expect(saver).toHaveCount(0);
    await page.clock.fastForward(GRACE);
    await page.mouse.up();
    await expect(recorder.screen.getByRole('menuitem')).toHaveCount(0);
    // A click that begins with a movement is swallowed with it.
    await page.clock.fastForward(MINUTE + 1000);
    await expect(saver).toBeVisible();
    await page.mouse.click(x + 1, y + 1);
    await expect(saver).toHaveCount(0);
    await expect(recorder.screen.getByRole('menuitem')).toHaveCount(0);
    // And the next one is not.
    await page.clock.fastForward(GRACE);
    await page.mouse.click(x, y);
    await expect(recorder.screen.getByRole('menuitem').first()).toBeVisible();
  });

test('keys wake it and press nothing; the mark moves; who is logged out beneath it finds live view', async ({
  recorder,
  page,
}) => {
  await page.clock.install();
  await recorder.openAt('system/general/general', { lang: 'en' });
  await chooseMinutes(recorder, 2);
  await expect(recorder.screen.locator('[data-waits]')).toBeAttached();
  const saver = saverOf(recorder);
  const button = recorder.button(recorder.t.topBar.power);
  await button.focus();
  await page.clock.fastForward(2 * MINUTE + 1000);
  await expect(saver).toBeVisible();
  const mark = saver.locator('.saver-mark');
  const before = await mark.boundingBox();
  await page.clock.runFor(10_000);
  expect(await mark.boundingBox()).not.toEqual(before);
  await page.keyboard.press('Enter');
  await expect(saver).toHaveCount(0);
  await expect(recorder.screen.getByRole('menuitem')).toHaveCount(0);
  await expect(button).toBeFocused();
  // Nobody comes for longer than a session lasts: dark stays dark, and live view lies beneath.
  await page.clock.fastForward(2 * MINUTE + 1000);
  await expect(saver).toBeVisible();
  await page.clock.fastForward(4 * MINUTE);
  await expect(recorder.liveView).toBeAttached();
  await expect(saver).toBeVisible();
});

test('a message of the recorder brings the picture back; a hand beside the monitor does not', async ({
  recorder,
  page,
}) => {
  await page.clock.install();
  await recorder.openAt('system/general/general', { face: 'lab', lang: 'en' });
  await chooseMinutes(recorder, 1);
  await expect(recorder.screen.locator('[data-waits]')).toBeAttached();
  await page.clock.fastForward(MINUTE + 1000);
  await expect(saverOf(recorder)).toBeVisible();
  const panel = new TrainerPanel(recorder);
  await panel.place.hover();
  await expect(saverOf(recorder)).toBeVisible();
  await panel.plugCable(false);
  await expect(saverOf(recorder)).toHaveCount(0);
});
