/** The user's page in a real browser: every transition of its two conversations, and what an operator finds there. What becomes of the accounts, flows tell. */
import type { Locator } from '@playwright/test';
import { accountMachine, ownPasswordMachine } from '../../src/machines/index.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { mapOf } from './machineMap.ts';
import { passwords, type Recorder } from './recorder.ts';

const NEW = 'Night-Shift-7';

async function newPassword(recorder: Recorder, password: string): Promise<void> {
  const { t, page } = recorder;
  for (const label of [t.access.newPassword, t.access.confirmPassword]) {
    await recorder.field(label).click();
    await page.keyboard.type(password);
  }
}
async function wrongUntilLocked(dialog: Locator, times: number, guess: () => Promise<void>): Promise<void> {
  for (let time = 1; time < times; time++) {
    await guess();
    await expect(dialog.getByRole('alert')).toContainText(String(times - time));
  }
  await guess();
  await expect(dialog.locator('.password-wait')).toBeVisible();
}

test('somebody is added: the permission and the form in all their moods', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  await recorder.openAt('system/general/general');
  const { t } = recorder;
  await recorder.choose(t.fields['general.autoLogout'], t.general.minutes(0));
  await recorder.applied();
  await recorder.openPlace('system/user');

  // Permission: left, wrong, impossible, locked, given.
  await recorder.button(t.users.add).click();
  const permission = await recorder.expectDialog(t.confirmPermission);
  await recorder.press(permission, t.cancel);
  await recorder.button(t.users.add).click();
  await ear.breakFlash(true);
  await recorder.submitPermission(passwords.admin);
  await expect(permission.getByRole('alert')).toHaveText(t.fault);
  await ear.breakFlash(false);
  await wrongUntilLocked(permission, 7, () => recorder.submitPermission('wrong'));
  await page.clock.runFor(61_000);
  await wrongUntilLocked(permission, 7, () => recorder.submitPermission('wrong'));
  await recorder.press(permission, t.cancel);
  await page.clock.runFor(61_000);
  await recorder.button(t.users.add).click();
  await recorder.submitPermission(passwords.admin);

  // The form: refused, mended, impossible, too late, done.
  const form = await recorder.expectDialog(t.users.tasks.add);
  await recorder.field(t.users.name).fill('Operator');
  await newPassword(recorder, NEW);
  await recorder.press(form, t.ok);
  const taken = t.users.refusal({ code: 'name-refused', fault: 'taken' });
  await expect(form.getByRole('alert')).toHaveText(taken);
  await recorder.field(t.users.name).fill('petr');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await newPassword(recorder, NEW);
  await ear.breakFlash(true);
  await recorder.press(form, t.ok);
  await expect(form.getByRole('alert')).toHaveText(t.fault);
  await ear.breakFlash(false);
  await page.clock.runFor(10 * 60_000);
  await newPassword(recorder, NEW);
  await recorder.press(form, t.ok);
  await expect(permission.getByRole('alert')).toHaveText(t.users.refusal({ code: 'no-permit' }));
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectDialog(t.users.tasks.add), t.cancel);
  await recorder.button(t.users.add).click();
  await recorder.submitPermission(passwords.admin);
  await recorder.field(t.users.name).fill('petr');
  await recorder.box(t.rights.power).click();
  await newPassword(recorder, NEW);
  await recorder.press(form, t.ok);
  await expect(recorder.screen.locator('footer').getByRole('status')).toHaveText(t.users.done.add('petr', ''));
  await ear.note();
  await expectAll('account', mapOf(accountMachine), ear);
});

test('one’s own password: left, impossible, wrong, locked, changed', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  await recorder.openAt('system/user');
  const { t } = recorder;
  const own = async (old: string): Promise<Locator> => {
    const dialog = await recorder.expectDialog(t.users.tasks.password);
    await recorder.field(t.users.oldPassword).click();
    await page.keyboard.type(old);
    await newPassword(recorder, NEW);
    await recorder.press(dialog, t.ok);
    return dialog;
  };
  const dialog = recorder.dialog(t.users.tasks.password);
  await recorder.button(t.users.password).click();
  await recorder.press(dialog, t.cancel);
  await recorder.button(t.users.password).click();
  await ear.breakFlash(true);
  await own(passwords.admin);
  await expect(dialog.getByRole('alert')).toHaveText(t.fault);
  await ear.breakFlash(false);
  await wrongUntilLocked(dialog, 7, async () => void (await own('wrong')));
  await page.clock.runFor(61_000);
  await wrongUntilLocked(dialog, 7, async () => void (await own('wrong')));
  await recorder.press(dialog, t.cancel);
  await page.clock.runFor(61_000);
  await recorder.button(t.users.password).click();
  await own(passwords.admin);
  await expect(recorder.screen.locator('footer').getByRole('status')).toHaveText(t.users.ownDone);
  await ear.note();
  await expectAll('own password', mapOf(ownPasswordMachine), ear);
});

test('the operator sees nobody else, and changes the own password by its rules', async ({ recorder, page }) => {
  await recorder.openAt('system/user', { user: 'operator' });
  const { t } = recorder;
  await expect(recorder.screen.getByRole('row')).toHaveCount(2);
  await expect(recorder.button(t.users.select('operator'))).toBeVisible();
  for (const absent of [t.users.add, t.users.edit, t.users.delete])
    await expect(recorder.button(absent)).toHaveCount(0);
  await recorder.button(t.users.password).click();
  const dialog = await recorder.expectDialog(t.users.tasks.password);
  const give = async (old: string, next: string): Promise<void> => {
    await recorder.field(t.users.oldPassword).click();
    await page.keyboard.type(old);
    for (const label of [t.access.newPassword, t.access.confirmPassword]) {
      await recorder.field(label).click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(next);
    }
    await recorder.press(dialog, t.ok);
  };
  await give(passwords.operator, 'operator-77');
  await expect(dialog.getByRole('alert')).toHaveText(t.access.passwordFaults['user-name']);
  await give('x', NEW);
  await expect(dialog.getByRole('alert')).toHaveText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 4 }));
  await give(passwords.operator, NEW);
  await expect(recorder.screen.locator('footer').getByRole('status')).toHaveText(t.users.ownDone);
  await recorder.logOut();
  await recorder.openLogin();
  await recorder.logIn('operator', NEW);
});
