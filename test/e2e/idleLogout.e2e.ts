/** Automatic logout after five minutes: who uses keys alone is as much there as who uses the mouse alone, to screen and recorder both. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Recorder } from './recorder.ts';

const MINUTE = 60_000;

const signs: [string, (page: Page, turn: number) => Promise<void>][] = [
  ['keys alone', (page) => page.keyboard.press('Tab')],
  ['the pointer alone', (page, turn) => page.mouse.move(300 + 40 * turn, 200)],
  [
    'a press of the pointer that does not move',
    async (page) => {
      await page.mouse.down();
      await page.mouse.up();
    },
  ],
];

for (const [title, sign] of signs)
  test(`${title}: a quarter of an hour in which something is done every four minutes, and then nothing`, async ({
    recorder,
    page,
  }) => {
    await page.clock.install();
    await recorder.openAt('maintenance/system-info/device', { lang: 'en' });
    await page.mouse.move(300, 200);
    for (let turn = 1; turn <= 4; turn++) {
      await page.clock.fastForward(4 * MINUTE);
      await sign(page, turn);
    }
    await page.clock.fastForward(4 * MINUTE);
    await expectThere(recorder);
    // The recorder as well still knows who is there: it changes what it is told to.
    await recorder.openPlace('maintenance/network/traffic');
    await expectThere(recorder);
    await page.clock.fastForward(5 * MINUTE);
    await expect(recorder.liveView).toBeVisible();
    await expect(recorder.screen.getByText(recorder.t.notices['idle-logout'])).toBeVisible();
  });

const expectThere = (recorder: Recorder): Promise<void> =>
  expect(recorder.button(recorder.t.topBar.power)).toBeVisible();
