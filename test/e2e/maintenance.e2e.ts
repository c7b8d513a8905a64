/**
 * Upgrading, defaults and files of settings on the real page: the story from 3.5 to a free recorder, and every state and
 * transition of these conversations.
 */
import { configFilesMachine, restoreMachine, upgradeMachine } from '../../src/machines/index.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { mapOf } from './machineMap.ts';
import { HIK_CONNECT, passwords, type Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const gone = 'the recorder goes down, and its page with it, before its answer arrives';
const tooQuick = 'the look is over before the page hears of the stick';
const memoryAlone = 'it reads memory alone and cannot fail';

/** The look at the stick is over. One that still goes on is begun anew by whatever happens to the stick. */
const looked = (recorder: Recorder) => expect(recorder.button(recorder.t.stick.refresh)).toBeEnabled();

test('3.5 becomes 4.25 from the stick: Unbind appears, and frees the recorder', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await recorder.openAt('maintenance/upgrade/local', { face: 'lab', scenario: 'upgrade-3x-to-4x' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  const files = recorder.screen.getByRole('radio');
  await expect(files).toHaveCount(3);
  await expect(files.filter({ hasText: t.upgrade.refused['wrong-model'] })).toBeDisabled();
  await expect(files.filter({ hasText: t.upgrade.refused.damaged })).toBeDisabled();
  const right = files.filter({ hasText: 'V4.25.000 build 201009' });
  await right.click();
  const ask = async () => {
    await recorder.button(t.upgrade.start).click();
    return recorder.expectDialog(t.attention);
  };
  await expect((await ask()).getByText(t.upgrade.gainsUnbind)).toBeVisible();
  await recorder.press(await recorder.expectDialog(t.attention), t.no);
  // The stick is pulled while the question stands; and flash that cannot be written.
  await ask();
  await panel.plugStick(false);
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await expect(recorder.screen.getByText(t.upgrade.refused['no-stick'])).toBeVisible();
  await recorder.press(await recorder.expectDialog(t.attention), t.ok);
  await looked(recorder);
  await panel.plugStick(true);
  await right.click();
  await ask();
  await ear.breakFlash(true);
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await expect(recorder.screen.getByText(t.fault)).toBeVisible();
  await ear.breakFlash(false);
  await recorder.press(await recorder.expectDialog(t.attention), t.ok);
  await recorder.button(t.stick.refresh).click();
  await right.click();
  await recorder.press(await ask(), t.yes);

  await recorder.expectLiveView();
  recorder.grid = false;
  await recorder.toMenu();
  await recorder.openPlace('maintenance/upgrade/local');
  await expect(recorder.row(t.upgrade.last)).toContainText('V3.5.50 build 181113 → V4.25.000 build 201009');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind();
  await ear.note();
  await expectAll('upgrade', mapOf(upgradeMachine), ear, {
    'upgrade|upgrade.looking|stick.changed|0': tooQuick,
    'upgrade|upgrade.looking|xstate.error.actor.list|0': memoryAlone,
    'upgrade|upgrade.started': gone,
    'upgrade|upgrade.starting|xstate.done.actor.start|0': gone,
  });
});

test('settings go out to the stick and come back, all or none', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await recorder.openAt('maintenance/import-export', { face: 'lab' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  const told = async (words: string): Promise<void> => {
    const box = await recorder.expectDialog(t.attention);
    await expect(box.getByRole('status')).toHaveText(words);
    await recorder.press(box, t.ok);
  };
  await looked(recorder);
  await panel.plugStick(false);
  await looked(recorder);
  await panel.plugStick(true);
  await looked(recorder);
  await ear.breakFlash(true);
  await recorder.button(t.configFiles.export).click();
  await told(t.fault);
  await ear.breakFlash(false);
  await recorder.button(t.configFiles.export).click();
  await expect(recorder.dialog(t.attention)).toContainText('.cfg');
  await recorder.press(await recorder.expectDialog(t.attention), t.ok);
  await recorder.button(t.stick.refresh).click();
  await looked(recorder);

  await panel.putOnStick(recorder.panel.stick.offers['bad-settings']);
  await recorder.screen.getByRole('radio', { name: /config_wrong/ }).click();
  await recorder.button(t.configFiles.import).click();
  const refused = await recorder.expectDialog(t.attention);
  await expect(refused.getByRole('listitem')).toHaveCount(3);
  await told(t.configFiles.refused('bad-fields'));

  const ask = async () => {
    await recorder.screen
      .getByRole('radio', { name: /config_SIM/ })
      .first()
      .click();
    await recorder.button(t.configFiles.import).click();
    return recorder.expectDialog(t.attention);
  };
  await recorder.press(await ask(), t.no);
  await ask();
  await panel.plugStick(false);
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await told(t.configFiles.refused('no-stick'));
  await looked(recorder);
  await panel.plugStick(true);
  await ask();
  await ear.breakFlash(true);
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await told(t.fault);
  await ear.breakFlash(false);
  await recorder.press(await ask(), t.yes);
  await recorder.expectLiveView();
  await ear.note();
  await expectAll('configFiles', mapOf(configFilesMachine), ear, {
    'configFiles|configFiles.looking|stick.changed|0': tooQuick,
    'configFiles|configFiles.looking|xstate.error.actor.list|0': memoryAlone,
    'configFiles|configFiles.checking|xstate.error.actor.check|0': memoryAlone,
    'configFiles|configFiles.imported': gone,
    'configFiles|configFiles.importing|xstate.done.actor.import|0': gone,
  });
});

test('a factory reset asks for the admin password, and leaves the recorder bound', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  await recorder.openAt('maintenance/default', { face: 'lab' });
  const { t } = recorder;
  const ask = async (): Promise<void> => {
    await recorder.button(t.defaults.extents.factory.title).click();
    await recorder.expectDialog(t.attention);
  };
  await ask();
  await recorder.press(await recorder.expectDialog(t.attention), t.no);
  const permission = async () => {
    await ask();
    await recorder.press(await recorder.expectDialog(t.attention), t.yes);
    return recorder.expectDialog(t.confirmPermission);
  };
  await recorder.press(await permission(), t.cancel);
  await permission();
  await ear.breakFlash(true);
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectResult(t.fault), t.ok);
  await ear.breakFlash(false);
  const lockOut = async (): Promise<void> => {
    const dialog = await recorder.expectDialog(t.confirmPermission);
    for (let attempt = 1; attempt <= 7; attempt++) {
      await recorder.submitPermission('wrong');
      await expect(attempt < 7 ? dialog.getByRole('alert') : recorder.passwordWait).toBeVisible();
    }
  };
  await permission();
  await lockOut();
  await recorder.press(await recorder.expectDialog(t.confirmPermission), t.cancel);
  await page.clock.runFor(61_000);
  await permission();
  await lockOut();
  await page.clock.runFor(61_000);
  await recorder.submitPermission(passwords.admin);
  await recorder.expectLiveView();
  await new TrainerPanel(recorder).expectCloud('p***@mail.invalid');
  await ear.note();
  await expectAll('restore', mapOf(restoreMachine), ear, {
    'restore|restore.restoring|xstate.done.actor.restore|3':
      'nobody takes the right away, and nothing goes down, while the password is checked',
    'restore|restore.restored': gone,
    'restore|restore.restoring|xstate.done.actor.restore|0': gone,
  });
});
