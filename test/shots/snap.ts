/** Takes a picture when nothing moves any more, and looks whether any words on it are cut off. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

export const OUT = fileURLToPath(new URL('../../reports/shots', import.meta.url));
/** By this scripts/shots.mjs finds the pictures in the report, counts them, and sees two of one name. */
export const PICTURE = 'picture';

/** @param folder below OUT: language and size */
export function photographer(page: Page, folder: string): (id: string) => Promise<void> {
  return async (id) => {
    const path = `${folder}/${id}.png`;
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    await settle(page);
    await page.screenshot({ path: join(OUT, path), animations: 'disabled' });
    test.info().annotations.push({ type: PICTURE, description: path });
    expect.soft(await clippedTexts(page), `${path}: words that are cut off`).toEqual([]);
  };
}

/** Fonts are there, what was clicked is drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}

/** Words on the recorder's screen that end in an ellipsis or at an edge without a scroll bar. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.screen *')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        if (element.clientWidth < 2 || !element.checkVisibility() || element.tagName === 'INPUT') return false;
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const cutsX = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        const cutsY = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        return hasText && position !== 'absolute' && (cutsX || cutsY);
      })
      .map((element) => element.textContent?.trim() ?? ''),
  );
}
