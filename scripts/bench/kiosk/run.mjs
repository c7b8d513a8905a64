// `npm run bench -- kiosk`: what the whole session of a box weighs: display, window manager, launcher, browser and recorder, on an X display
// without a monitor (Xvfb, openbox), software rendering, with the box's own launcher. Cold start to the first pictures, memory by
// proportional shares (what several processes have in common counts once), and processor time while nobody touches it. As root, for
// the session runs as a user of its own.   apt-get install --no-install-recommends xvfb openbox x11-utils x11-xserver-utils imagemagick

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../build.mjs';
import { UsageError } from '../../usage.mjs';
import { missingTools, startSession } from './session.mjs';

const MODE = { width: 1920, height: 1080 };
/** Until what is fetched late has come and been compiled. */
const SETTLE_MS = 8_000;
const MEASURE_MS = 20_000;
const PASSWORD = 'unbind4x';
const PAGE = '#/system/general/general';

/** @typedef {import('./session.mjs').Session} Session */

/** @param {string} root */
export async function benchKiosk(root) {
  if (process.getuid?.() !== 0) throw new UsageError('The session runs as a user of its own: run this as root.');
  const missing = missingTools();
  if (missing.length > 0)
    throw new UsageError(
      `Missing: ${missing.join(', ')}. apt-get install --no-install-recommends xvfb openbox x11-utils x11-xserver-utils imagemagick`,
    );
  buildIfNeeded(root);
  const session = await startSession(root, MODE);
  try {
    const start = session.started;
    const live = await quiet(session);
    const memory = session.memory();
    await openMenu(session);
    const menu = await quiet(session);
    await restSoon(session);
    const dark = await quiet(session);
    const rows = [
      ['cold start to the first pictures', `${(start / 1000).toFixed(1)} s`, ''],
      ...Object.entries(memory).map(([name, bytes]) => [`memory: ${name}`, `${Math.round(bytes / 1e6)} MB`, '']),
      ['memory in all', `${Math.round(Object.values(memory).reduce((sum, one) => sum + one, 0) / 1e6)} MB`, ''],
      ['live view, 16 pictures', told(live), '≤ 25'],
      ['a page of the menu', told(menu), '≤ 2'],
      ['screen saver', told(dark), '≤ 1'],
    ];
    const width = Math.max(...rows.map(([name = '']) => name.length));
    console.log(`\nThe session at ${MODE.width} × ${MODE.height}; processor in % of one core`);
    console.log(rows.map(([name = '', value, mark]) => `${name.padEnd(width)}  ${value}  ${mark}`).join('\n'));
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
    console.log(`\n${machine}; load at the end: ${(loadavg()[0] ?? Number.NaN).toFixed(1)}`);
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(
      join(root, 'reports', 'bench-kiosk.json'),
      `${JSON.stringify({ machine, start, memory, live, menu, dark }, null, 2)}\n`,
    );
  } finally {
    await session.end();
  }
}

/** @param {Record<string, number>} used */
const told = (used) => {
  const all = Object.values(used).reduce((sum, one) => sum + one, 0);
  const parts = Object.entries(used).filter(([, one]) => one >= 0.05);
  return `${all.toFixed(1)} (${parts.map(([name, one]) => `${name} ${one.toFixed(1)}`).join(', ')})`;
};

/** @param {Session} session @returns {Promise<Record<string, number>>} % of one core, by what it is for */
async function quiet(session) {
  await passed(SETTLE_MS);
  const [before, born] = [session.seconds(), performance.now()];
  await passed(MEASURE_MS);
  const [after, over] = [session.seconds(), (performance.now() - born) / 1000];
  return Object.fromEntries(
    Object.entries(after).map(([name, used]) => [name, (100 * (used - (before[name] ?? 0))) / over]),
  );
}

/** @param {Session} session */
async function openMenu({ page }) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, PAGE);
  await page.locator('input.field-secret').waitFor();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.breadcrumb').waitFor();
}

/** The shortest time that the menu offers, and then that time. @param {Session} session */
async function restSoon({ page }) {
  await page.getByRole('combobox', { name: 'Screen Saver' }).click();
  await page.getByRole('option', { name: '1 minute' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.locator('.saver').waitFor({ timeout: 120_000 });
}

/** @param {number} ms @returns {Promise<void>} */
const passed = (ms) => new Promise((over) => void setTimeout(over, ms));
