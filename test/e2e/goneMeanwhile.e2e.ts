/** A device deleted on the phone, while the page that looks after it hears first that it is gone. At a process, where every answer may come late. */
import type { Page } from '@playwright/test';
import { OwnersPhone } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

const home = (page: Page): string => new URL('.', page.url()).href;
/** The browser's own word for the answer that comes first. */
const NOT_FOUND = /404 \(Not Found\)/;
const DEVICE = /\/devices\/SIM[^/]*$/;

test('deleted, and known to be gone before the answer comes: it is told, and the list is empty', {
  tag: '@at-process',
}, async ({ recorder, page, context, watch }) => {
  watch.expect(NOT_FOUND);
  await recorder.openAt(HIK_CONNECT, { lang: 'en', scenario: 'not-bound' });
  await recorder.expectStatus(recorder.t.platform.online);
  const own = await context.newPage();
  await own.goto(`${home(page)}phone.html?lang=en`);
  const phone = new OwnersPhone(own.locator('.phone'), { language: 'en', hear: async () => '' });
  const { t } = phone;
  await phone.signUp('anna@house.invalid');
  await phone.add();
  await phone.press(t.add.open);
  await phone.press(t.device.delete);
  await own.route(DEVICE, async (route) => {
    if (route.request().method() !== 'DELETE') return route.fallback();
    const done = await route.fetch();
    await own.waitForResponse((answer) => DEVICE.test(new URL(answer.url()).pathname) && answer.status() === 404);
    await route.fulfill({ response: done });
  });
  await phone.press(t.device.deleteYes);
  await expect(phone.place.getByText(t.device.deleted)).toBeVisible();
  await phone.expectHeading(t.devices.none);
  await own.close();
});
