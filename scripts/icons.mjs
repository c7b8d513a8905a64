// Draws the product's icons from public/favicon.svg: `node scripts/icons.mjs`, after the mark has changed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { root } from './stages.mjs';

/** Side in pixels, and how much of it the mark may take: launchers cut a maskable icon to a shape of theirs. */
const ICONS = [
  { file: 'icon-192.png', side: 192, mark: 1, ground: 'transparent' },
  { file: 'icon-512.png', side: 512, mark: 1, ground: 'transparent' },
  { file: 'maskable-512.png', side: 512, mark: 0.78, ground: '#16181c' },
  { file: 'touch-180.png', side: 180, mark: 0.9, ground: '#16181c' },
];

const svg = readFileSync(join(root, 'public', 'favicon.svg'), 'utf8');
const browser = await chromium.launch(launchOptions());
for (const { file, side, mark, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const width = Math.round(side * mark);
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${ground}}svg{width:${width}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(root, 'public', 'icons', file), omitBackground: true });
  await page.close();
}
await browser.close();
