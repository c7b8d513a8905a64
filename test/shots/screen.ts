// What is photographed on the recorder's screen around its pages: live view, login, power, notices, and each page as it is.
// A flow is one sitting: a person, one browser, one picture after the other.
// Pictures of a page carry the page's id with dots for slashes; what is special about them follows after `--`.

import { profileById } from '../../src/device/index.ts';
import { pagesOf } from '../../src/machines/index.ts';
import { menuTree, type PageId } from '../../src/menu/tree/tree.ts';
import { scenarios } from '../../src/world/index.ts';
import { type Flow, kiosk, named } from './flow.ts';
import { PICTURES_MS } from './person.ts';

const HIK = 'system/network/advanced/platform-access/hik-connect';

/** Pages that the scenario's firmware has, in menu order. */
const pagesIn = (scenario: 'bound-4x' | 'bound-3x'): PageId[] =>
  pagesOf(menuTree, profileById(scenarios[scenario].profile).capabilities).map(({ id }) => id as PageId);

export const screenFlows: readonly Flow[] = [
  kiosk('live', async ({ page, t, snap, control, open, seeLiveView, rightClick }) => {
    await open('bound-4x', { speed: '1' });
    await page.getByRole('progressbar').waitFor();
    await snap('splash');
    await seeLiveView();
    await snap('live-view');
    await rightClick();
    await control(t.live.openMenu, 'menuitem').waitFor();
    await snap('live-view--menu');
    for (const windows of [1, 4, 9]) {
      await control(t.live.multiScreen, 'menuitem').click();
      if (windows === 1) await snap('live-view--layouts');
      await control(t.live.layout(windows), 'menuitemradio').click();
      await page.waitForTimeout(PICTURES_MS);
      await snap(`live-view--${windows}`);
      await rightClick();
    }
    await open('hybrid-4x');
    await seeLiveView();
    await snap('live-view--hybrid');
  }),

  kiosk('login', async (person) => {
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

  kiosk('pages', async ({ snap, enter, goTo, seeOnline }) => {
    const pages = pagesIn('bound-4x');
    await enter('bound-4x', HIK);
    await seeOnline();
    for (const place of pages) {
      await goTo(place);
      await snap(named(place));
    }
  }),

  kiosk('grid', async ({ page, t, snap, control, enter, goTo, seeOnline, press }) => {
    await enter('bound-3x', HIK);
    await seeOnline();
    for (const place of pagesIn('bound-3x')) {
      await goTo(place);
      await snap(named(place, '3x'));
    }
    await press(t.back);
    await control(t.places.maintenance).waitFor();
    await page.mouse.move(1, 1);
    await snap('home--3x');
  }),

  // A version that would pass, and a firmware that refuses or comes without: what the page says, and what the dialog.
  kiosk('refusing', async ({ t, snap, enter, seeOnline, press, give, dialog }) => {
    await enter('4x-absent', HIK);
    await seeOnline();
    await snap(named(HIK, '4x-absent'));
    await enter('4x-refuses', HIK);
    await seeOnline();
    await snap(named(HIK, '4x-refuses'));
    await press(t.platform.unbind);
    await press(t.yes);
    await give('unbind4x');
    await dialog(t.attention).waitFor();
    await snap('unbind--device-refused');
  }),

  kiosk('power', async (person) => {
    const { page, t, snap, control, press, dialog } = person;
    const choose = async (action: string): Promise<void> => {
      await press(t.topBar.power);
      await control(action, 'menuitem').click();
    };
    await person.enter('bound-4x', HIK, { speed: '1' });
    await choose(t.power.reboot);
    await dialog(t.attention).waitFor();
    await snap('power--ask-reboot');
    await press(t.yes);
    await page.locator(`[aria-label="${t.boot.restarting}"]`).waitFor();
    await snap('splash--restarting');
    await person.seeLiveView();
    await person.askForMenu();
    await person.logIn();
    await choose(t.power.shutdown);
    await dialog(t.attention).waitFor();
    await snap('power--ask-shutdown');
    await press(t.yes);
    await page.locator(`[aria-label="${t.boot.stopping}"]`).waitFor();
    await snap('splash--stopping');
    await page.getByText(t.off.title).waitFor();
    await snap('off');
  }),

  kiosk('notices', async (person) => {
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

  kiosk('safe-mode', async (person) => {
    // With the service off nothing is logged that would mend what was spoilt.
    await person.open('service-off');
    await person.seeLiveView();
    await person.spoilFlash();
    await person.page.reload();
    await person.page.getByText(person.t.safeMode.title).waitFor();
    await person.snap('safe-mode');
  }),
];
