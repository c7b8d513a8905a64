/** Sessions and power: auto logout, logout, reboot, shutdown and on again, and the plug that is pulled at the worst moment. */

import { expect, test } from './fixtures.ts';
import { holdTime } from './heldTime.ts';
import { HIK_CONNECT } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const MINUTE = 60_000;

test('auto logout after the set minutes without input, and only then', async ({ recorder, page }) => {
  await page.clock.install();
  await recorder.openAt('system/general/general', { lang: 'ru' });
  const { t } = recorder;
  await page.clock.runFor(4 * MINUTE);
  await page.mouse.move(400, 400);
  await page.mouse.move(420, 420);
  await page.clock.runFor(4 * MINUTE);
  await recorder.expectPlace('system/general/general');
  await page.clock.runFor(1.5 * MINUTE);
  await recorder.expectLiveView();
  await expect(recorder.screen.getByText(t.notices['idle-logout'])).toBeVisible();
  await recorder.button(t.close).click();
  await expect(recorder.screen.getByText(t.notices['idle-logout'])).toHaveCount(0);
});

test('auto logout set to one minute, and to never', async ({ recorder, page }) => {
  await page.clock.install();
  await recorder.openAt('system/general/general', {});
  const { t } = recorder;
  await recorder.choose(t.fields['general.autoLogout'], t.general.minutes(1));
  await recorder.applied();
  await page.clock.runFor(1.2 * MINUTE);
  await recorder.expectLiveView();

  await recorder.toMenu();
  await recorder.choose(t.fields['general.autoLogout'], t.general.minutes(0));
  await recorder.applied();
  await page.clock.runFor(40 * MINUTE);
  await recorder.expectPlace('system/general/general');
});

test('auto logout also from an open dialog: nothing was done, live view is there', async ({ recorder, page }) => {
  await page.clock.install();
  await recorder.openAt(HIK_CONNECT, {});
  await expect(recorder.unbindButton).toBeEnabled();
  await recorder.askPermission();
  await page.keyboard.type('unbind4x');
  await page.clock.runFor(6 * MINUTE);
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectBound();
});

test('logout from the bar, of a menu and of the page where Power once was', async ({ recorder }) => {
  const { t } = recorder;
  await recorder.open({ place: 'maintenance/power' });
  await recorder.logIn();
  await recorder.expectPlace('maintenance/system-info/device');
  await expect(recorder.screen.getByText(t.notices['place-unknown'])).toHaveCount(0);
  await recorder.logOut();
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.logOut();
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace('maintenance/log');
  const out = t.log.text({ id: 1, at: 0, kind: 'operation', event: 'logout', user: 'admin' });
  await expect(recorder.logLine(out.event, out.details)).toHaveCount(2);
});

test('reboot: asked, shut down, started, live view; each says so, and everything is kept', async ({
  recorder,
  page,
}) => {
  await page.clock.install();
  await recorder.openAt(HIK_CONNECT, { face: 'lab' });
  const { t } = recorder;
  await recorder.unbind();
  await new TrainerPanel(recorder).chooseSpeed('2');
  await recorder.choosePower('reboot');
  const dialog = await recorder.expectDialog(t.attention);
  await expect(dialog).toContainText(t.power.askReboot);
  const goOn = await holdTime(page);
  await recorder.press(dialog, t.yes);
  await expect(recorder.screen).toContainText(t.boot.restarting);
  // The second begins when all is stored, and that takes the machine's own time.
  await expect(async () => {
    await page.clock.runFor(250);
    await expect(recorder.screen).toContainText(t.boot.starting, { timeout: 500 });
  }).toPass();
  await expect(recorder.screen).toContainText('SIM-7616NI-K2/16P');
  await goOn();
  await recorder.expectLiveView();
  await new TrainerPanel(recorder).chooseSpeed('instant');
  await recorder.toMenu();
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectUnbound();
  await recorder.openPlace('maintenance/log');
  const reboot = t.log.text({ id: 1, at: 0, kind: 'operation', event: 'reboot-requested', user: 'admin' });
  await expect(recorder.logLine(reboot.event, reboot.details)).toHaveCount(1);
  const cut = t.log.text({ id: 1, at: 0, kind: 'exception', event: 'power-lost' });
  await expect(recorder.logLine(cut.event, cut.details)).toHaveCount(0);
});

test('shutdown: the screen says off, and its button brings the recorder back', async ({ recorder }) => {
  await recorder.openAt('maintenance/log', { lang: 'ru' });
  const { t } = recorder;
  await recorder.choosePower('shutdown');
  const dialog = await recorder.expectDialog(t.attention);
  await expect(dialog).toContainText(t.power.askShutdown);
  await recorder.press(dialog, t.yes);
  await expect(recorder.screen.getByRole('heading', { name: t.off.title })).toBeVisible();
  await recorder.page.keyboard.press('Escape');
  await recorder.button(t.off.powerOn).click();
  await recorder.expectLiveView();
});

test('the operator may log out but not reboot or shut down', async ({ recorder }) => {
  await recorder.openAt('maintenance/log', { user: 'operator' });
  const { t } = recorder;
  await recorder.button(t.topBar.power).click();
  for (const name of [t.power.reboot, t.power.shutdown])
    await expect(recorder.screen.getByRole('menuitem', { name, exact: true })).toBeDisabled();
  await recorder.screen.getByRole('menuitem', { name: t.power.logout, exact: true }).click();
  await recorder.expectLiveView();
});

for (const moment of ['at Attention', 'at Confirm Permission', 'while unbinding'] as const) {
  test(`the plug is pulled ${moment}: off, and after power-on the recorder tells the truth`, async ({
    recorder,
    page,
  }) => {
    await page.clock.install();
    await recorder.openAt(HIK_CONNECT, { face: 'lab' });
    const { t } = recorder;
    const panel = new TrainerPanel(recorder);
    await expect(recorder.unbindButton).toBeEnabled();
    let goOn = async (): Promise<void> => undefined;
    if (moment === 'at Attention') await recorder.unbindButton.click();
    else await recorder.askPermission();
    if (moment === 'while unbinding') {
      // The cloud is asked, and the hand is at the plug before it answers.
      await panel.chooseSpeed('1');
      await recorder.field(t.login.password).click();
      await recorder.typePassword('unbind4x');
      goOn = await holdTime(page);
      await recorder.press(recorder.dialog(t.confirmPermission), t.ok);
      await expect(recorder.button(t.platform.unbinding)).toBeDisabled();
    }
    await panel.pullPlug();
    await expect(recorder.screen.getByRole('heading', { name: t.off.title })).toBeVisible();
    await expect(recorder.screen.getByRole('dialog')).toHaveCount(0);
    if (moment === 'while unbinding') await panel.chooseSpeed('instant');
    await goOn();
    await panel.powerOn();
    await recorder.expectLiveView();
    await recorder.toMenu();
    await recorder.openPlace(HIK_CONNECT);
    await recorder.expectStatus(t.platform.online);
    // What was on its way when the power went may still reach the cloud; the recorder and the cloud agree in the end.
    await expect(async () => {
      const cloudIsFree = (await panel.place.getByText(recorder.panel.cloud.notBoundToAny).count()) === 1;
      expect(cloudIsFree && moment !== 'while unbinding').toBe(false);
      const words = cloudIsFree ? t.platform.notBound : t.platform.bound('p***@mail.invalid');
      await expect(recorder.row(t.platform.account)).toContainText(words, { timeout: 5000 });
      if (cloudIsFree) await expect(recorder.unbindButton).toBeDisabled({ timeout: 5000 });
    }).toPass({ timeout: 120_000 });
    await recorder.openPlace('maintenance/log');
    const lost = t.log.text({ id: 1, at: 0, kind: 'exception', event: 'power-lost' });
    await expect(recorder.logLine(lost.event, lost.details)).toHaveCount(1);
  });
}

test('the panel: other firmware in the same box, another scenario, and over again', async ({ recorder }) => {
  await recorder.bootToLiveView({ face: 'lab' });
  const panel = new TrainerPanel(recorder);
  await panel.chooseProfile('ip-5.03');
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus(recorder.t.platform.online);
  await expect(recorder.unbindButton).toHaveCount(0);
  await panel.chooseProfile('ip-4.22');
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace(HIK_CONNECT);
  await recorder.unbind();
  await panel.startOver();
  await recorder.expectLiveView();
  await panel.expectCloud('p***@mail.invalid');
  await panel.chooseScenario('not-bound');
  await recorder.expectLiveView();
  await panel.expectCloud(recorder.panel.cloud.notBoundToAny);
});
