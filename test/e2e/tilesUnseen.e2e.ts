/** A phone asks for what cameras see while their tile is on its screen, and at no other time. At a process, where every question is a request. */
import type { Page } from '@playwright/test';
import { OwnersPhone } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });
/** Three times what lies between two questions. */
const LONG_MS = 4000;
/** A page whose time passes at once takes its lines for lost, and opens them anew. */
const HURRIED = /WebSocket is closed before the connection is established/;
const home = (page: Page): string => new URL('.', page.url()).href;

test('in the profile nothing is asked of the cameras; back at the list it is', { tag: '@at-process' }, async ({
  recorder,
  page,
  context,
  watch,
}) => {
  watch.expect(HURRIED);
  await recorder.openAt(HIK_CONNECT, { lang: 'en', scenario: 'not-bound' });
  await recorder.expectStatus(recorder.t.platform.online);
  const own = await context.newPage();
  let asked = 0;
  own.on('request', (request) => {
    if (request.url().endsWith('/view')) asked += 1;
  });
  // So that its time can pass at once.
  await own.clock.install();
  await own.goto(`${home(page)}phone.html?lang=en`);
  const phone = new OwnersPhone(own.locator('.phone'), { language: 'en', hear: async () => '' });
  await phone.signUp('anna@house.invalid');
  await phone.add();
  await phone.press(phone.t.add.toList);
  const tile = phone.place.locator('.ph-tile-cameras');
  await expect(tile).toHaveAttribute('data-shows', 'pictures');

  await phone.press(phone.t.account.profile);
  await expect(tile).toHaveCount(0);
  const before = asked;
  await own.clock.runFor(LONG_MS);
  expect(asked).toBe(before);
  await phone.press(phone.t.devices.title);
  await expect(tile).toHaveAttribute('data-shows', 'pictures');
  await expect
    .poll(async () => {
      await own.clock.runFor(2000);
      return asked;
    })
    .toBeGreaterThan(before + 2);
  // Nobody looks any more when the process goes.
  await own.close();
});
