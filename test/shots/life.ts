// What is photographed of a recorder's life beside its everyday pages: out of the box, safe mode, and an upgrade on its way.

import { type Flow, kiosk, named } from './flow.ts';

/** Scenarios in which nobody can log in at first. */
export const WITHOUT_LOGIN: readonly string[] = ['fresh', 'safe-mode'];
const DEFAULT = 'maintenance/default';
const FILES = 'maintenance/import-export';
const UPGRADE = 'maintenance/upgrade/local';

export const lifeFlows: readonly Flow[] = [
  kiosk('fresh', async ({ page, t, open, dialog, snap, press, write, draw, control }) => {
    await open('fresh', { speed: '10' });
    await dialog(t.activation.title).waitFor();
    await page.keyboard.type('Street-Lamp-9');
    await page.getByRole('status', { name: t.access.strength }).getByText(t.access.levels.strong).waitFor();
    await snap('activation');
    await write(t.activation.confirmPassword, 'street');
    await control(t.activation.email, 'textbox').click();
    await page.keyboard.type('owner');
    await snap('activation--mismatch');
    await write(t.activation.confirmPassword, 'Street-Lamp-9');
    await press(t.keyboard.esc);
    await control(t.activation.exportGuid, 'checkbox').click();
    await control(t.activation.setQuestions, 'checkbox').click();
    await press(t.activation.activate);
    await page.getByText(t.activation.faults['bad-email']).waitFor();
    await snap('activation--bad-email');
    await write(t.activation.email, 'owner@mail.invalid');
    await write(t.activation.newPassword, 'Street-Lamp-9');
    await write(t.activation.confirmPassword, 'Street-Lamp-9');
    await press(t.activation.activate);
    await dialog(t.pattern.title).waitFor();
    await snap('activation--pattern');
    await draw([1, 4, 7]);
    await page.getByText(t.pattern.tooShort).waitFor();
    await snap('activation--pattern-short');
    await draw([1, 4, 7, 8]);
    await draw([1, 4, 7, 8]);
    await dialog(t.questions.title).waitFor();
    await snap('activation--questions');
    await control(t.questions.question(1), 'combobox').click();
    await snap('activation--question-list');
    await page.keyboard.press('Escape');
    for (const n of [1, 2, 3]) await write(t.questions.answer(n), 'lamp');
    await press(t.activation.next);
    await dialog(t.guidExport.title).waitFor();
    await press(t.guidExport.export);
    await dialog(t.guidExport.title).getByRole('status').waitFor();
    await snap('activation--guid-done');
    await press(t.ok);
    for (const step of ['time', 'network', 'platform']) {
      await control(t.wizard.skip).waitFor();
      await snap(`wizard--${step}`);
      await press(t.wizard.skip);
    }
    await page.getByText(t.wizard.done).waitFor();
    await snap('wizard--done');
  }),

  kiosk('defaults', async ({ page, t, enter, dialog, snap, press, give }) => {
    await enter('bound-4x', DEFAULT);
    await press(t.defaults.extents.inactive.title);
    await dialog(t.attention).waitFor();
    await snap(named(DEFAULT, 'attention'));
    await press(t.yes);
    await dialog(t.confirmPermission).waitFor();
    await give('wrong');
    await page.locator('.row-fault').waitFor();
    await snap(named(DEFAULT, 'permission'));
  }),

  kiosk('config-files', async ({ page, t, enter, dialog, snap, press, write, goTo }) => {
    await enter('bound-4x', FILES);
    await press(t.configFiles.export);
    await page.getByRole('dialog').waitFor();
    await snap(named(FILES, 'exported'));
    await press(t.ok);
    await goTo('system/general/general');
    await write(t.fields['general.deviceName'], 'Shop 4');
    await press(t.keyboard.esc);
    await press(t.apply);
    await page.getByText(t.applied).waitFor();
    await goTo(FILES);
    await page.getByRole('radio').first().click();
    await press(t.configFiles.import);
    await dialog(t.attention).waitFor();
    await snap(named(FILES, 'ask'));
  }),

  kiosk('safe-mode-scenario', async ({ page, t, open, snap }) => {
    await open('safe-mode', { speed: '10' });
    await page.getByRole('heading', { name: t.safeMode.title }).waitFor();
    await snap('scenario-safe-mode');
  }),

  kiosk('upgrade', async ({ page, t, enter, dialog, snap, press, seeLiveView, askForMenu, logIn }) => {
    await enter('upgrade-3x-to-4x', UPGRADE);
    await page
      .getByText(/V4\.25\.000/)
      .first()
      .click();
    await snap(named(UPGRADE, 'chosen'));
    await press(t.upgrade.start);
    await dialog(t.attention).waitFor();
    await snap(named(UPGRADE, 'attention'));
    await press(t.yes);
    await page.getByRole('progressbar').waitFor();
    await page.waitForTimeout(2000);
    await snap('upgrading');
    await seeLiveView();
    await askForMenu();
    await logIn();
    await press(t.places.maintenance);
    await press(t.places['maintenance/upgrade']);
    await page.locator('.breadcrumb').getByText(t.places[UPGRADE], { exact: true }).waitFor();
    await snap(named(UPGRADE, 'done'));
  }),
];
