// What is photographed on the recorder's screen. A flow is one sitting: a person, one browser, one after the other.
// Pictures of a page carry the page's id with dots for slashes; what is special about them follows after `--`.

import { PICTURES_MS } from './person.mjs';

/** @typedef {import('../shots.mjs').Flow} Flow */

const HIK = 'system/network/platform-access/hik-connect';
const GENERAL = 'system/general';
const POWER = 'maintenance/power';
const LOG = 'maintenance/log';

/** @param {string} place @param {string} [state] */
const named = (place, state) => place.replaceAll('/', '.') + (state ? `--${state}` : '');

/** @param {import('../shots.mjs').Product} product @returns {Flow[]} */
export function kioskFlows({ pagesIn, scenarioIds }) {
  /** @param {string} name @param {Flow['run']} run @returns {Flow} */
  const flow = (name, run) => ({ name, page: 'kiosk.html', run });
  return [
    flow('live', async ({ page, t, snap, control, open, seeLiveView, rightClick }) => {
      await open('bound-4x', { speed: '1' });
      await page.getByRole('progressbar').waitFor();
      await snap('splash');
      await seeLiveView();
      await snap('live-view');
      await rightClick();
      await control(t.live.openMenu, 'menuitem').waitFor();
      await snap('live-view--menu');
      for (const windows of [1, 4, 9]) {
        await control(t.live.layout(windows), 'menuitemradio').click();
        await page.waitForTimeout(PICTURES_MS);
        await snap(`live-view--${windows}`);
        await rightClick();
      }
      await open('hybrid-4x');
      await seeLiveView();
      await snap('live-view--hybrid');
    }),

    flow('login', async (person) => {
      const { page, t, snap, control, press } = person;
      await person.open('bound-4x');
      await person.seeLiveView();
      await person.askForMenu();
      await snap('login');
      await control(t.login.user, 'combobox').click();
      await snap('login--users');
      await page.keyboard.press('Escape');
      await control(t.login.password, 'textbox').click();
      await page.keyboard.type('watch24x7');
      await snap('login--typed');
      await press(t.showText);
      await snap('login--revealed');
      await press(t.keyboard.shift);
      await snap('login--capitals');
      await press(t.keyboard.symbols);
      await snap('login--symbols');
      await person.slowCheck(async () => {
        await page.keyboard.press('Enter');
        await page.locator('[aria-busy="true"]').waitFor();
        await snap('login--busy');
      });
      await page.locator('.row-fault').waitFor();
      await snap('login--wrong');
      await person.give('');
      await snap('login--empty');
      await person.giveWrong(6);
      await page.locator('.password-wait').waitFor();
      await snap('login--locked');
    }),

    flow('pages', async ({ snap, enter, goTo, seeServiceSettled }) => {
      const pages = pagesIn('bound-4x');
      await enter('bound-4x', HIK);
      await seeServiceSettled();
      for (const place of pages) {
        await goTo(place);
        await snap(named(place));
      }
    }),

    flow('grid', async ({ page, t, snap, control, enter, goTo, seeServiceSettled, press }) => {
      await enter('bound-3x', HIK);
      await seeServiceSettled();
      for (const place of pagesIn('bound-3x')) {
        await goTo(place);
        await snap(named(place, '3x'));
      }
      await press(t.back);
      await control(t.places.maintenance).waitFor();
      await page.mouse.move(1, 1);
      await snap('home--3x');
    }),

    flow('settings', async (person) => {
      const { page, t, snap, control, press, write } = person;
      await person.enter('bound-4x', GENERAL);
      await control(t.fields['general.autoLogout'], 'combobox').click();
      await snap(named(GENERAL, 'list'));
      await page.keyboard.press('Escape');
      await control(t.fields['general.deviceName'], 'textbox').click();
      await snap(named(GENERAL, 'keyboard'));
      await page.getByRole('button', { name: new RegExp(`^${t.keyboard.language}: `) }).click();
      await snap(named(GENERAL, 'keyboard-language'));
      await press(t.keyboard.symbols);
      await snap(named(GENERAL, 'keyboard-symbols'));
      await write(t.fields['general.deviceName'], '');
      await press(t.apply);
      await page.locator('.row-fault').waitFor();
      await snap(named(GENERAL, 'empty-name'));
      await write(t.fields['general.deviceName'], 'W'.repeat(60));
      await press(t.keyboard.esc);
      await press(t.apply);
      await page.locator('.row-fault').waitFor();
      await snap(named(GENERAL, 'long-name'));
      await write(t.fields['general.deviceName'], 'W'.repeat(32));
      await press(t.keyboard.esc);
      await press(t.apply);
      await page.getByText(t.applied).waitFor();
      await snap(named(GENERAL, 'saved'));
      await person.goTo('maintenance/system-info/device');
      await snap('maintenance.system-info.device--long-name');
    }),

    ...scenarioIds.map((scenario) =>
      flow(`scenario-${scenario}`, async (person) => {
        await person.enter(scenario, HIK, { user: scenario === 'locked' ? 'operator' : 'admin' });
        await person.seeServiceSettled();
        await person.snap(named(HIK, scenario));
        if (scenario === 'offline') {
          await person.goTo('maintenance/system-info/network');
          await person.snap('maintenance.system-info.network--offline');
        }
        if (scenario === 'locked') {
          await person.goTo(POWER);
          await person.snap(named(POWER, 'operator'));
        }
      }),
    ),

    flow('terms', async (person) => {
      const { page, t, snap, control, press, write } = person;
      const code = t.fields['platform.verificationCode'];
      await person.enter('service-off', HIK);
      await control(t.fields['platform.enabled'], 'checkbox').click();
      await person.dialog(t.terms.title).waitFor();
      await snap('terms');
      await write(code, 'abc-1');
      await page.locator('.row-fault').waitFor();
      await snap('terms--illegal-code');
      await write(code, 'QRSMXT');
      await control(t.terms.agree, 'checkbox').click();
      await snap('terms--agreed');
      await person.dialog(t.terms.title).getByRole('button', { name: t.ok, exact: true }).click();
      await snap(named(HIK, 'enabled-unsaved'));
      await press(t.apply);
      await page.getByText(t.applied).waitFor();
      await person.seeServiceSettled();
      await snap(named(HIK, 'enabled-saved'));
    }),

    flow('server', async (person) => {
      const { page, t, snap, control, press, write } = person;
      const server = t.fields['platform.serverAddress'];
      await person.enter('wrong-region', HIK, { speed: '1' });
      await page.locator('.turning').waitFor();
      await snap(named(HIK, 'connecting'));
      await control(server, 'combobox').click();
      await snap(named(HIK, 'servers'));
      await page.keyboard.press('Escape');
      await control(t.fields['platform.customServer'], 'checkbox').click();
      await write(server, 'not a host');
      await snap(named(HIK, 'custom-server'));
      await press(t.keyboard.esc);
      await press(t.apply);
      await page.locator('.row-fault').first().waitFor();
      await snap(named(HIK, 'custom-server-refused'));
      await write(server, `${'very-long-label.'.repeat(3)}example.com`);
      await press(t.keyboard.esc);
      await press(t.apply);
      await page.getByText(t.offlineReasons['name-not-resolved']).waitFor();
      await snap(named(HIK, 'name-not-resolved'));
    }),

    flow('unbind', async (person) => {
      const { page, t, snap, press, dialog } = person;
      await person.enter('bound-4x', HIK, { speed: '1' });
      await person.seeServiceSettled();
      await press(t.platform.unbind);
      await dialog(t.attention).waitFor();
      await snap('unbind--attention');
      await press(t.yes);
      await dialog(t.confirmPermission).waitFor();
      await snap('unbind--password');
      await person.give('');
      await page.locator('.row-fault').waitFor();
      await snap('unbind--password-empty');
      await person.give('wrong');
      await page.getByText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 6 })).waitFor();
      await snap('unbind--password-wrong');
      await page.keyboard.type(person.passwords.admin);
      await snap('unbind--typed');
      await press(t.showText);
      await snap('unbind--revealed');
      await page.keyboard.press('Enter');
      await page.locator('[aria-busy="true"]').waitFor();
      await snap('unbind--busy');
      await page.getByText(t.platform.unbound).waitFor();
      await snap('unbind--done');
      await press(t.ok);
      await snap(named(HIK, 'unbound'));
      await person.goTo(LOG);
      await snap(named(LOG, 'unbound'));
    }),

    flow('unbind-locked', async (person) => {
      const { page, t, snap, press, dialog } = person;
      await person.enter('bound-4x', HIK);
      await person.seeServiceSettled();
      await press(t.platform.unbind);
      await press(t.yes);
      await dialog(t.confirmPermission).waitFor();
      await person.giveWrong(7);
      await page.locator('.password-wait').waitFor();
      await snap('unbind--locked');
    }),

    flow('power', async (person) => {
      const { page, t, snap, press, dialog } = person;
      await person.enter('bound-4x', POWER, { speed: '1' });
      await press(t.power.reboot);
      await dialog(t.attention).waitFor();
      await snap(named(POWER, 'ask-reboot'));
      await press(t.yes);
      await page.locator(`[aria-label="${t.boot.restarting}"]`).waitFor();
      await snap('splash--restarting');
      await person.seeLiveView();
      await person.askForMenu();
      await person.logIn();
      await person.goTo(POWER);
      await press(t.power.shutdown);
      await dialog(t.attention).waitFor();
      await snap(named(POWER, 'ask-shutdown'));
      await press(t.yes);
      await page.locator(`[aria-label="${t.boot.stopping}"]`).waitFor();
      await snap('splash--stopping');
      await page.getByText(t.off.title).waitFor();
      await snap('off');
    }),

    flow('notices', async (person) => {
      const { page, t, snap } = person;
      await person.open('bound-4x', { place: 'system/network/nowhere' });
      await person.logIn();
      await page.getByText(t.notices['place-unknown']).waitFor();
      await snap('notice--place-unknown');
      await page.clock.fastForward('06:00');
      await page.getByText(t.notices['idle-logout']).waitFor();
      await person.seeLiveView();
      await snap('notice--idle-logout');
    }),

    flow('safe-mode', async (person) => {
      await person.open('bound-4x');
      await person.seeLiveView();
      await person.spoilFlash();
      await person.page.reload();
      await person.page.getByText(person.t.safeMode.title).waitFor();
      await person.snap('safe-mode');
    }),
  ];
}
