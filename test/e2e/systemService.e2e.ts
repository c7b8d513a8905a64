/**
 * System Service in a real browser: somebody is let in by ONVIF, streams are encrypted by a password of their own, and both are seen
 * where they take effect; and no password that was typed on the way stands anywhere in the page.
 */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { passwords, type Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const SERVICE = 'maintenance/system-service';
const CAMERA = 'Yard-Gate-58';
const OWN = 'Shop-Window-4';

async function typeTwice(recorder: Recorder, labels: readonly string[], password: string): Promise<void> {
  for (const label of labels) {
    await recorder.field(label).click();
    await recorder.page.keyboard.type(password);
  }
}
/** Everything the page is made of, and what it keeps: attributes, texts, values of fields, storage. */
const inPage = (recorder: Recorder): Promise<string> =>
  recorder.page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...values, JSON.stringify({ ...localStorage }), location.href].join();
  });
const state = (recorder: Recorder, service: string): Locator =>
  recorder.screen.locator(`tr[data-row="${service}"] td`).last();

test('an ONVIF user is let in once ONVIF is on, is changed, and goes', async ({ recorder }) => {
  await recorder.openAt(`${SERVICE}/onvif`);
  const { t } = recorder;
  await expect(recorder.button(t.users.add)).toBeDisabled();
  await recorder.box(t.fields['onvif.enabled']).click();
  await recorder.applied();
  await recorder.openPlace('maintenance/network/stat');
  await expect(state(recorder, 'onvif')).toHaveText(t.stat.states['no-users']);
  await recorder.openPlace(`${SERVICE}/onvif`);
  await recorder.button(t.users.add).click();
  await recorder.submitPermission(passwords.admin);
  const form = await recorder.expectDialog(t.users.tasks['onvif-add']);
  await recorder.field(t.users.name).fill('vms');
  await recorder.choose(t.users.level, t.service.levels['media-user']);
  await typeTwice(recorder, [t.access.newPassword, t.access.confirmPassword], CAMERA);
  expect(await inPage(recorder)).not.toContain(CAMERA);
  await recorder.press(form, t.ok);
  await expect(recorder.screen.getByText(t.users.done['onvif-add']('vms', ''))).toBeVisible();
  await expect(recorder.screen.getByRole('row')).toHaveText([/./, `vms${t.service.levels['media-user']}`]);
  expect(await inPage(recorder)).not.toContain(CAMERA);
  await recorder.button(t.users.edit).click();
  await recorder.submitPermission(passwords.admin);
  const edit = await recorder.expectDialog(t.users.tasks['onvif-edit']);
  await recorder.choose(t.users.level, t.service.levels.administrator);
  await recorder.press(edit, t.ok);
  await expect(recorder.screen.getByRole('row').last()).toHaveText(`vms${t.service.levels.administrator}`);
  await recorder.openPlace('maintenance/network/stat');
  await expect(state(recorder, 'onvif')).toHaveText(t.stat.states.open);
  await recorder.openPlace(`${SERVICE}/onvif`);
  await recorder.button(t.users.delete).click();
  await recorder.submitPermission(passwords.admin);
  const question = await recorder.expectDialog(t.attention);
  await expect(question).toContainText(t.users.askOnvifDelete('vms'));
  await recorder.press(question, t.yes);
  await expect(recorder.screen.getByText(t.service.onvifEmpty)).toBeVisible();
});

test('stream encryption goes on with its own password after the admin’s, and off again', async ({ recorder }) => {
  await recorder.openAt(`${SERVICE}/stream-encryption`);
  const { t } = recorder;
  const box = recorder.box(t.service.encryption);
  await box.click();
  await recorder.press(await recorder.expectDialog(t.confirmPermission), t.cancel);
  await expect(box).not.toBeChecked();
  await box.click();
  await recorder.submitPermission(passwords.admin);
  const form = await recorder.expectDialog(t.users.tasks.encrypt);
  await recorder.press(form, t.ok);
  await expect(form.getByRole('alert')).toHaveText(t.access.passwordFaults.empty);
  await typeTwice(recorder, [t.service.encryptionPassword, t.access.confirmPassword], OWN);
  expect(await inPage(recorder)).not.toContain(OWN);
  await recorder.press(form, t.ok);
  await expect(box).toBeChecked();
  await expect(recorder.screen.getByText(t.service.passwordSet, { exact: true })).toBeVisible();
  expect(await inPage(recorder)).not.toContain(OWN);
  await recorder.openPlace('maintenance/log');
  await expect(recorder.screen.locator('.log-line').first()).toContainText(t.log.events['stream-encryption']);
  await recorder.openPlace(`${SERVICE}/stream-encryption`);
  await box.click();
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await expect(box).not.toBeChecked();
  await expect(recorder.screen.getByText(t.service.passwordNone, { exact: true })).toBeVisible();
});

test('encrypted streams cut off a phone that watches, and Network Stat. says so', async ({ recorder }) => {
  await recorder.openAt('maintenance/network/stat', { face: 'lab' });
  const { t } = recorder;
  const watching = state(recorder, 'remoteLiveView');
  await expect(watching).toHaveText(t.stat.rate(0));
  await new TrainerPanel(recorder).place.getByRole('switch', { name: recorder.panel.cloud.phone }).click();
  await expect(watching).toHaveText(t.stat.rate(2048));
  await recorder.openPlace(`${SERVICE}/stream-encryption`);
  await recorder.box(t.service.encryption).click();
  await recorder.submitPermission(passwords.admin);
  const form = await recorder.expectDialog(t.users.tasks.encrypt);
  await typeTwice(recorder, [t.service.encryptionPassword, t.access.confirmPassword], OWN);
  await recorder.press(form, t.ok);
  await expect(recorder.box(t.service.encryption)).toBeChecked();
  await recorder.openPlace('maintenance/network/stat');
  await expect(watching).toHaveText(t.stat.rate(0));
});
