// What is photographed of a recorder's life beside its everyday pages: out of the box, safe mode, and an upgrade on its way.

import { named } from './screen.mjs';

/** @typedef {import('../shots.mjs').Flow} Flow */

/** Scenarios in which nobody can log in at first. */
export const WITHOUT_LOGIN = ['fresh', 'safe-mode'];
const UPGRADE = 'maintenance/upgrade/local';

/** @returns {Flow[]} */
export function lifeFlows() {
  /** @param {string} name @param {Flow['run']} run @returns {Flow} */
  const flow = (name, run) => ({ name, page: 'kiosk.html', run });
  return [
    flow('fresh', async ({ page, t, open, dialog, snap, press, write }) => {
      await open('fresh', { speed: '10' });
      await dialog(t.activation.title).waitFor();
      await page.keyboard.type('Street-Lamp-9');
      await snap('activation');
      await write(t.activation.confirmPassword, 'Street-Lamp-9');
      await press(t.activation.activate);
      await dialog(t.pattern.title).waitFor();
      await snap('activation--pattern');
    }),

    flow('safe-mode-scenario', async ({ page, t, open, snap }) => {
      await open('safe-mode', { speed: '10' });
      await page.getByRole('heading', { name: t.safeMode.title }).waitFor();
      await snap('scenario-safe-mode');
    }),

    flow('upgrade', async ({ page, t, enter, dialog, snap, press }) => {
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
    }),
  ];
}
