/** The recorder's clock, its time server and live view on the real page: what they show, and every state and transition of them. */

import { clockMachine, liveViewMachine, timeSyncMachine } from '../../src/machines/index.ts';
import { cameraTitle } from '../../src/menu/live/names.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { mapOf } from './machineMap.ts';

test('the clock is set by hand and by a time server; each refusal says why', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await recorder.openAt('system/general/date-time');
  const { t } = recorder;
  const now = recorder.row(t.clock.deviceTime);
  const set = async (parts: Partial<Record<keyof typeof t.clock.parts, string>>, button = t.ok) => {
    const dialog = recorder.dialog(t.clock.title);
    if (!(await dialog.isVisible())) await recorder.button(t.clock.set).click();
    for (const [part, text] of Object.entries(parts))
      await recorder.field(t.clock.parts[part as keyof typeof t.clock.parts], dialog).fill(text);
    await recorder.press(dialog, button);
    return dialog;
  };
  await expect(await set({}, t.cancel)).toHaveCount(0);
  // A full field takes no more from the keyboard on the screen, and loses nothing to it.
  await recorder.button(t.clock.set).click();
  const year = recorder.field(t.clock.parts.year, recorder.dialog(t.clock.title));
  await year.fill('2031');
  await year.click();
  await page.keyboard.press('Home');
  await recorder.key('9').click();
  await expect(year).toHaveValue('2031');
  const dialog = await set({ year: '2031', month: '2', day: '29' });
  await expect(dialog.getByRole('alert')).toHaveText(t.clock.none);
  await set({ year: '1999', day: '28' });
  await expect(dialog.getByRole('alert')).toHaveText(t.clock.range);
  await ear.breakFlash(true);
  await set({ year: '2031', hour: '23', minute: '15' });
  await expect(dialog.getByRole('alert')).toHaveText(t.fault);
  await ear.breakFlash(false);
  await set({});
  await expect(dialog).toHaveCount(0);
  await expect(now).toContainText(/28-02-2031 23:1[5-9]:\d\d/);
  await expect(recorder.screen.locator('header time')).toContainText(/28-02-2031 23:1[5-9]/);

  await recorder.openPlace('system/network/tcp-ip/ntp');
  const result = recorder.row(t.ntp.sync).getByRole('status');
  const sync = (): Promise<void> => recorder.button(t.ntp.now).click();
  await ear.breakFlash(true);
  await sync();
  await expect(result).toHaveText(t.fault);
  await ear.breakFlash(false);
  await recorder.field(t.fields['ntp.server']).fill('nobody.example.com');
  await sync();
  await expect(result).toHaveText(t.ntp.failed['name-unknown']);
  await recorder.field(t.fields['ntp.server']).fill('pool.ntp.org');
  // Switched on it asks by itself, and what the button said before is not the last word.
  await recorder.box(t.fields['ntp.enabled']).click();
  await recorder.applied();
  await expect(result).toContainText('pool.ntp.org');
  await expect(recorder.screen.locator('header time')).not.toContainText('2031');
  await ear.note();
  await expectAll('clock', mapOf(clockMachine), ear);
  await expectAll('timeSync', mapOf(timeSyncMachine), ear);
});

test('live view: layouts, one window and back, screens by hand and by the clock', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await page.clock.install();
  await recorder.openAt('system/general/general', { face: 'lab' });
  const { t } = recorder;
  // The monitor follows the output.
  await recorder.choose(t.fields['general.resolution'], t.choices['general.resolution']('1024x768'));
  await recorder.apply();
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  const shape = async (): Promise<number> => {
    const box = await recorder.screen.boundingBox();
    return (box?.width ?? 0) / (box?.height ?? 1);
  };
  await expect.poll(shape).toBeCloseTo(4 / 3, 1);
  await recorder.openPlace('system/live-view');
  await recorder.choose(t.fields['live.layout'], t.live.layout(4));
  await recorder.choose(t.fields['live.dwell'], t.choices['live.dwell'](5));
  await recorder.applied();
  await recorder.button(t.back).click();
  const showing = (windows: number) =>
    expect(recorder.screen.getByRole('img', { name: t.live.label(windows), exact: true })).toBeVisible();
  const first = cameraTitle(0, recorder.language);
  const listOf = new Map([
    ...[4, 9].map((windows) => [t.live.layout(windows), t.live.multiScreen] as const),
    [first, t.live.singleScreen],
  ]);
  const choose = async (item: string): Promise<void> => {
    const menu = await recorder.rightClickMenu();
    const list = listOf.get(item);
    if (list) await menu.getByRole('menuitem', { name: list, exact: true }).click();
    await menu
      .getByRole('menuitem', { name: item, exact: true })
      .or(menu.getByRole('menuitemradio', { name: item, exact: true }))
      .click();
  };
  const doubleClick = () => recorder.liveView.dblclick({ position: { x: 100, y: 100 } });
  await showing(4);
  await page.clock.runFor(5100);
  // While they take turns, and while they are paused.
  for (const turns of [t.live.stopTurns, t.live.startTurns]) {
    await choose(t.live.next);
    await choose(t.live.previous);
    await doubleClick();
    await showing(1);
    await doubleClick();
    await showing(4);
    await choose(first);
    await showing(1);
    await choose(t.live.layout(9));
    await showing(9);
    await choose(t.live.layout(4));
    await choose(turns);
  }
  await ear.note();
  await expectAll('liveView', mapOf(liveViewMachine), ear);
});
