/** In the lab one recorder is freed three times, at its screen, at the PC and with the phone, and added between; all three tell the same. */
import { stringsOf as trainerStrings } from '../../src/trainer/strings/index.ts';
import { inspector } from './axe.ts';
import { OwnersPhone, Pc } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

test('freed at the screen, at the PC and with the phone, and added to an account between', async ({
  recorder,
  page,
}) => {
  const lab = trainerStrings.en;
  const ear = await earOf(page);
  const { look, findings } = inspector(page);
  const pc = new Pc(page.locator('.lab-face-pc'), { language: 'en', hear: ear });
  const phone = new OwnersPhone(page.locator('.lab-face-phone'), { language: 'en', hear: ear });
  const [tool, app] = [pc.t, phone.t];
  const isBoundTo = (account: string) => recorder.expectAccount(recorder.t.platform.bound(account));

  await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: 'en' });
  await recorder.expectBound();
  await recorder.unbind();

  await page.getByRole('radio', { name: lab.faces.names.all }).check({ force: true });
  await expect(recorder.screen.locator('svg.qr')).toHaveCount(2);
  await phone.signUp('anna@house.invalid');
  await page.locator('.lab-face-phone').getByRole('button', { name: app.devices.add }).last().click();
  await phone.press(app.add.scan);
  await phone.press(app.scan.monitor);
  await phone.expectHeading(app.add.added);
  await isBoundTo('a***@house.invalid');
  await look('added by scanning the monitor');

  // The PC: as administrator, the recorder ticked, its region asked for and chosen.
  await pc.start();
  await pc.recorder('SIM-7616NI-K2/16P 192.168.1.64').check();
  await pc.press(tool.unbind.button);
  await pc.press(tool.unbind.openSettings);
  await page.locator('.lab-face-pc').getByLabel(tool.settings.region).selectOption(tool.regions.russia);
  await pc.press(tool.settings.save);
  await pc.unbind(passwords.admin);
  await pc.expectDone();
  await recorder.expectUnbound();
  await phone.press(app.add.toList);
  await phone.expectHeading(app.devices.none);
  await pc.press(tool.command.ok);

  // Another owner first, whose account Anna cannot see into; then she frees it with the admin password and the picture.
  await phone.add();
  await phone.expectHeading(app.add.added);
  await phone.press(app.add.toList);
  await phone.signOut();
  await phone.signUp('boris@house.invalid');
  await phone.add();
  await phone.expectHeading(app.add.anothers);
  await phone.unbind(passwords.admin);
  await phone.expectHeading(app.unbind.done);
  await recorder.expectUnbound();
  await phone.press(app.unbind.addNow);
  await phone.press(app.add.add);
  await phone.expectHeading(app.add.added);
  await isBoundTo('b***@house.invalid');
  await look('freed three times');

  // The log names each way, and no place has kept the password.
  const history = page.locator('.lab-cloud-history');
  await expect(history.getByRole('listitem').first()).toContainText('b***@house.invalid');
  expect(await page.content()).not.toContain(`value="${passwords.admin}"`);
  expect(findings).toEqual([]);
});
