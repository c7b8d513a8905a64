// A phone's browser at a process on another machine: what it may there, and whether it is on the recorders' network. One line of JSON.
// phoneAt.mjs <address of the lab, with its token>
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';

const lab = new URL(process.argv[2] ?? '');
const browser = await chromium.launch({ ...launchOptions() });
// Whoever trusts the certificate has told the browser so; this one is told beforehand.
const context = await browser.newContext({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  ignoreHTTPSErrors: true,
});
const page = await context.newPage();
const lan = page.waitForEvent('websocket');
await page.goto(new URL(`phone.html${lab.search}&lang=en`, lab).href);
const word = (await lan).waitForEvent('framereceived').then(({ payload }) => String(payload));
const ended = (await lan).waitForEvent('close').then(() => 'closed');
const told = await Promise.race([word, ended]);
const secure = await page.evaluate(() => ({
  context: isSecureContext,
  camera: Boolean(navigator.mediaDevices?.getUserMedia),
}));
console.log(JSON.stringify({ protocol: lab.protocol, host: lab.hostname, told, ...secure }));
await browser.close();
