/** The PC with the SADP tool in the real page: started as anybody it sees nothing, as administrator it finds the recorder, changes it and frees it. */
import { stringsOf } from '../../src/tool/strings/index.ts';
import { inspector } from './axe.ts';
import { languages, passwords } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';

for (const lang of languages) {
  test(`the way through the tool (${lang})`, async ({ page }) => {
    const t = stringsOf[lang];
    const axe = inspector(page);
    const hear = await earOf(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const shortcut = page.getByRole('button', { name: t.pc.shortcut });
    await page.goto(`./tool.html?scenario=bound-4x&speed=instant&lang=${lang}`);
    await shortcut.dblclick();
    await expect(page.getByRole('alert')).toContainText(t.noRights.what);
    await axe.look('as anybody');
    await button(t.window.close).click();

    await shortcut.click({ button: 'right' });
    await page.getByRole('menuitem', { name: t.pc.asAdministrator }).click();
    await button(t.consent.yes).click();
    await expect(page.getByRole('status').first()).toHaveText(t.list.online(1));
    await page.getByRole('checkbox', { name: t.list.select('SIM-7616NI-K2/16P 192.168.1.64') }).check();
    await expect(page.getByText(t.details.accounts[1] ?? '')).toBeVisible();
    await axe.look('a device selected');

    // Another address, first with a wrong password, then with the right one.
    const password = page.getByLabel(t.details.password, { exact: true });
    await page.getByLabel(t.details.address, { exact: true }).fill('192.168.1.70');
    await password.fill('wrong-one');
    await button(t.details.modify).click();
    await expect(page.getByText(t.refusals.passwordWrong(6))).toBeVisible();
    await expect(password).toHaveValue('');
    await password.fill(passwords.admin);
    await button(t.details.modify).click();
    await expect(page.getByText(t.details.modified)).toBeVisible();
    await expect(page.getByRole('cell', { name: '192.168.1.70', exact: true })).toBeVisible();

    // Freed: the region first, then password and the code, which somebody who does not see the picture hears.
    await button(t.unbind.button).click();
    await button(t.unbind.openSettings).click();
    await page.getByLabel(t.settings.region).selectOption(t.regions.russia);
    await axe.look('settings');
    await button(t.settings.save).click();
    await button(t.unbind.button).click();
    await expect(page.getByRole('img', { name: t.unbind.picture })).toBeVisible();
    await button(t.unbind.listen).click();
    const dialog = page.getByRole('dialog', { name: t.unbind.title });
    const code = await hear();
    await dialog.getByLabel(t.details.password, { exact: true }).fill('wrong-two');
    await dialog.getByLabel(t.unbind.code).fill(code);
    await dialog.getByRole('button', { name: t.unbind.unbind, exact: true }).click();
    await expect(dialog.getByRole('alert')).toHaveText(t.refusals.passwordWrong(6));
    await axe.look('refused');
    await dialog.getByLabel(t.details.password, { exact: true }).fill(passwords.admin);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(t.unbind.done)).toBeVisible();
    await axe.look('unbound');
    expect(await page.content()).not.toContain(passwords.admin);
    await button(t.command.ok).click();
    await expect(button(t.unbind.button)).toBeFocused();
    await expect(page.getByText(t.details.accounts[2] ?? '', { exact: true })).toBeVisible();
    expect(axe.findings).toEqual([]);
  });
}
