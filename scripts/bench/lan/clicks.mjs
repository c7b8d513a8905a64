// What a person at the screen notices while strangers send junk: how long a click takes until its effect is painted, in Chromium at a
// screen of the process. One page that the screen draws by itself, one that it must ask the recorder for.

import { product } from '../peers/product.mjs';
import { openVisit } from '../peers/visit.mjs';
import { logIn } from '../peers/walk.mjs';

const SETTLE_MS = 500;

const row = (/** @type {string} */ title) =>
  `[...document.querySelectorAll('.sidebar .side-row')].find((e) => e.textContent.trim() === ${JSON.stringify(title)})`;
const area = (/** @type {string} */ title) =>
  `[...document.querySelectorAll('.areas .area')].find((e) => e.textContent.trim() === ${JSON.stringify(title)})`;
/** Rows of the log, which only the recorder has. */
const LINES = `document.querySelectorAll('table.log tbody tr').length > 0`;

/**
 * @param {import('@playwright/test').Browser} browser @param {string} lab address of the process
 * @returns {Promise<{ measure(rounds: number): Promise<{ drawn: number[], asked: number[] }>, close(): Promise<void> }>}
 */
export async function openScreen(browser, lab) {
  const url = new URL('kiosk.html?lang=en#/system/general/general', lab).href;
  const subject = { name: 'screen', label: 'screen', folder: '', ...product, url };
  const visit = await openVisit(browser, subject, 1);
  await visit.open();
  await logIn(visit, subject, product.menu);
  await visit.until(`!!(${area('Maintenance')})`);
  await visit.press(await visit.placeOf(area('Maintenance')));
  await visit.until(`!!(${row('Default')})`);
  const places = { log: await visit.placeOf(row('Log')), other: await visit.placeOf(row('Default')) };
  await visit.press(places.other);
  await new Promise((settled) => setTimeout(settled, SETTLE_MS));
  return {
    async measure(rounds) {
      const turns = Array.from({ length: rounds }, () => [places.log, places.other]).flat();
      const drawn = await visit.pressEach(turns, product.menu.pageJs);
      const asked = await visit.pressEach(turns, LINES);
      return { drawn: drawn.echoes, asked: asked.echoes.filter((_, at) => at % 2 === 0) };
    },
    close: visit.close,
  };
}
