/** The PC with the SADP tool in the real page: started as anybody it sees nothing, as administrator it finds the recorder and changes it. */
import { stringsOf } from '../../src/tool/strings/index.ts';
import { inspector } from './axe.ts';
import { languages, passwords } from './controls.ts';
import { expect, test } from './fixtures.ts';

for (const lang of languages) {
  test(`the way through the tool (${lang})`, async ({ page }) => {
    const t = stringsOf[lang];
    const axe = inspector(page);
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
    expect(axe.findings).toEqual([]);
  });
}
