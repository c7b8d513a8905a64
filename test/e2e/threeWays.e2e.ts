/** In the lab one recorder is freed three times, at its screen, at the PC and with the phone, and added between; all three tell the same. */
import type { Page } from '@playwright/test';
import { heardIn } from '../../src/cloud/testing/ear.ts';
import { stringsOf as phoneStrings } from '../../src/phone/strings/index.ts';
import { stringsOf as toolStrings } from '../../src/tool/strings/index.ts';
import { stringsOf as trainerStrings } from '../../src/trainer/strings/index.ts';
import { inspector } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

/** The code of the sound that the page plays next: no loudspeaker is needed to hear it. */
async function earOf(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const { decodeAudioData } = AudioContext.prototype;
    AudioContext.prototype.decodeAudioData = function heard(wav, ...rest) {
      const letters = [...new Uint8Array(wav)].map((byte) => String.fromCharCode(byte)).join('');
      Reflect.set(globalThis, 'heard', btoa(letters));
      return decodeAudioData.call(this, wav, ...rest);
    };
  });
  return async () => {
    await page.waitForFunction(() => Reflect.has(globalThis, 'heard'));
    const wav = await page.evaluate(() => {
      const heard = String(Reflect.get(globalThis, 'heard'));
      Reflect.deleteProperty(globalThis, 'heard');
      return heard;
    });
    return heardIn(wav);
  };
}

test('freed at the screen, at the PC and with the phone, and added to an account between', async ({
  recorder,
  page,
}) => {
  const [lab, app, tool] = [trainerStrings.en, phoneStrings.en, toolStrings.en];
  const ear = await earOf(page);
  const { look, findings } = inspector(page);
  const pc = page.locator('.lab-face-pc');
  const phone = page.locator('.lab-face-phone');
  const onPhone = (name: string) => phone.getByRole('button', { name, exact: true }).click();
  const onPc = (name: string) => pc.getByRole('button', { name, exact: true }).click();
  const isBoundTo = (account: string) => recorder.expectAccount(recorder.t.platform.bound(account));

  await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: 'en' });
  await recorder.expectBound();
  await recorder.unbind();

  await page.getByRole('radio', { name: lab.faces.names.all }).check({ force: true });
  await expect(recorder.screen.locator('svg.qr')).toHaveCount(2);
  async function signUp(mail: string): Promise<void> {
    await onPhone(app.account.toSignUp);
    await phone.getByLabel(app.account.mail).fill(mail);
    await phone.getByLabel(app.account.password, { exact: true }).fill('a long one for the phone');
    await onPhone(app.account.signUp);
    await expect(phone.getByRole('heading', { name: app.devices.none })).toBeVisible();
  }
  await signUp('anna@house.invalid');
  await phone.getByRole('button', { name: app.devices.add }).last().click();
  await onPhone(app.add.scan);
  await onPhone(app.scan.monitor);
  await expect(phone.getByRole('heading', { name: app.add.added })).toBeVisible();
  await isBoundTo('a***@house.invalid');
  await look('added by scanning the monitor');

  // The PC: as administrator, its region chosen, the recorder ticked.
  await pc.getByRole('button', { name: tool.pc.shortcut }).click({ button: 'right' });
  await pc.getByRole('menuitem', { name: tool.pc.asAdministrator }).click();
  await onPc(tool.consent.yes);
  await pc.getByRole('checkbox', { name: tool.list.select('SIM-7616NI-K2/16P 192.168.1.64') }).check();
  await onPc(tool.unbind.button);
  await onPc(tool.unbind.openSettings);
  await pc.getByLabel(tool.settings.region).selectOption(tool.regions.russia);
  await onPc(tool.settings.save);
  await onPc(tool.unbind.button);
  const dialog = pc.getByRole('dialog', { name: tool.unbind.title });
  await expect(dialog.getByRole('img', { name: tool.unbind.picture })).toBeVisible();
  await onPc(tool.unbind.listen);
  await dialog.getByLabel(tool.unbind.code).fill(await ear());
  await dialog.getByLabel(tool.details.password, { exact: true }).fill(passwords.admin);
  await dialog.getByRole('button', { name: tool.unbind.unbind, exact: true }).click();
  await expect(dialog.getByText(tool.unbind.done)).toBeVisible();
  await recorder.expectUnbound();
  await onPhone(app.add.toList);
  await expect(phone.getByRole('heading', { name: app.devices.none })).toBeVisible();
  await onPc(tool.command.ok);

  // Another owner first, whose account Anna cannot see into; then she frees it with the admin password and the picture.
  const addBySerial = async (): Promise<void> => {
    await phone.getByRole('button', { name: app.devices.add }).last().click();
    await phone.getByLabel(app.add.serial).fill('SIM204816');
    await onPhone(app.add.next);
    await phone.getByLabel(app.add.code).fill('QRSMXT');
    await onPhone(app.add.add);
  };
  await addBySerial();
  await expect(phone.getByRole('heading', { name: app.add.added })).toBeVisible();
  await onPhone(app.add.toList);
  await onPhone(app.account.profile);
  await onPhone(app.account.signOut);
  await signUp('boris@house.invalid');
  await addBySerial();
  await expect(phone.getByRole('heading', { name: app.add.anothers })).toBeVisible();
  await onPhone(app.add.unbind);
  await phone.getByRole('button', { name: app.unbind.listen, exact: true }).click();
  await phone.getByLabel(app.unbind.picture).fill(await ear());
  await phone.getByLabel(app.unbind.password).fill(passwords.admin);
  await onPhone(app.unbind.submit);
  await expect(phone.getByRole('heading', { name: app.unbind.done })).toBeVisible();
  await recorder.expectUnbound();
  await onPhone(app.unbind.addNow);
  await onPhone(app.add.add);
  await expect(phone.getByRole('heading', { name: app.add.added })).toBeVisible();
  await isBoundTo('b***@house.invalid');
  await look('freed three times');

  // The log names each way, and no place has kept the password.
  const history = page.locator('.lab-cloud-history');
  await expect(history.getByRole('listitem').first()).toContainText('b***@house.invalid');
  expect(await page.content()).not.toContain(`value="${passwords.admin}"`);
  expect(findings).toEqual([]);
});
