/**
 * What is chosen under System › General is what the display really shows; what nobody keeps is gone by itself after its seconds.
 * With sway without a monitor: the X display of the other drills knows one mode.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { passwords } from '../e2e/recorder.ts';
import { startBox } from './box.ts';
import { reports } from './system.ts';

/** Of the real clock: nobody answers, and the box has to do it all by itself. */
const TRIAL_MS = 15_000;

test('a mode that is tried is shown, goes by itself, and stays when it is kept (sway)', async () => {
  const own = { width: 1920, height: 1080 };
  const box = await startBox({ ...own, session: 'sway' });
  try {
    const recorder = await box.connect();
    await recorder.expectLiveView();
    await recorder.openLogin();
    await recorder.logIn('admin', passwords.admin, { by: 'on-screen' });
    await recorder.openPlace('system/general/general');
    const { t, page } = recorder;
    const size = () => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const resolution = t.fields['general.resolution'];
    const ask = async () => {
      await recorder.choose(resolution, t.choices['general.resolution']('1024x768'));
      await recorder.apply();
      return recorder.expectDialog(t.attention);
    };
    expect(await size()).toEqual(own);
    await ask();
    const began = performance.now();
    await expect.poll(size, { intervals: [50] }).toEqual({ width: 1024, height: 768 });
    const changed = performance.now() - began;
    await expect.poll(size, { timeout: TRIAL_MS + 10_000, intervals: [50] }).toEqual(own);
    const back = performance.now() - began;
    await recorder.press(await ask(), t.yes);
    await expect.poll(size).toEqual({ width: 1024, height: 768 });
    // The browser that comes after this one finds it so; a third one that ends takes the session along, and the next session is told again.
    for (let round = 0; round < 3; round++) {
      const browser = box.browser();
      process.kill(browser, 'SIGKILL');
      await expect.poll(() => box.browser(), { intervals: [20] }).not.toBe(browser);
      await expect.poll(() => box.page(), { intervals: [50] }).toBe('alive');
      const after = await box.connect();
      await after.expectLiveView();
      await expect.poll(() => after.page.evaluate(() => innerWidth), { intervals: [50] }).toBe(1024);
    }
    console.log(
      `kiosk: modes (sway): changed after ${(changed / 1000).toFixed(1)} s, back by itself after ${(back / 1000).toFixed(1)} s, kept over three browsers and another session`,
    );
    expect(back).toBeGreaterThan(TRIAL_MS - 2000);
  } finally {
    await box.end();
  }
});

test('a monitor that tells nothing of itself is shown 1024×768, and the journal says so (sway)', async () => {
  const box = await startBox({ width: 1280, height: 720, session: 'sway', withoutEdid: ['HEADLESS-1'] });
  try {
    const recorder = await box.connect();
    await recorder.expectLiveView();
    const size = () => recorder.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await expect.poll(size, { intervals: [50] }).toEqual({ width: 1024, height: 768 });
    expect(readFileSync(join(reports(), 'journal.txt'), 'utf8')).toContain(
      'The monitor on HEADLESS-1 tells nothing of itself (no EDID): it is shown 1024x768 at 60 Hz',
    );
    box.shot('first', 'without-edid');
  } finally {
    await box.end();
  }
});
