/**
 * Every state and every transition of every machine is taken on the real page, by things a person can do and faults that can
 * happen to them. What was taken is heard from XState itself and compared with the definitions. What nobody can reach from the
 * page stands in a list with the reason; should it become reachable, that is noticed too.
 */
import { firmwareProfiles, profileById } from '../../src/device/index.ts';
import {
  createNavigationMachine,
  idleMachine,
  overlaysMachine,
  pagesOf,
  powerActionMachine,
  serviceTermsMachine,
  settingsMachine,
  unbindMachine,
} from '../../src/machines/index.ts';
import { menuTree } from '../../src/menu/tree/tree.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { installAgain } from './installing.ts';
import { leaveWithChanges } from './leaveWithChanges.ts';
import { mapOf, togetherOf } from './machineMap.ts';
import { NewOwner } from './newOwner.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';
import { pages } from './tour.ts';
import { TrainerPanel } from './trainerPanel.ts';

const navigation = togetherOf(
  firmwareProfiles.map(({ capabilities, menuStyle }) =>
    mapOf(createNavigationMachine({ places: menuTree, capabilities, menuStyle, vouch: () => null })),
  ),
);

/** A 3.x has no such thing as System Service. */
const has3x: ReadonlySet<string> = new Set(pagesOf(menuTree, profileById('ip-3.4').capabilities).map(({ id }) => id));

test('navigation, in both menu styles, and idle', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  const { t } = recorder;
  // Arriving with a link, a second link while the login is open, every page, and what is no page.
  await recorder.open({ face: 'lab', place: HIK_CONNECT });
  await recorder.expectDialog(t.login.title);
  await ear.follow('system/general/general');
  await recorder.logIn();
  await recorder.expectPlace('system/general/general');
  for (const place of pages) await recorder.openPlace(place);
  await recorder.openPlace('system/general/general');
  await leaveWithChanges(recorder, ear);
  await ear.follow('no/such/page');
  await recorder.button(t.close).click();
  // Auto logout after one minute.
  await recorder.choose(t.fields['general.autoLogout'], t.general.minutes(1));
  await recorder.applied();
  await ear.until('idle|idle.watching|autoLogout.changed|0');
  await page.clock.fastForward(61_000);
  await recorder.expectLiveView();
  // Live view: the shortcut menu by each way, login left, a link while logged out, the menu again while logged in.
  await recorder.rightClickMenu();
  await page.keyboard.press('Escape');
  await recorder.page.mouse.move(1, 1);
  await recorder.button(t.live.hint).click();
  await expect(recorder.screen.getByRole('menu')).toBeVisible();
  await ear.secondary();
  await recorder.press(await recorder.openLogin(), t.cancel);
  await recorder.expectLiveView();
  await ear.follow('maintenance/log');
  await recorder.logIn();
  await recorder.button(t.back).click();
  await recorder.openShortcut();
  await recorder.expectPlace('system/general/general');
  await page.keyboard.press('Escape');
  await recorder.expectLiveView();
  await recorder.openShortcut();
  await recorder.logOut();
  // Power: shutdown, on, reboot, the plug, and flash that cannot be read.
  await recorder.toMenu();
  await recorder.choosePower('reboot');
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await recorder.expectLiveView();
  await new TrainerPanel(recorder).pullPlug();
  await recorder.button(t.off.powerOn).click();
  await recorder.expectLiveView();
  // A reload: the stored idle time differs from the factory's while nobody is logged in.
  await ear.reload();
  await recorder.expectLiveView();
  await ear.note();

  await new NewOwner(recorder).walkTheChart(ear);
  // Other firmware.
  await recorder.openAt('maintenance/upgrade/local', { face: 'lab', scenario: 'upgrade-3x-to-4x' });
  await recorder.screen.getByRole('radio').filter({ hasText: 'V4.25.000 build 201009' }).click();
  await recorder.button(t.upgrade.start).click();
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await recorder.expectLiveView();
  await ear.note();
  await recorder.bootToLiveView({ face: 'lab', scenario: 'bound-3x' });
  await ear.note();
  await recorder.toMenu();
  await ear.secondary();
  await recorder.expectLiveView();
  await recorder.openShortcut();
  await recorder.button(t.liveView).click();
  await recorder.openShortcut();
  for (const place of pages.filter((page) => has3x.has(page))) {
    await recorder.openPlace(place);
    await recorder.button(t.back).click();
  }
  // Auto logout never: the watch begins anew after 24.8 days.
  await recorder.openPlace('system/general/general');
  await recorder.choose(t.fields['general.autoLogout'], t.general.minutes(0));
  await recorder.applied();
  await page.clock.fastForward(25 * 24 * 3600 * 1000);
  await recorder.expectPlace('system/general/general');
  await installAgain(recorder, 'V3.4.95');
  // Without power nothing is noted any more that would mend what is ruined.
  await new TrainerPanel(recorder).pullPlug();
  await expect(recorder.button(t.off.powerOn)).toBeVisible();
  await ear.ruinFlash();
  await new TrainerPanel(recorder).powerOn();
  await expect(recorder.button(t.safeMode.startOver)).toBeVisible();
  await ear.note();

  await expectAll('idle', mapOf(idleMachine), ear);
  const goneElsewhere = 'only the admin changes accounts here, and nobody deletes it; flows do it from elsewhere';
  await expectAll('navigation', navigation, ear, {
    'navigation|navigation.liveView.contextMenu|secondary.pressed|0':
      'the menu takes right click and Esc, and closes itself',
    'navigation|menu|secondary.pressed|0': 'the question takes right click and Esc, and answers Stay',
    'navigation|navigation.login|login.succeeded|0': goneElsewhere,
    'navigation|navigation.expelled': goneElsewhere,
    'navigation|navigation.expelled||0': goneElsewhere,
    'navigation|navigation|account.changed|0': goneElsewhere,
    'navigation|navigation|account.changed|1': 'the admin’s pattern, which this walk does not set',
    'navigation|navigation.login|secondary.pressed|0': 'the dialog takes right click and Esc, and cancels itself',
    'navigation|navigation.welcome|activation.finished|1': 'after an activation the wizard is always owed',
    'navigation|navigation.welcome|activation.finished|2': 'the page has no other face that could activate it',
  });
});

test('unbind', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  await recorder.openAt(HIK_CONNECT, { face: 'lab', user: 'operator' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  await recorder.unbindButton.click();
  await recorder.press(await recorder.expectDialog(t.attention), t.no);
  const permission = await recorder.askPermission();
  await recorder.press(permission, t.cancel);
  await recorder.askPermission();
  await ear.breakFlash(true);
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectResult(t.fault), t.ok);
  await ear.breakFlash(false);
  await recorder.askPermission();
  for (let attempt = 1; attempt <= 7; attempt++) {
    await recorder.submitPermission('wrong');
    await expect(attempt < 7 ? permission.getByRole('alert') : recorder.passwordWait).toBeVisible();
  }
  await page.clock.runFor(61_000);
  for (let attempt = 1; attempt <= 7; attempt++) {
    await recorder.submitPermission('wrong');
    await expect(attempt < 7 ? permission.getByRole('alert') : recorder.passwordWait).toBeVisible();
  }
  await recorder.press(permission, t.cancel);
  await page.clock.runFor(61_000);
  await recorder.askPermission();
  await panel.plugCable(false);
  await recorder.field(t.login.password).click();
  await recorder.submitPermission(passwords.admin);
  await recorder.press(await recorder.expectResult(t.refusal({ code: 'offline', reason: 'no-link' })), t.ok);
  await panel.plugCable(true);
  await expect(recorder.unbindButton).toBeEnabled();
  await recorder.unbind();
  await ear.note();
  await expectAll('unbind', mapOf(unbindMachine), ear);
});

test('settings, service terms and power', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await recorder.openAt('system/general/general', { scenario: 'service-off' });
  const { t } = recorder;
  const name = recorder.field(t.fields['general.deviceName']);
  await name.fill('');
  await recorder.apply();
  await expect(recorder.screen.getByRole('alert')).toBeVisible();
  await name.fill('Yard');
  await ear.breakFlash(true);
  await recorder.apply();
  await expect(recorder.screen.getByRole('status').filter({ hasText: t.fault })).toBeVisible();
  await ear.breakFlash(false);
  await recorder.applied();
  await recorder.applied();
  await name.fill('Yard 2');
  await recorder.applied();
  // Another output: seen at once and gone by a No; the answer Yes stores it.
  const resolution = [t.fields['general.resolution'], t.choices['general.resolution']('1280x1024')] as const;
  const shape = async (): Promise<number> => {
    const box = await recorder.screen.locator('.screen-stage').boundingBox();
    return (box?.width ?? 0) / (box?.height ?? 1);
  };
  const whole = await shape();
  for (const answer of [t.no, t.yes]) {
    await recorder.choose(...resolution);
    await recorder.apply();
    const question = await recorder.expectDialog(t.attention);
    await expect.poll(shape).toBeCloseTo(1280 / 1024, 2);
    await recorder.press(question, answer);
    await expect.poll(shape).toBeCloseTo(answer === t.no ? whole : 1280 / 1024, 2);
  }

  await recorder.openPlace(HIK_CONNECT);
  const enable = recorder.box(t.fields['platform.enabled']);
  await enable.click();
  await recorder.press(await recorder.expectDialog(t.terms.title), t.cancel);
  await enable.click();
  const terms = await recorder.expectDialog(t.terms.title);
  await recorder.field(t.fields['platform.verificationCode'], terms).fill('QRSMXT');
  await recorder.box(t.terms.agree, terms).click();
  await recorder.press(terms, t.ok);
  await recorder.applied();

  // From second hand: what its earlier days left behind the bell is part of its name.
  await recorder.screen.getByRole('button', { name: t.messages.title }).click();
  await recorder.press(await recorder.expectDialog(t.messages.title), t.messages.all);
  await recorder.choosePower('shutdown');
  await recorder.press(await recorder.expectDialog(t.attention), t.no);
  await expect(recorder.button(t.topBar.power)).toBeFocused();
  await recorder.choosePower('reboot');
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await recorder.expectLiveView();
  await ear.note();

  await expectAll('settings', mapOf(settingsMachine), ear);
  await expectAll('service terms', mapOf(serviceTermsMachine), ear, {
    'serviceTerms|serviceTerms.checking|xstate.error.actor.check|0': 'the check reads memory alone and cannot fail',
  });
  const offered = 'the buttons are only offered to those who may';
  await expectAll('overlays', mapOf(overlaysMachine), ear);
  await expectAll('power', mapOf(powerActionMachine), ear, {
    'powerAction|powerAction.refused': offered,
    'powerAction|powerAction.performing|xstate.done.actor.perform|0':
      'the recorder goes down, and its page with it, before its answer arrives',
    'powerAction|powerAction.performing|xstate.done.actor.perform|1': offered,
    'powerAction|powerAction.performing|xstate.error.actor.perform|0': offered,
    'powerAction|powerAction.refused|result.acknowledged|0': offered,
  });
});
