/** The guide is still true: played in both languages, its lists lead every step where its text says, and the screen shows what its picture does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { loginAtLink } from '../guide/chapters/atScreen.ts';
import { chapters } from '../guide/chapters/index.ts';
import { qr } from '../guide/chapters/withPhone.ts';
import { FOLDER, readKept } from '../guide/kept.ts';
import { unlike } from '../guide/likeness.ts';
import { ListPlayer } from '../guide/listPlayer.ts';
import { readListed } from '../guide/lists.ts';
import { fileOf } from '../guide/page/html.ts';
import { groups } from '../guide/page/symptoms.ts';
import { addressOf, Player } from '../guide/player.ts';
import { NOW, sitting } from '../guide/sitting.ts';
import { inspector } from './axe.ts';
import { languages } from './controls.ts';
import { expect, test } from './fixtures.ts';

test.use(sitting);

/** Of a picture's cells. A dialog more or less is ten times as many. */
const MAY_DIFFER = 0.02;
const LOOKS_AGAIN = 5;

const facesOf = {
  menu: ['monitor'],
  sadp: ['pc'],
  app: ['phone'],
  all: ['monitor', 'pc', 'phone'],
} as const;

const dataUrl = (kind: string, image: Buffer): string => `data:image/${kind};base64,${image.toString('base64')}`;

const links = [
  ...chapters.flatMap(({ start, steps }) => [start, ...steps.flatMap(({ link }) => link ?? [])]),
  ...groups.flatMap(({ symptoms }) => symptoms.flatMap(({ link }) => link ?? [])),
];

test('every link beside a step opens the product at its place', async ({ context }) => {
  const distinct = [...new Map(links.map((link) => [addressOf(link, 'en'), link])).values()];
  expect(distinct.length).toBeGreaterThan(10);
  for (const link of distinct) {
    const page = await context.newPage();
    const player = await Player.at(page, 'en');
    await player.open(link);
    for (const face of facesOf[link.way]) await expect(player.face(face), addressOf(link, 'en')).toBeVisible();
    if (link.place !== undefined) {
      for (const deed of loginAtLink) await player.perform({ id: 'login', face: 'monitor' }, deed);
      await expect(player.find('monitor', qr), addressOf(link, 'en')).toBeVisible();
    }
    await page.close();
  }
});

for (const language of languages)
  test(`the guide's page is fit for everybody, also on a narrow screen: ${language}`, async ({ page, watch }) => {
    const served = await serve({ folder: FOLDER, port: 0 });
    watch.allow(served.url);
    const { look, findings } = inspector(page);
    await page.goto(`${served.url}${fileOf(language)}.html`);
    await look('wide');
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await look('narrow');
    expect(findings).toEqual([]);
    await page.close();
    await served.close();
  });

for (const language of languages)
  for (const chapter of chapters)
    test(`the guide's steps lead where they say: ${chapter.id}, ${language}`, async ({ page }) => {
      await page.clock.setFixedTime(NOW);
      const { pictures } = readKept(language);
      const player = await Player.at(page, language);
      let played = 0;
      await new ListPlayer(player).play(chapter, readListed(chapter.id, language), async (take, { id }) => {
        const kept = pictures.find((picture) => picture.id === id);
        expect(kept, `${id}: no picture; run \`npm run guide\``).toBeDefined();
        if (!kept) return;
        const before = dataUrl(kept.file.endsWith('.png') ? 'png' : 'jpeg', readFileSync(join(FOLDER, kept.file)));
        const look = async (expected?: string) => {
          const { image, kind, ...told } = await take(expected);
          return { ...told, part: await unlike(page, before, dataUrl(kind, image)) };
        };
        let seen = await look(kept.shows);
        // A camera's picture follows what is told in words.
        for (let again = 0; again < LOOKS_AGAIN && seen.part > MAY_DIFFER; again += 1) seen = await look();
        const { shows, width, height, part } = seen;
        expect.soft(shows, `${id}: the screen by role and text`).toBe(kept.shows);
        expect.soft([width, height], `${id}: the picture's size`).toEqual([kept.width, kept.height]);
        expect.soft(part, `${id}: the part of the picture that differs`).toBeLessThanOrEqual(MAY_DIFFER);
        played += 1;
      });
      expect(played).toBe(chapter.steps.length);
    });
