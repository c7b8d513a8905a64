/** Makes the guide: plays its lists in the built product, keeps their pictures, writes the pages and prints them. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { packPdf } from '../../scripts/guide/packPdf.mjs';
import { withPalette } from '../../scripts/shots/palette.mjs';
import { languages } from '../e2e/controls.ts';
import { test } from '../e2e/fixtures.ts';
import { chapters } from './chapters/index.ts';
import { FOLDER, goldenFile, type KeptPicture, readKept, STYLES, sha256, writeKept } from './kept.ts';
import { ListPlayer } from './listPlayer.ts';
import { readListed, writeListed } from './lists.ts';
import { fileOf, guideHtml, PRODUCT, styles } from './page/html.ts';
import { phrases } from './page/phrases.ts';
import { Player } from './player.ts';
import { NOW, sitting } from './sitting.ts';
import type { Language } from './words.ts';

const product = process.env['GUIDE_AT'] ?? PRODUCT;
const ICON = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));
const FONTS = fileURLToPath(new URL('../../node_modules/@fontsource-variable/inter/files/', import.meta.url));

/** Of the PDF, the same each time. */
const PRINTED = 'D:20260314100926Z';
/** Enough for a menu with smooth letters; what has more is kept as a photo. */
const COLOURS = 64;

test.use(sitting);
// One after the other: the pages of both languages share their styles.
test.describe.configure({ mode: 'serial' });

// Done by hand, for the lists that the pictures are taken from.
for (const language of process.env['GUIDE_LISTS'] ? languages : [])
  for (const chapter of chapters)
    test(`the list of ${chapter.id}, ${language}`, async ({ page }) => {
      await page.clock.setFixedTime(NOW);
      const { text, steps } = await new ListPlayer(await Player.at(page, language)).record(chapter);
      writeListed(chapter.id, language, text, steps);
    });

for (const language of languages)
  test(`the guide, ${language}`, async ({ context, watch }) => {
    const pictures = process.env['GUIDE_PAGES'] ? readKept(language).pictures : await photograph(context, language);
    for (const style of styles) copyFileSync(join(STYLES, style), join(FOLDER, style));
    copyFileSync(ICON, join(FOLDER, 'favicon.svg'));
    for (const script of ['latin', 'cyrillic'])
      copyFileSync(join(FONTS, `inter-${script}-wght-normal.woff2`), join(FOLDER, `inter-${script}.woff2`));
    const byId = new Map(pictures.map((picture) => [picture.id, picture]));
    const html = guideHtml(language, (id) => byId.get(id) ?? missing(id), product);
    const path = join(FOLDER, `${fileOf(language)}.html`);
    writeFileSync(path, html);
    watch.allow(pathToFileURL(path).href);
    await print(await context.newPage(), path, language);
    writeFileSync(goldenFile(language), writeKept({ printed: sha256(html), pictures }));
  });

async function photograph(context: BrowserContext, language: Language): Promise<readonly KeptPicture[]> {
  await context.clock.setFixedTime(NOW);
  const pictures: KeptPicture[] = [];
  rmSync(join(FOLDER, 'pictures', language), { recursive: true, force: true });
  for (const chapter of chapters) {
    // A tab of its own: a scenario that a tab has opened goes on in it where it was left.
    const page = await context.newPage();
    const player = await Player.at(page, language);
    await new ListPlayer(player).play(chapter, readListed(chapter.id, language), async (take, { id }) => {
      const { image, kind, width, height, shows } = await take();
      const file = `pictures/${language}/${id}.${kind === 'png' ? 'png' : 'jpg'}`;
      const kept = kind === 'png' ? withPalette(image, COLOURS) : image;
      mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
      writeFileSync(join(FOLDER, file), kept);
      pictures.push({ id, file, width, height, sha256: sha256(kept), shows });
    });
    await page.close();
  }
  return pictures;
}

function missing(id: string): never {
  throw new Error(`No picture of step ${id} was taken.`);
}

async function print(page: Page, path: string, language: Language): Promise<void> {
  await page.goto(pathToFileURL(path).href);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What lies below the first screen is fetched when it is scrolled to.
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  const looks = await page.evaluate(() => getComputedStyle(document.querySelector('.step') ?? document.body).display);
  if (looks !== 'grid') throw new Error(`${path}: steps.css did not come, so it would be printed without looks.`);
  const foot = `font:8px system-ui,sans-serif;color:#565d69;width:100%;margin:0 15mm;display:flex;justify-content:space-between`;
  const pdf = await page.pdf({
    format: 'A4',
    printBackground: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="${foot}"><span class="title"></span><span>${phrases[language].page} <span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
    margin: { top: '14mm', bottom: '16mm', left: '15mm', right: '15mm' },
  });
  writeFileSync(path.replace(/html$/, 'pdf'), packPdf(pdf, { date: PRINTED }));
}
