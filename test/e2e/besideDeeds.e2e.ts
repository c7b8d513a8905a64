/** Whatever is done at PC and phone, by mouse or keyboard, is done again at them: they look after a playback as they did when it was recorded. */
import type { Locator } from '@playwright/test';
import { stringsOf as phoneStrings } from '../../src/phone/strings/index.ts';
import { stringsOf as toolStrings } from '../../src/tool/strings/index.ts';
import { passwords } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { languages } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

const WRONG = 'not-the-one-77';
const RECORDER = 'SIM-7616NI-K2/16P 192.168.1.64';

/** By role and text, without the times of day. */
const outline = async (face: Locator): Promise<string> =>
  (await face.ariaSnapshot()).replace(/[\d-]*\d\d:\d\d(:\d\d)?/g, '').replace(/\d{4}-\d\d-\d\d/g, '');

for (const language of languages)
  test(`each way to use a control is recorded and played at it (${language})`, async ({ recorder, page }) => {
    const [tool, app] = [toolStrings[language], phoneStrings[language]];
    const [pc, phone] = [page.locator('.lab-pc'), page.locator('.lab-phone')];
    await page.goto(`./?scenario=bound-4x&way=all&speed=instant&lang=${language}`);
    Object.assign(recorder, { face: 'lab', language });
    await recorder.expectLiveView();
    const words = recorder.panel.world.list;
    const group = await new TrainerPanel(recorder).open(words.title);
    const press = (name: string) => group.getByRole('button', { name, exact: true }).click();
    await pc.locator('> *').evaluate((old) => old.setAttribute('data-before', ''));
    await press(words.write);
    await expect(page.locator('[data-before]')).toHaveCount(0);
    await recorder.expectLiveView();

    // By keyboard as anybody, which shows nothing; then as administrator.
    await pc.getByRole('button', { name: tool.pc.shortcut }).press('Enter');
    await pc.getByRole('button', { name: tool.noRights.restart }).press('Space');
    await pc.getByRole('button', { name: tool.consent.yes }).click();
    await expect(pc.getByRole('checkbox', { name: tool.list.select(RECORDER) })).toBeVisible();
    // Away to another network and back.
    await pc.getByRole('button', { name: tool.pc.network(tool.connections.house.name) }).click();
    for (const { name } of [tool.connections.guest, tool.connections.house])
      await pc.getByRole('radio', { name }).check();
    await pc.getByRole('searchbox').fill('7616');
    // The row ticks; its dialog is left by Escape; a password that is wrong costs a try.
    await pc.getByRole('cell', { name: '192.168.1.64', exact: true }).click();
    await pc.getByRole('button', { name: tool.details.code }).click();
    await pc.getByRole('dialog').press('Escape');
    await pc.getByLabel(tool.details.httpPort).fill('8080');
    await pc.getByLabel(tool.details.password, { exact: true }).fill(WRONG);
    await pc.getByLabel(tool.details.password, { exact: true }).press('Enter');
    await expect(pc.getByRole('alert').filter({ hasText: /\d/ })).toBeVisible();
    await pc.getByLabel(tool.details.password, { exact: true }).fill(passwords.admin);
    await pc.getByRole('button', { name: tool.details.modify }).click();
    await expect(pc.getByText(tool.details.modified)).toBeVisible();
    // The phone: an account that there is not.
    await phone.getByLabel(app.account.mail).fill('nobody@house.invalid');
    await phone.getByLabel(app.account.password, { exact: true }).fill(WRONG);
    await phone.getByLabel(app.account.password, { exact: true }).press('Enter');
    await expect(phone.getByRole('alert').filter({ hasText: /./ })).toBeVisible();

    await expect(pc.getByRole('cell', { name: '8080', exact: true })).toBeVisible();
    const [atPc, onPhone] = [await outline(pc), await outline(phone)];
    await press(words.endWriting);
    expect(await page.evaluate(() => document.body.outerHTML)).not.toContain(WRONG);
    await press(words.play);
    await expect(page.getByText(words.veil)).toBeVisible();
    await expect(group.getByText(words.outcome.same)).toBeVisible();
    await expect.poll(() => outline(pc)).toBe(atPc);
    await expect.poll(() => outline(phone)).toBe(onPhone);
  });
