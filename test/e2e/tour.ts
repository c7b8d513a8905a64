/**
 * A walk past everything that the recorder can show: every stage, page, list and dialog. Specs that judge looks (axe, layout)
 * come along and look at each sight.
 */
import { expect } from '@playwright/test';
import { profileById } from '../../src/device/index.ts';
import { pagesOf } from '../../src/machines/index.ts';
import { menuTree, type PageId } from '../../src/menu/tree/tree.ts';
import { damage } from './damage.ts';
import { HIK_CONNECT, type LinkOptions, type Recorder } from './recorder.ts';

export type Look = (sight: string) => Promise<void>;

/** Every page of the menu, as firmware 4.30 has it. */
export const pages = pagesOf(menuTree, profileById('ip-4.30').capabilities).map(({ id }) => id as PageId);

/** Live view, its menu, the login dialog in all its moods. Ends in the menu as admin. */
export async function walkToMenu(recorder: Recorder, link: LinkOptions, look: Look): Promise<void> {
  const { page } = recorder;
  await recorder.bootToLiveView(link);
  const { t } = recorder;
  await look('live view');
  await recorder.rightClickMenu();
  await look('shortcut menu');
  await page.keyboard.press('Escape');
  const login = await recorder.openLogin();
  await look('login');
  await recorder.screen.getByRole('combobox', { name: t.login.user }).click();
  await look('login, users');
  await page.keyboard.press('Escape');
  await recorder.field(t.login.password).click();
  await recorder.key('?123').or(recorder.key(t.keyboard.symbols)).click();
  await look('login, symbols');
  await recorder.submitLogin('admin', 'wrong');
  await expect(login.getByRole('alert')).toBeVisible();
  await look('login, wrong password');
  await recorder.logIn();
}

/** Every page, and the settings pages with a refused Apply. */
export async function walkPages(recorder: Recorder, look: Look): Promise<void> {
  const { t } = recorder;
  for (const place of pages) {
    await recorder.openPlace(place);
    if (place === 'maintenance/log') await expect(recorder.screen.getByRole('row').nth(2)).toBeVisible();
    if (place === HIK_CONNECT) await expect(recorder.unbindButton).toBeEnabled();
    await look(place);
  }
  await walkLogAndUsers(recorder, look);
  await recorder.openPlace('system/general/general');
  await recorder.field(t.fields['general.deviceName']).click();
  await recorder.field(t.fields['general.deviceName']).fill('x'.repeat(40));
  await look('general, keyboard');
  await recorder.apply();
  await expect(recorder.screen.getByRole('alert')).toBeVisible();
  await look('general, refused');
  await recorder.screen.getByRole('combobox', { name: t.fields['general.autoLogout'] }).click();
  await look('general, list open');
  await recorder.page.keyboard.press('Escape');
  await recorder.discardFor(HIK_CONNECT);
  await recorder.box(t.fields['platform.customServer']).click();
  await recorder.field(t.fields['platform.serverAddress']).fill('нет такого');
  await recorder.field(t.fields['platform.verificationCode']).fill('ab');
  await recorder.apply();
  await expect(recorder.screen.getByRole('alert')).toHaveCount(2);
  await look('hik-connect, refused');
  await recorder.discardFor('maintenance/log');
  await recorder.openPlace(HIK_CONNECT);
}

/** What opens over the log's page and the user's. Nothing is changed. */
async function walkLogAndUsers(recorder: Recorder, look: Look): Promise<void> {
  const { t, page } = recorder;
  await recorder.openPlace('maintenance/log');
  await recorder.choose(t.log.period, t.log.periods.own);
  await recorder.field(t.log.from).fill('31.02.2026');
  await recorder.button(t.log.search).click();
  await expect(recorder.screen.getByRole('alert')).toBeVisible();
  await look('log, no such day');
  await recorder.screen.getByRole('row').nth(1).click();
  await recorder.expectDialog(t.log.entry);
  await look('log, entry');
  await page.keyboard.press('Escape');
  await recorder.openPlace('system/user');
  await recorder.button(t.users.password).click();
  await recorder.expectDialog(t.users.tasks.password);
  await look('own password');
  await page.keyboard.press('Escape');
  await recorder.button(t.users.add).click();
  await recorder.expectDialog(t.confirmPermission);
  await recorder.submitPermission('unbind4x');
  await recorder.expectDialog(t.users.tasks.add);
  await look('add user');
  await page.keyboard.press('Escape');
  await expect(recorder.screen.getByRole('dialog')).toHaveCount(0);
}

/** The dialogs of unbinding, terms and power. Begins on the Hik-Connect page; ends unbound. */
export async function walkDialogs(recorder: Recorder, look: Look): Promise<void> {
  const { t, page } = recorder;
  const enable = recorder.box(t.fields['platform.enabled']);
  await enable.click();
  await enable.click();
  const terms = await recorder.expectDialog(t.terms.title);
  await look('terms');
  await recorder.field(t.fields['platform.verificationCode'], terms).click();
  await recorder.field(t.fields['platform.verificationCode'], terms).fill('ab');
  await expect(terms.getByRole('alert')).toBeVisible();
  await look('terms, bad code, keyboard');
  await page.keyboard.press('Escape');
  await recorder.discardFor('maintenance/system-info/device');
  for (const action of ['reboot', 'shutdown'] as const) {
    await recorder.choosePower(action);
    await recorder.expectDialog(t.attention);
    await look(action);
    await page.keyboard.press('Escape');
  }
  await recorder.button(t.messages.title).click();
  await recorder.expectDialog(t.messages.title);
  await look('messages');
  await page.keyboard.press('Escape');
  await recorder.button(t.topBar.power).click();
  await expect(recorder.screen.getByRole('menu')).toBeVisible();
  await look('power menu');
  await page.keyboard.press('Escape');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.unbindButton.click();
  const attention = await recorder.expectDialog(t.attention);
  await look('attention');
  await recorder.press(attention, t.yes);
  const permission = await recorder.expectDialog(t.confirmPermission);
  await look('confirm permission');
  await recorder.submitPermission('wrong');
  await expect(permission.getByRole('alert')).toBeVisible();
  await recorder.button(t.showText, permission).click();
  await look('confirm permission, wrong password, eye open');
  await expect(recorder.field(t.login.password)).toBeFocused();
  await recorder.submitPermission('unbind4x');
  await recorder.expectResult(t.platform.unbound);
  await look('result');
  await page.keyboard.press('Escape');
  await recorder.expectUnbound();
  await look('unbound');
}

/** What a recorder shows that is not simply at work. */
export async function walkElsewhere(recorder: Recorder, link: LinkOptions, look: Look): Promise<void> {
  const { page } = recorder;
  await recorder.openAt('maintenance/log', { ...link });
  const { t } = recorder;
  await recorder.choosePower('shutdown');
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await expect(recorder.button(t.off.powerOn)).toBeVisible();
  await look('off');
  await recorder.button(t.off.powerOn).click();
  await recorder.expectLiveView();

  await recorder.open({ ...link, place: 'no/such/page' });
  await recorder.logIn();
  await expect(recorder.screen.getByText(t.notices['place-unknown'])).toBeVisible();
  await look('notice');

  await recorder.open({ ...link, scenario: 'locked' });
  await recorder.openLogin();
  await recorder.submitLogin('admin', 'unbind4x');
  await expect(recorder.passwordWait).toBeVisible();
  await look('login, locked');

  for (const scenario of ['wrong-region', 'service-off'] as const) {
    await recorder.openAt(HIK_CONNECT, { ...link, scenario });
    await expect(recorder.unbindButton).toBeDisabled();
    await look(scenario);
  }

  await recorder.bootToLiveView({ ...link, scenario: 'bound-3x' });
  await recorder.toMenu();
  await look('icon grid');
  await recorder.openPlace(HIK_CONNECT);
  await look('hik-connect of 3.x');

  await recorder.open({ ...link, scenario: 'hybrid-4x', speed: null });
  await expect(recorder.screen).toContainText(t.boot.starting);
  await look('splash');
  await damage(page, ['hybrid-4x/world'], 'text');
  await expect(recorder.button(t.safeMode.startOver)).toBeVisible();
  await look('safe mode');
}
