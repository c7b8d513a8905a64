/** The on-screen keyboard as a guest: it goes with its field, and what it stands beside stays whole. */
import { expect, test } from './fixtures.ts';
import { measure } from './measure.ts';
import { HIK_CONNECT } from './recorder.ts';

test('the keyboard goes with the field that it was opened for', async ({ recorder }) => {
  await recorder.openAt('system/general/general');
  await recorder.field(recorder.t.fields['general.deviceName']).click();
  await expect(recorder.keys).toBeVisible();
  await recorder.openPlace('maintenance/log');
  await expect(recorder.keys).toHaveCount(0);
  await recorder.openPlace(HIK_CONNECT);
  await expect(recorder.keys).toHaveCount(0);
});

test('the service terms are whole beside the keyboard, in the longer of the languages', async ({ recorder, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await recorder.openAt(HIK_CONNECT, { lang: 'ru' });
  const { t } = recorder;
  const enable = recorder.box(t.fields['platform.enabled']);
  await enable.click();
  await enable.click();
  const terms = await recorder.expectDialog(t.terms.title);
  const code = recorder.field(t.fields['platform.verificationCode'], terms);
  await code.click();
  await code.fill('ab');
  await expect(terms.getByRole('alert')).toBeVisible();
  await expect(recorder.keys).toBeVisible();
  await expect.poll(async () => (await measure(page, '[data-stage]')).faults).toEqual([]);
  const body = terms.locator('.dialog-body');
  await expect.poll(() => body.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
});

test('on an upright phone the keys are as large as a finger wants them, in dialogs and on pages', async ({
  recorder,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await recorder.open({ place: 'system/general/general', lang: 'ru' });
  const { t } = recorder;
  await recorder.expectDialog(t.login.title);
  const keySize = async (name: string) => (await recorder.key(name).boundingBox()) ?? { width: 0, height: 0 };
  await expect(recorder.keys).toBeVisible();
  const inDialog = await keySize('q');
  expect(inDialog.width).toBeGreaterThan(28);
  expect(inDialog.height).toBeGreaterThan(36);
  await expect.poll(async () => (await measure(page, '[data-stage]')).faults).toEqual([]);
  const label = recorder.screen.locator('.dialog .row-label').first();
  // What surrounds a dialog comes after it.
  await expect
    .poll(() => label.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize)))
    .toBeGreaterThan(10);
  await recorder.logIn();
  await recorder.field(t.fields['general.deviceName']).click();
  const onPage = await keySize('й');
  expect(onPage.width).toBeGreaterThan(23);
  expect(onPage.height).toBeGreaterThan(36);
  await expect.poll(async () => (await measure(page, '[data-stage]')).faults).toEqual([]);
});
