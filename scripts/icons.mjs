// Draws the product's icons from public/favicon.svg and public/phone.svg, and the mouse pointer from its own picture: `node scripts/icons.mjs`, after one
// of them has changed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { root } from './stages.mjs';

const FAVICON = 'public/favicon.svg';
const PHONE = 'public/phone.svg';
const POINTER = 'src/menu/styles/pointer.svg';

/** Side in pixels, and how much of it the mark may take: launchers cut a maskable icon to a shape of theirs. */
const ICONS = [
  { from: FAVICON, file: 'public/icons/icon-192.png', side: 192, mark: 1, ground: 'transparent' },
  { from: FAVICON, file: 'public/icons/icon-512.png', side: 512, mark: 1, ground: 'transparent' },
  { from: FAVICON, file: 'public/icons/maskable-512.png', side: 512, mark: 0.78, ground: '#16181c' },
  { from: FAVICON, file: 'public/icons/touch-180.png', side: 180, mark: 0.9, ground: '#16181c' },
  { from: PHONE, file: 'public/icons/phone-192.png', side: 192, mark: 1, ground: 'transparent' },
  { from: PHONE, file: 'public/icons/phone-512.png', side: 512, mark: 1, ground: 'transparent' },
  { from: PHONE, file: 'public/icons/phone-maskable-512.png', side: 512, mark: 0.78, ground: '#b92530' },
  { from: PHONE, file: 'public/icons/phone-180.png', side: 180, mark: 0.9, ground: '#b92530' },
  { from: POINTER, file: 'src/menu/styles/pointer.png', side: 24, mark: 1, ground: 'transparent' },
  { from: POINTER, file: 'src/menu/styles/pointer-2x.png', side: 48, mark: 1, ground: 'transparent' },
];

const browser = await chromium.launch(launchOptions());
for (const { from, file, side, mark, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const width = Math.round(side * mark);
  const svg = readFileSync(join(root, from), 'utf8');
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${ground}}svg{width:${width}px;height:auto}</style>${svg}`,
  );
  await page.screenshot({ path: join(root, file), omitBackground: true });
  await page.close();
}
await browser.close();
