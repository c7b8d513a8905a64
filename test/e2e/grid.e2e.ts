/**
 * What a designer's eye would measure on every page of the tree: one row height a page, one grid of columns, buttons that end where
 * the fields do, digits of one width where they are compared, disabled words that are read, words that are not broken, one accent.
 */
import { expect } from '@playwright/test';
import { pagesOf } from '../../src/machines/index.ts';
import { menuTree, type PageId } from '../../src/menu/tree/tree.ts';
import { test } from './fixtures.ts';
import { grid } from './gridMeasures.ts';
import { HIK_CONNECT, type Language, type Recorder } from './recorder.ts';

const SIZES: [width: number, height: number, lang: Language][] = [
  [1024, 768, 'ru'],
  [1920, 1080, 'en'],
];
const pageIds = pagesOf(menuTree, ['local-unbind', 'stream-encryption', 'time-sync', 'system-service']).map(
  ({ id }) => id as PageId,
);

/** Till what a page shows late has come. */
async function atRest(recorder: Recorder, place: PageId): Promise<void> {
  await recorder.expectPlace(place);
  if (place === HIK_CONNECT) await expect(recorder.unbindButton).toBeEnabled();
  if (place === 'maintenance/network/detection') {
    await recorder.button(recorder.t.detection.check).click();
    await expect(recorder.screen.getByRole('list', { name: recorder.t.detection.titles.way })).toBeVisible();
  }
  if (place === 'maintenance/log') await expect(recorder.screen.getByRole('row').nth(2)).toBeVisible();
}

for (const [width, height, lang] of SIZES)
  test(`every page stands on its grid, ${width}×${height} (${lang})`, async ({ recorder, page }) => {
    await page.setViewportSize({ width, height });
    await recorder.openAt('system/general/general', { lang });
    const seen = { rows: 0, figures: 0, buttons: 0, words: 0, dead: 0 };
    const faults: string[] = [];
    for (const place of pageIds) {
      await recorder.followLink(place);
      await atRest(recorder, place);
      const found = await page.evaluate(grid);
      faults.push(...found.faults.map((fault) => `${place}: ${fault}`));
      for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += found.seen[key];
    }
    console.log(`${pageIds.length} pages, ${JSON.stringify(seen)}`);
    expect(faults).toEqual([]);
    expect(seen.rows).toBeGreaterThan(70);
    expect(seen.figures).toBeGreaterThan(25);
    expect(seen.buttons).toBeGreaterThan(5);
    expect(seen.words).toBeGreaterThan(300);
    expect(seen.dead).toBeGreaterThan(8);
  });

test('a destructive question has its own Yes, and the safe button has a focus that a mouse sees too', async ({
  recorder,
}) => {
  await recorder.openAt(HIK_CONNECT, { lang: 'ru' });
  const { t } = recorder;
  const paintOf = (name: string) =>
    recorder.button(name).evaluate((button) => {
      const { backgroundColor, boxShadow, borderTopColor, color } = getComputedStyle(button);
      return { backgroundColor, boxShadow, borderTopColor, color };
    });
  const apply = await paintOf(t.apply);
  await recorder.unbindButton.click();
  await recorder.expectDialog(t.attention);
  const [yes, no] = [await paintOf(t.yes), await paintOf(t.no)];
  await expect(recorder.button(t.no)).toBeFocused();
  expect(no.boxShadow).toMatch(/4px/);
  expect(yes.boxShadow).toBe('none');
  expect(yes.backgroundColor).not.toBe(apply.backgroundColor);
  expect(yes.color).not.toBe(no.color);
  expect(yes.borderTopColor).not.toBe(no.borderTopColor);
});

test('what is ticked, chosen or counted has not the colour of the main action', async ({ recorder, page }) => {
  await recorder.openAt(HIK_CONNECT, { lang: 'en' });
  const accented = await page.evaluate(() => {
    const accent = getComputedStyle(document.querySelector('.button-accent') as Element).backgroundColor;
    return [...document.querySelectorAll('.screen-stage *')]
      .filter((one) => {
        const { backgroundColor, borderTopColor, borderBottomColor, borderLeftColor, borderBottomWidth } =
          getComputedStyle(one);
        const edges = borderBottomWidth === '0px' ? [] : [borderTopColor, borderBottomColor, borderLeftColor];
        return [backgroundColor, ...edges].includes(accent);
      })
      .map((one) => one.textContent);
  });
  expect(accented).toEqual([recorder.t.apply]);
});
