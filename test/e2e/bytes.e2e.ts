/** What a visitor's line has to carry: scripts and styles as a server would send them, each compressed by brotli; fonts apart. */
import { basename } from 'node:path';
import { neededFiles, weigh } from '../../scripts/bench/bytes.mjs';
import { distFolder } from './distFolder.ts';
import { expect, test } from './fixtures.ts';
import { reachable } from './reachable.ts';
import { languages } from './recorder.ts';

/**
 * Where we stand, so that it does not grow unnoticed. Wanted are 45 and 115 kB: lower these when something gets smaller. Names of files alone
 * make a build 0.1 kB larger or smaller.
 */
const BEFORE_LOGIN = 64_800;
const EVERYTHING = 180_600;
/** What a page that a process serves fetches besides. */
const LINE = 6_100;

/** What the phone's first page fetches beside the world, and its reader of QR codes. */
const PHONE = 27_500;
const READER = 14_000;
/** What the PC's page needs at its start beyond the world that every page has. Allowed are 70 kB. */
const PC = 41_000;
const OF_THE_WORLD = /^(early|screen)-/;

/** Fetched from a process alone: it stands in for a world of the page's own. */
const OF_THE_LINE = /^(line|remote\.entry|box|box\.entry)-/;
/** Fetched by a browser without WebCrypto, or without painting workers: never together with what it stands in for. */
const STAND_INS = /^(pbkdf2|aes|painter|pictures|digest\.entry)-/;

const scriptsAndStyles = (paths: Iterable<string>): string[] =>
  [...new Set([...paths].map((path) => basename(path)))].filter((name) => /\.(js|css)$/.test(name));

for (const lang of languages) {
  test(`what is asked for before somebody can log in fits its budget (${lang})`, async ({ page }) => {
    // Noted at the instant at which the keyboard stands under the password's field, not at the next look.
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        const typing = document.activeElement?.matches('input.field-secret:enabled');
        if (!typing || !document.querySelector('.keyboard-dock canvas')) return;
        observer.disconnect();
        performance.mark('login-usable');
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`./kiosk.html?scenario=bound-4x&speed=instant&lang=${lang}#/system/general/general`);
    const usable = () => page.evaluate(() => performance.getEntriesByName('login-usable').length);
    await expect.poll(usable).toBe(1);
    const asked = await page.evaluate(() => {
      const [{ startTime: until } = { startTime: 0 }] = performance.getEntriesByName('login-usable');
      const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= until);
      return resources.map(({ name }) => new URL(name).pathname);
    });
    const needed = scriptsAndStyles(asked);
    const { total } = weigh(distFolder, needed);
    console.log(`bytes (${lang}): ${total} before login, in ${needed.join(', ')}`);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThanOrEqual(BEFORE_LOGIN);
  });
}

test('the screen in one language fits its budget', () => {
  const files = scriptsAndStyles(reachable('kiosk.html').keys());
  for (const lang of languages) {
    const others = languages.filter((one) => one !== lang).map((one) => `${one}-`);
    const mine = files
      .filter((name) => !STAND_INS.test(name) && !OF_THE_LINE.test(name))
      .filter((name) => !others.some((start) => name.startsWith(start)));
    const { total } = weigh(distFolder, mine);
    console.log(`bytes (${lang}): ${total} in all, of ${files.length} files`);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThanOrEqual(EVERYTHING);
  }
  const line = weigh(
    distFolder,
    files.filter((name) => OF_THE_LINE.test(name)),
  );
  console.log(`bytes: ${line.total} for the line to a process, in ${line.files.join(', ')}`);
  expect(line.files.length).toBeGreaterThan(1);
  expect(line.total).toBeLessThanOrEqual(LINE);
});

test('the phone brings little beside the world, its reader of codes comes when one scans, and the screen has nothing of it', () => {
  const own = (page: string): string[] => neededFiles(distFolder, page);
  const ofTheScreen = own('kiosk.html');
  const phone = own('phone.html');
  const { total, files } = weigh(
    distFolder,
    phone.filter((name) => !ofTheScreen.includes(name)),
  );
  console.log(`bytes: ${total} for the phone's first page beside the world, in ${files.join(', ')}`);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThanOrEqual(PHONE);
  const reader = scriptsAndStyles(reachable('phone.html').keys()).filter((name) => name.startsWith('decode.worker'));
  expect(reader).toHaveLength(1);
  expect(phone).not.toContain(reader[0]);
  expect(weigh(distFolder, reader).total).toBeLessThanOrEqual(READER);
  for (const page of ['kiosk.html', 'index.html'])
    expect(own(page).filter((name) => /^(phone|decode)/.test(name))).toEqual([]);
});

test('the PC with its tool fits its budget, and no other page fetches any of it at its start', () => {
  const own = neededFiles(distFolder, 'tool.html').filter((name) => !OF_THE_WORLD.test(name));
  const { total } = weigh(distFolder, own);
  console.log(`bytes: ${total} for the PC beyond the world, in ${own.join(', ')}`);
  expect(total).toBeGreaterThan(15_000);
  expect(total).toBeLessThanOrEqual(PC);
  for (const page of ['kiosk.html', 'index.html'])
    expect(neededFiles(distFolder, page).filter((name) => name.startsWith('tool'))).toEqual([]);
});
