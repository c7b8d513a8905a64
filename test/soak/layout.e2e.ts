/** Nothing is cut off, leaves its box or is covered, on any page and dialog, in both languages, on any monitor. */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { measure } from '../e2e/measure.ts';
import { HIK_CONNECT, languages } from '../e2e/recorder.ts';
import { type Look, pages, walkDialogs, walkElsewhere, walkPages, walkToMenu } from '../e2e/tour.ts';

test.slow();

const monitors = [
  [1024, 768],
  [1280, 1024],
  [1920, 1080],
  [3840, 2160],
] as const;

function ruler(page: Page, within: string) {
  const faults: string[] = [];
  const seen = { sights: 0, texts: 0 };
  const look: Look = async (sight) => {
    const measured = await measure(page, within);
    seen.sights++;
    seen.texts += measured.texts;
    faults.push(...measured.faults.map((fault) => `${sight}: ${fault}`));
  };
  return { look, faults, seen };
}

for (const [width, height] of monitors) {
  for (const lang of languages) {
    test.describe(() => {
      test.use({ viewport: { width, height } });

      test(`layout of login, pages and dialogs, ${width}×${height} (${lang})`, async ({ recorder, page }) => {
        const { look, faults, seen } = ruler(page, '[data-stage]');
        await walkToMenu(recorder, { lang }, look);
        await walkPages(recorder, look);
        await walkDialogs(recorder, look);
        expect(faults).toEqual([]);
        expect(seen.sights).toBe(25 + pages.length);
        expect(seen.texts).toBeGreaterThan(600);
      });

      test(`layout of everything else, ${width}×${height} (${lang})`, async ({ recorder, page }) => {
        const { look, faults, seen } = ruler(page, '[data-stage]');
        await walkElsewhere(recorder, { lang }, look);
        expect(faults).toEqual([]);
        expect(seen.sights).toBe(9);
        expect(seen.texts).toBeGreaterThan(100);
      });
    });
  }
}

for (const [width, height] of [
  [1280, 1024],
  [1920, 1080],
] as const) {
  for (const lang of languages) {
    test.describe(() => {
      test.use({ viewport: { width, height } });
      test(`layout of the lab, ${width}×${height} (${lang})`, async ({ recorder, page }) => {
        const { look, faults, seen } = ruler(page, 'body');
        await recorder.openAt(HIK_CONNECT, { face: 'lab', lang });
        await expect(recorder.unbindButton).toBeEnabled();
        await look('lab');
        await recorder.askPermission();
        await look('lab, dialog');
        expect(faults).toEqual([]);
        expect(seen.texts).toBeGreaterThan(100);
      });
    });
  }
}
