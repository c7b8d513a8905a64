/**
 * One process, two people's browsers: a PC beside the recorder, and a phone with a browser of its own. The recorder is freed by each and added
 * between, and its own screen names each truth; and the lab of that process has all three on its table.
 */
import type { Page } from '@playwright/test';
import { stringsOf as trainerStrings } from '../../src/trainer/strings/index.ts';
import { inspector } from './axe.ts';
import { OwnersPhone, Pc } from './besideRecorder.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';

const RECORDER = 'SIM-7616NI-K2/16P 192.168.1.64';
/** A service refuses by a status, and of that the browser itself complains. */
const REFUSED = /Failed to load resource: the server responded with a status of 409/;
const homeOf = (page: Page): string => new URL('.', page.url()).href;

test('freed with the PC, added with the phone, freed with the phone and added again: three browsers’ pages, one truth', {
  tag: '@at-process',
}, async ({ recorder, page, context, browser, watch }) => {
  watch.expect(REFUSED);
  await recorder.openAt(HIK_CONNECT, { lang: 'en' });
  await recorder.expectBound();
  const isBoundTo = (account: string) => recorder.expectAccount(recorder.t.platform.bound(account));
  const home = homeOf(page);

  const pcPage = await context.newPage();
  const pc = new Pc(pcPage.locator('.pc'), { language: 'en', hear: await earOf(pcPage) });
  await pcPage.goto(`${home}tool.html?lang=en`);
  const onPc = inspector(pcPage);
  await pc.start();
  await pc.recorder(RECORDER).check();
  await pc.chooseRegion('russia');
  await pc.unbind('wrong');
  await expect(pc.dialog.getByText('Attempts left: 6.')).toBeVisible();
  await pc.press(pc.t.command.cancel);
  await pc.unbind(passwords.admin);
  await pc.expectDone();
  await onPc.look('freed with the PC');
  await pc.press(pc.t.command.ok);
  await recorder.expectUnbound();
  await expect(pcPage.getByText(pc.t.details.accounts[2] ?? '')).toBeVisible();

  const owner = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
  await watch.follow(owner);
  const phonePage = await owner.newPage();
  const phone = new OwnersPhone(phonePage.locator('.phone'), { language: 'ru', hear: await earOf(phonePage) });
  await phonePage.goto(`${home}phone.html?lang=ru`);
  const onPhone = inspector(phonePage);
  await phone.signUp('anna@house.invalid');
  await phone.add();
  await phone.expectHeading(phone.t.add.added);
  await isBoundTo('a***@house.invalid');
  // The PC heard of it without asking.
  await expect(pcPage.getByText(pc.t.details.accounts[1] ?? '')).toBeVisible();
  await phone.press(phone.t.add.toList);
  await phone.signOut();

  await phone.signUp('boris@house.invalid');
  await phone.add();
  await phone.expectHeading(phone.t.add.anothers);
  await onPhone.look('another account');
  await phone.unbind(passwords.admin);
  await phone.expectHeading(phone.t.unbind.done);
  await recorder.expectUnbound();
  await phone.press(phone.t.unbind.addNow);
  await phone.press(phone.t.add.add);
  await phone.expectHeading(phone.t.add.added);
  await isBoundTo('b***@house.invalid');
  await onPhone.look('added again');
  expect([...onPc.findings, ...onPhone.findings]).toEqual([]);
  for (const one of [pcPage, phonePage]) expect(await one.content()).not.toContain(passwords.admin);
  await owner.close();
});

test.describe('the lab', () => {
  test.use({ viewport: { width: 1600, height: 1000 } });

  test('a process’s lab has monitor, PC and phone on its table: freed with the PC, scanned with the phone, freed again', {
    tag: '@at-process',
  }, async ({ recorder, page, watch }) => {
    watch.expect(REFUSED);
    const { faces } = trainerStrings.en;
    const ear = await earOf(page);
    const { look, findings } = inspector(page);
    await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: 'en' });
    await recorder.expectBound();
    await page.getByRole('radio', { name: faces.names.all }).check({ force: true });
    const pc = new Pc(page.locator('.lab-face-pc'), { language: 'en', hear: ear });
    const phone = new OwnersPhone(page.locator('.lab-face-phone'), { language: 'en', hear: ear });
    await pc.start();
    await pc.recorder(RECORDER).check();
    await pc.chooseRegion('russia');
    await pc.unbind(passwords.admin);
    await pc.expectDone();
    await pc.press(pc.t.command.ok);
    await recorder.expectUnbound();

    await phone.signUp('anna@house.invalid');
    await page.locator('.lab-face-phone').getByRole('button', { name: phone.t.devices.add }).last().click();
    await phone.press(phone.t.add.scan);
    await phone.press(phone.t.scan.monitor);
    await phone.expectHeading(phone.t.add.added);
    await recorder.expectAccount(recorder.t.platform.bound('a***@house.invalid'));
    await look('scanned');

    // Its Wi-Fi off, the phone says why it cannot; on again, it can.
    await phone.press(phone.t.add.toList);
    await phone.signOut();
    await phone.signUp('boris@house.invalid');
    async function atAnothers(wifi: boolean): Promise<void> {
      await phone.press(phone.t.account.profile);
      await page.locator('.lab-face-phone').getByRole('switch').setChecked(wifi);
      await phone.press(phone.t.devices.title);
      await phone.add();
      await phone.expectHeading(phone.t.add.anothers);
    }
    await atAnothers(false);
    await expect(page.getByText(phone.t.add.offLanNext.elsewhere)).toBeVisible();
    await look('off the network');
    // Over the code and the serial number to the list.
    for (const field of [phone.t.add.code, phone.t.add.serial]) {
      await phone.press(phone.t.back);
      await expect(page.locator('.lab-face-phone').getByLabel(field)).toBeVisible();
    }
    await phone.press(phone.t.back);
    await atAnothers(true);
    await phone.unbind(passwords.admin);
    await phone.expectHeading(phone.t.unbind.done);
    await recorder.expectUnbound();
    expect(findings).toEqual([]);
  });
});
