/**
 * Two monitors: as delivered both show the same; where the menu lets each show its own, the menu is on the first and live view on the second,
 * and no hand reaches it. In sway without a monitor, and in X with the dummy driver.
 */
import { expect, test } from '@playwright/test';
import { passwords } from '../e2e/recorder.ts';
import { type Box, startBox } from './box.ts';

const first = { width: 1920, height: 1080 };
const second = { width: 1024, height: 768 };
/** Live view; a dark monitor has one, a menu some hundred. */
const PICTURES_COLOURS = 2000;
/** Of shots, which are taken one after the other, the same one twice: live view may have gone on between them. */
const same = (box: Box, name: string) => expect.poll(() => box.shot('first', name) === box.shot('second', name));

for (const session of ['sway', 'xorg'] as const)
  test(`two monitors show the same, or one each (${session})`, async () => {
    const box = await startBox({ ...first, session, second });
    try {
      const recorder = await box.connect();
      const { t, page } = recorder;
      await recorder.expectLiveView();
      await same(box, 'same-live').toBe(true);
      await recorder.openLogin();
      await recorder.logIn('admin', passwords.admin, { by: 'on-screen' });
      await recorder.openPlace('system/general/general');
      await same(box, 'same-menu').toBe(true);
      expect(box.shot('second', 'same-menu')).toMatch(/^1920x1080/);
      expect(await box.page('second')).toBe('none');

      await recorder.box(t.fields['output.same']).click();
      await recorder.apply();
      await recorder.press(await recorder.expectDialog(t.attention), t.yes);
      await expect.poll(() => box.page('second'), { timeout: 30_000 }).toBe('alive');
      const other = await box.connect('second');
      await other.expectLiveView();
      const size = () => other.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await expect.poll(size).toEqual(second);
      expect(await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(first);
      expect(box.shot('second', 'each')).toMatch(/^1024x768/);
      expect(box.shot('first', 'each')).toMatch(/^1920x1080/);
      await expect.poll(() => box.colours('second')).toBeGreaterThan(PICTURES_COLOURS);
      // Nothing answers a hand there.
      for (const button of ['left', 'right'] as const) await other.page.mouse.click(500, 400, { button });
      await other.page.keyboard.press('Enter');
      await other.expectLiveView();
      expect(await other.page.getByRole('menu').count()).toBe(0);

      // Each comes back by itself, and where it was.
      for (const which of ['second', 'first'] as const) {
        const [before, left] = [box.browser(which), box.browser(which === 'first' ? 'second' : 'first')];
        expect(before, `a browser on the ${which}`).toBeGreaterThan(0);
        process.kill(before, 'SIGKILL');
        const another = () => ![0, before].includes(box.browser(which));
        await expect.poll(another, { intervals: [20], timeout: 20_000 }).toBe(true);
        await expect.poll(() => box.page(which), { intervals: [50], timeout: 20_000 }).toBe('alive');
        expect(box.browser(which === 'first' ? 'second' : 'first')).toBe(left);
      }
      const again = await box.connect();
      await again.expectLiveView();
      expect(await again.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(first);
      await again.openLogin();
      await again.logIn('admin', passwords.admin, { by: 'on-screen' });
      await again.openPlace('system/general/general');
      box.shot('first', 'each-again');
      await expect.poll(() => box.colours('second')).toBeGreaterThan(PICTURES_COLOURS);
      await again.box(t.fields['output.same']).click();
      await again.apply();
      await again.press(await again.expectDialog(t.attention), t.yes);
      await same(box, 'same-again').toBe(true);
      await expect.poll(() => box.browser('second')).toBe(0);
      console.log(`kiosk: two monitors (${session}): the same, one each, a browser killed on each, the same again`);
    } finally {
      await box.end();
    }
  });

test('a second monitor that is plugged in later shows the same (sway)', async () => {
  const box = await startBox({ ...first, session: 'sway' });
  try {
    const recorder = await box.connect();
    await recorder.expectLiveView();
    await recorder.openLogin();
    await recorder.logIn('admin', passwords.admin, { by: 'on-screen' });
    await recorder.openPlace('system/general/general');
    box.plug();
    await same(box, 'plugged').toBe(true);
    expect(box.shot('second', 'plugged')).toMatch(/^1920x1080/);
    await recorder.expectPlace('system/general/general');
  } finally {
    await box.end();
  }
});
