/** Russian and English, switched live, with the right plurals. */

import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('the language is switched live from General, and everything follows', async ({ recorder, page }) => {
  await recorder.openAt('system/general/general', { lang: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const stage = page.locator('[data-stage]');
  await expect(stage).toHaveAttribute('lang', 'en');
  await recorder.choose(recorder.t.fields['general.language'], 'Русский');
  await recorder.apply();

  recorder.language = 'ru';
  const { t } = recorder;
  await expect(recorder.screen.getByRole('status').filter({ hasText: t.applied })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(stage).toHaveAttribute('lang', 'ru');
  await recorder.expectPlace('system/general/general');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus('В сети');
  await recorder.unbind();
  await recorder.logOut();
  await recorder.expectLiveView();
});

test('a language that was only chosen, not applied, changes nothing', async ({ recorder }) => {
  await recorder.openAt('system/general/general', { lang: 'ru' });
  await recorder.choose(recorder.t.fields['general.language'], 'English');
  await expect(recorder.button('Применить')).toBeVisible();
  await recorder.discardFor('maintenance/system-info/device');
  await recorder.openPlace('system/general/general');
  await expect(recorder.screen.getByRole('combobox', { name: 'Язык' })).toHaveText('Русский');
});

test('Russian plurals: 1 минута, 2 минуты, 5 минут, and their kin', async ({ recorder }) => {
  await recorder.openAt('system/general/general', { lang: 'ru' });
  await recorder.screen.getByRole('combobox', { name: 'Автовыход' }).click();
  await expect(recorder.screen.getByRole('option')).toHaveText([
    'Никогда',
    '1 минута',
    '2 минуты',
    '5 минут',
    '10 минут',
    '20 минут',
    '30 минут',
  ]);
  await recorder.page.keyboard.press('Escape');
  await recorder.field('Имя устройства').fill('я'.repeat(40));
  await recorder.apply();
  await expect(recorder.screen.getByRole('alert')).toHaveText('Не больше 32 символов.');
  await recorder.logOut();
  await recorder.press(await recorder.expectDialog('Внимание'), recorder.t.leave.discard);
  await recorder.expectLiveView();
  const menu = await recorder.rightClickMenu();
  await menu.getByRole('menuitem', { name: 'Мультиэкран' }).click();
  await expect(menu.getByRole('menuitemradio')).toHaveText(['1 окно', '4 окна', '9 окон', '16 окон']);
  await menu.getByRole('menuitemradio', { name: '4 окна' }).click();
  await expect(recorder.screen.getByRole('img', { name: 'Просмотр, 4 канала' })).toBeVisible();
});

test('English plurals', async ({ recorder }) => {
  await recorder.openAt('system/general/general', { lang: 'en' });
  await recorder.screen.getByRole('combobox', { name: 'Auto Logout' }).click();
  await expect(recorder.screen.getByRole('option')).toHaveText([
    'Never',
    '1 minute',
    '2 minutes',
    '5 minutes',
    '10 minutes',
    '20 minutes',
    '30 minutes',
  ]);
});

test('the lab speaks the recorder’s language: switched at either, both follow', async ({ recorder, page }) => {
  await recorder.openAt('system/general/general', { face: 'lab', lang: 'en' });
  await page.getByRole('button', { name: /^RU/ }).click();
  recorder.language = 'ru';
  await recorder.expectPlace('system/general/general');
  await expect(new TrainerPanel(recorder).place).toContainText(recorder.panel.simulation);
  await recorder.choose('Язык', 'English');
  await recorder.apply();
  recorder.language = 'en';
  await recorder.expectPlace('system/general/general');
  await expect(new TrainerPanel(recorder).place).toContainText(recorder.panel.simulation);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // Chosen while the recorder is off: the panel speaks it at once, the recorder as soon as it runs.
  const panel = new TrainerPanel(recorder);
  await panel.pullPlug();
  await page.getByRole('button', { name: /^RU/ }).click();
  recorder.language = 'ru';
  await panel.powerOn();
  await recorder.expectLiveView();
  await expect(panel.place).toContainText(recorder.panel.simulation);
});
