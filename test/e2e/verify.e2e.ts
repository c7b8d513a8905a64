/**
 * A forgotten admin password, answered by the owner's phone beside the monitor: scanned off the screen, told, typed, and set anew; and every step
 * that leads elsewhere.
 */
import type { Page } from '@playwright/test';
import { inWords } from '../../src/phone/strings/index.ts';
import { inspector } from './axe.ts';
import { label, OwnersPhone } from './besideRecorder.ts';
import { WALKED_WITH_THE_PHONE } from './byThePhone.ts';
import { Ear } from './ear.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';
import { type Language, languages, type Recorder } from './recorder.ts';
import { findSecrets, lookAround } from './scan.ts';
import { TrainerPanel } from './trainerPanel.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

const CANARY = 'zq7Kanarya5';

async function sitBeside(page: Page, recorder: Recorder, lang: Language) {
  const ear = await Ear.on(page);
  const hear = await earOf(page);
  await recorder.bootToLiveView({ face: 'lab', scenario: 'not-bound', lang });
  await page.getByRole('radio', { name: recorder.panel.faces.names.all }).check({ force: true });
  const phone = new OwnersPhone(page.locator('.lab-face-phone'), { language: lang, hear });
  const { t, screen } = recorder;
  const words = t.forgot;
  const dialog = screen.getByRole('dialog', { name: words.title });
  const type = async (field: string, text: string): Promise<void> => {
    await screen.getByLabel(field, { exact: true }).click();
    await page.keyboard.type(text);
  };
  const qr = dialog.getByRole('img', { name: words.cloud.qr });
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).last().click();
  return {
    ear,
    phone,
    dialog,
    type,
    press,
    /** By the mark in the title: the keyboard has a key of the same name. */
    close: () => dialog.getByRole('button', { name: t.close, exact: true }).first().click(),
    forget: () => recorder.button(t.login.forgot).click(),
    byCloud: () => dialog.getByRole('button', { name: new RegExp(`^${words.byCloud}`) }).click(),
    qr,
    /** The keyboard comes for the field of the code, and the dialog makes room for it: nothing is to be pressed before. */
    async shown(): Promise<void> {
      await expect(qr).toBeVisible();
      await expect(screen.locator('.keyboard-dock canvas')).toBeVisible();
    },
    said: (text: string) => expect(dialog.getByRole('alert').filter({ hasText: text })).toBeVisible(),
    async newPassword(text: string): Promise<void> {
      await type(t.access.newPassword, text);
      await type(t.access.confirmPassword, text);
      await press(t.ok);
    },
    async own(): Promise<void> {
      await phone.signUp('anna@house.invalid');
      await phone.add(label.code);
      await phone.expectHeading(phone.t.add.added);
      await phone.press(phone.t.add.open);
    },
  };
}

for (const lang of languages) {
  test(`the recorder shows a code, the owner’s phone answers it, a new password is set (${lang})`, {
    tag: '@both-homes',
  }, async ({ recorder, page, watch }) => {
    const { phone, dialog, type, press, close, forget, byCloud, shown, newPassword, own } = await sitBeside(
      page,
      recorder,
      lang,
    );
    const { look, findings } = inspector(page);
    const { t } = recorder;
    const words = t.forgot.cloud;
    await recorder.openLogin();
    await forget();
    // In nobody's account there is nobody to answer, and it says so.
    await expect(dialog).toContainText(words.barred.unbound);
    await close();
    await own();
    await forget();
    await look('the ways back');
    await byCloud();
    await shown();
    await look('the QR code of an attempt');

    await phone.press(phone.t.device.verify);
    await look('on the phone');
    await phone.press(phone.t.add.scan);
    await phone.press(phone.t.scan.monitor);
    const told = phone.place.getByRole('heading', { name: /^\d{4} \d{4}$/ });
    await expect(told).toBeVisible();
    await look('the code on the phone');
    const code = ((await told.textContent()) ?? '').replace(' ', '');
    expect(code).toMatch(/^\d{8}$/);
    await phone.press(phone.t.close);
    await expect(told).toHaveCount(0);

    await type(words.code, code);
    // Nobody shows it any more: what is typed is in no page's text, nor in anything that is kept.
    const seen = async () => lookAround(page, [{ where: 'console', text: watch.console.join('\n') }]);
    expect(findSecrets(await seen(), [code])).toEqual([]);
    await press(t.forgot.next);
    await newPassword(CANARY);
    await expect(dialog.getByRole('status')).toHaveText(words.done);
    expect(findSecrets(await seen(), [CANARY, code])).toEqual([]);
    await press(t.ok);
    await recorder.typePassword(CANARY);
    await recorder.button(t.ok).click();
    await expect(recorder.button(t.topBar.power)).toBeVisible();
    expect(findings).toEqual([]);
  });

  test(`every step aside, and what is refused on the way (${lang})`, async ({ recorder, page }) => {
    const { ear, phone, dialog, type, press, close, forget, byCloud, qr, shown, said, newPassword, own } =
      await sitBeside(page, recorder, lang);
    const panel = new TrainerPanel(recorder);
    const { t } = recorder;
    const words = t.forgot.cloud;
    await recorder.openLogin();
    await own();
    await forget();
    await byCloud();
    await shown();
    await press(t.forgot.back);
    await byCloud();
    await shown();
    await close();
    await forget();
    await byCloud();
    await shown();
    const first = await dialog.locator('strong.figures').textContent();
    await press(words.renew);
    await shown();
    await expect(dialog.locator('strong.figures')).not.toHaveText(first ?? '');
    await press(t.forgot.next);
    await said(words.empty);

    // An attempt that is none, and one that another took the place of.
    await phone.press(phone.t.device.verify);
    const attempt = phone.place.getByLabel(phone.t.device.attempt, { exact: true });
    await attempt.fill('0A1B');
    await phone.press(phone.t.device.getCode);
    await expect(phone.place.getByText(phone.t.device.attemptMalformed)).toBeVisible();
    await attempt.fill(first ?? '');
    await phone.press(phone.t.device.getCode);
    await phone.expectRefused(inWords(phone.t, { ok: false, code: 'attempt-wrong' }));

    await type(words.code, '00000000');
    await press(t.forgot.next);
    await press(t.forgot.back);
    await shown();
    await press(t.forgot.next);
    await newPassword(CANARY);
    await said(t.forgot.refusal({ ok: false, code: 'wrong', attemptsLeft: 6 }));

    // The cable goes, and comes again.
    await panel.plugCable(false);
    await press(words.renew);
    await expect(dialog.getByRole('alert')).not.toBeEmpty();
    await expect(qr).toHaveCount(0);
    await press(words.renew);
    await expect(dialog.getByRole('alert')).not.toBeEmpty();
    await press(t.forgot.back);
    await expect(dialog).toContainText(words.barred.offline);
    await panel.plugCable(true);
    await byCloud();
    await shown();
    await panel.plugCable(false);
    await press(words.renew);
    await expect(dialog.getByRole('alert')).not.toBeEmpty();
    await close();
    await ear.note();
    const heard = [...ear.states, ...ear.transitions];
    expect(WALKED_WITH_THE_PHONE.filter((name) => !heard.includes(name))).toEqual([]);
  });
}
