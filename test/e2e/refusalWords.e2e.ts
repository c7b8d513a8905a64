/**
 * What is refused at the PC and on the phone is brought about in the real page, and the words are seen on the screen, in both languages. The
 * canary is first a wrong password, and then the recorder's own: it is found nowhere.
 */
import type { Page } from '@playwright/test';
import { inWords } from '../../src/phone/strings/index.ts';
import { label, OwnersPhone, Pc } from './besideRecorder.ts';
import { expect, test, type Watch } from './fixtures.ts';
import { listenToXState } from './inspection.ts';
import { earOf } from './pageEar.ts';
import { type Language, languages, passwords, type Recorder } from './recorder.ts';
import { findSecrets, lookAround } from './scan.ts';
import { TrainerPanel } from './trainerPanel.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

/** As good a password as any, and nothing like any other text of the product. */
const CANARY = 'zq7Kanarya5';

async function table(page: Page, recorder: Recorder, lang: Language, scenario: 'bound-4x' | 'fresh') {
  await listenToXState(page);
  const hear = await earOf(page);
  await recorder.open({ face: 'lab', scenario, lang });
  await page.getByRole('radio', { name: recorder.panel.faces.names.all }).check({ force: true });
  const at = { language: lang, hear };
  return {
    panel: new TrainerPanel(recorder),
    pc: new Pc(page.locator('.lab-face-pc'), at),
    phone: new OwnersPhone(page.locator('.lab-face-phone'), at),
  };
}

async function hitsOf(page: Page, watch: Watch, secret: string): Promise<string[]> {
  const sights = await lookAround(page, [{ where: 'console', text: watch.console.join('\n') }]);
  expect(sights.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(50_000);
  return findSecrets(sights, [secret]);
}

for (const lang of languages) {
  test(`the PC says why, and what to do (${lang})`, async ({ recorder, page, watch }) => {
    const { pc, panel } = await table(page, recorder, lang, 'bound-4x');
    const { t } = pc;
    const shows = (words: string) => expect(pc.place.getByText(words, { exact: true })).toBeVisible();
    const submit = async (words: string, ...typed: [password: string, code?: string]): Promise<void> => {
      await pc.submit(...typed);
      await pc.expectRefused(words);
    };
    await pc.button(t.pc.shortcut).dblclick();
    await shows(t.noRights.why);
    await shows(t.noRights.what);
    await pc.button(t.window.close).click();
    await pc.connect('none');
    await pc.start();
    await shows(t.list.nobodyNone);
    await pc.connect('guest');
    await shows(t.list.nobodyGuest);
    await pc.connect('house');
    await pc.tick();
    await pc.button(t.unbind.button).click();
    await shows(t.unbind.chooseRegion);
    await pc.cancel();
    await pc.chooseRegion('international');
    await pc.openUnbind();
    await submit(t.unbind.wrongRegion(t.regions.international), passwords.admin);
    await pc.cancel();
    await pc.chooseRegion('russia');
    await pc.openUnbind();
    await submit(t.unbind.codeEmpty, passwords.admin, '');
    await submit(t.refusals.passwordEmpty, '', '1234567');
    await submit(t.unbind.pictureWrong, passwords.admin, '0000000');
    for (const left of [6, 5, 4, 3, 2, 1]) await submit(t.refusals.passwordWrong(left), CANARY, '1234567');
    await pc.submit(CANARY, '1234567');
    await expect(pc.dialog.getByRole('alert')).toContainText(/\d/);
    // Locked by now, also for the right one.
    await pc.submit(passwords.admin, '1234567');
    await expect(pc.dialog.getByRole('alert')).toHaveText(
      new RegExp(t.refusals.locked(7).replace('7', '\\d').replaceAll('.', '\\.')),
    );
    await pc.cancel();
    expect(await hitsOf(page, watch, CANARY)).toEqual([]);

    // The recorder's server goes, then its cable.
    await panel.switch('russia', false);
    await pc.openUnbind();
    await pc.expectRefused(t.unbind.noServer(t.regions.russia));
    await panel.switch('russia', true);
    await pc.dialog.getByRole('button', { name: t.unbind.another, exact: true }).click();
    await expect(pc.dialog.getByRole('img', { name: t.unbind.picture })).toBeVisible();
    await panel.plugCable(false);
    await submit(t.refusals.silent, passwords.admin, '1234567');
    await pc.cancel();
    await pc.button(t.list.refresh).click();
    await shows(t.list.nobodyHouse[0] ?? '');
  });

  test(`the phone says why, and what to do (${lang})`, async ({ recorder, page, watch }) => {
    const { phone, panel } = await table(page, recorder, lang, 'bound-4x');
    const { t } = phone;
    const says = (code: keyof typeof t.refusals, more: object = {}) =>
      phone.expectRefused(inWords(t, { ok: false, code, ...more }));
    const shows = (words: string) => expect(phone.place.getByText(words, { exact: true })).toBeVisible();
    await phone.place.getByLabel(t.account.mail).fill('anna@house.invalid');
    await phone.place.getByLabel(t.account.password, { exact: true }).fill('nobody has it yet');
    await phone.press(t.account.signIn);
    await says('sign-in-refused');
    await phone.press(t.account.signIn);
    await shows(t.account.passwordMissing);
    await expect(phone.place.getByRole('alert')).toHaveCount(0);
    await phone.signUp('anna@house.invalid');
    await phone.add('WRONG1');
    await says('not-added');
    await phone.place.getByLabel(t.add.code).fill(label.code);
    await phone.press(t.add.add);
    await phone.expectHeading(t.add.anothers);
    await shows(t.add.anothersWhy);
    await phone.openUnbind();
    await phone.submit('', '');
    await shows(t.unbind.passwordMissing);
    await shows(t.unbind.pictureMissing);
    await phone.submit(passwords.admin, '0000000');
    await says('picture-wrong');
    for (const left of [6, 5, 4, 3, 2, 1]) {
      await phone.submit(CANARY, '1234567');
      await says('password-wrong', { attemptsLeft: left });
    }
    expect(await hitsOf(page, watch, CANARY)).toEqual([]);
    await panel.plugCable(false);
    await phone.submit(passwords.admin, '1234567');
    await says('not-on-lan');
    // What is wanted now is said instead of it, not beside it.
    await phone.submit('', '');
    await shows(t.unbind.passwordMissing);
    await expect(phone.place.getByRole('alert')).toHaveCount(0);
    await panel.plugCable(true);
    await panel.switch('russia', false);
    await phone.press(t.unbind.refresh);
    await says('no-answer');
    await shows(t.unbind.noPicture);
    await panel.switch('russia', true);
    // In another network it is not offered, and the page says so.
    await phone.toList();
    await phone.switchLan(false);
    await phone.add();
    await shows(t.add.offLan);
    await expect(phone.place.getByText(t.add.offLanNext.elsewhere)).toBeVisible();
    await expect(phone.place.getByRole('button', { name: t.add.unbind, exact: true })).toHaveCount(0);
  });
}

test('the recorder’s own password, given at the PC, opens both ways and is found nowhere', async ({
  recorder,
  page,
  watch,
}) => {
  const { pc, phone } = await table(page, recorder, 'ru', 'fresh');
  const { t } = pc;
  const hits: string[] = [];
  const look = async (moment: string): Promise<void> => {
    hits.push(...(await hitsOf(page, watch, CANARY)).map((hit) => `${moment}: ${hit}`));
  };
  await pc.start();
  await pc.tick();
  await pc.chooseRegion('russia');
  await pc.openUnbind();
  await pc.submit('Some-Other-1', '1234567');
  await pc.expectRefused(t.refusals.notActivated);
  await pc.cancel();
  await pc.place.getByLabel(t.details.newPassword, { exact: true }).fill(CANARY);
  await pc.place.getByLabel(t.details.confirm, { exact: true }).fill(CANARY);
  await pc.button(t.details.activate).click();
  await expect(pc.place.getByText(t.details.activated)).toBeVisible();
  await look('activated');

  await pc.openUnbind();
  await pc.submit(CANARY);
  await pc.expectRefused(t.refusals.serviceOff);
  await pc.cancel();
  // Without a code of its own the service does not start.
  await pc.button(t.details.code).click();
  const code = pc.place.getByRole('dialog', { name: t.command.codeTitle });
  await code.getByLabel(t.command.codeField, { exact: true }).fill('NEWCODE7');
  await code.getByLabel(t.details.password, { exact: true }).fill(CANARY);
  await code.getByRole('button', { name: t.command.ok, exact: true }).click();
  await expect(code.getByText(t.command.codeSet)).toBeVisible();
  await code.getByRole('button', { name: t.command.close, exact: true }).last().click();
  await pc.button(t.details.enable).click();
  const enable = pc.place.getByRole('dialog', { name: t.command.enableTitle });
  await enable.getByLabel(t.details.password, { exact: true }).fill(CANARY);
  await enable.getByRole('button', { name: t.command.ok, exact: true }).click();
  await expect(enable.getByText(t.command.enabled)).toBeVisible();
  await enable.getByRole('button', { name: t.command.close, exact: true }).last().click();
  await expect(pc.place.getByText(t.details.accounts[2] ?? '', { exact: true })).toBeVisible();
  await pc.openUnbind();
  await pc.submit(CANARY);
  await pc.expectRefused(t.refusals.notBound);
  await pc.cancel();
  await look('refused');

  await phone.signUp('anna@house.invalid');
  await phone.add('NEWCODE7');
  await phone.expectHeading(phone.t.add.added);
  await pc.openUnbind();
  await pc.submit(CANARY);
  await pc.expectDone();
  await look('freed at the PC');
  expect(hits).toEqual([]);
});
