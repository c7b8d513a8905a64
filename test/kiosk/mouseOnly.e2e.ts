/** The owner frees the recorder at a display of its own, by its mouse alone, at each mode that a monitor is likely to have. */
import { expect, test } from '@playwright/test';
import { HIK_CONNECT, passwords } from '../e2e/recorder.ts';
import { startBox } from './box.ts';

const modes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 1024 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** A menu or an empty grid has some hundred. */
const PICTURES_COLOURS = 2000;

for (const mode of modes)
  test(`unbinds at ${mode.width}×${mode.height}`, async () => {
    const box = await startBox(mode);
    try {
      const recorder = await box.connect();
      await recorder.expectLiveView();
      const size = await recorder.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(size).toEqual(mode);
      // The grid is there before its first pictures are painted, by a worker of its own: until then it is dark.
      await expect.poll(() => box.colours()).toBeGreaterThan(PICTURES_COLOURS);
      box.picture('1-live');
      await recorder.openLogin();
      box.picture('2-login');
      await recorder.logIn('admin', passwords.admin, { by: 'on-screen' });
      await recorder.openPlace(HIK_CONNECT);
      await recorder.expectBound();
      box.picture('3-bound');
      await recorder.unbind(passwords.admin, { by: 'on-screen' });
      box.picture('4-unbound');
    } finally {
      await box.end();
    }
  });
