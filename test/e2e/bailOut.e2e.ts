/** Every dialog can be left without doing anything, by each of its ways out, and the person is back where they were. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { holdTime } from './heldTime.ts';
import { HIK_CONNECT, type Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

/** The ways out, given the words of the dialog's safe button. */
const ways: [way: string, leave: (recorder: Recorder, dialog: Locator, safe: string) => Promise<void>][] = [
  ['its safe button', (recorder, dialog, safe) => recorder.press(dialog, safe)],
  ['the close mark', (recorder, dialog) => recorder.press(dialog, recorder.t.close)],
  ['Esc', (recorder) => recorder.page.keyboard.press('Escape')],
  ['right click', (_recorder, dialog) => dialog.click({ button: 'right', position: { x: 5, y: 5 } })],
];

const noDialog = (recorder: Recorder) => expect(recorder.screen.getByRole('dialog')).toHaveCount(0);

/** One page for all the ways: each leads back to where the next begins. */
async function byEachWay(
  prove: (leave: (dialog: Locator, safe: string) => Promise<void>) => Promise<void>,
  on: Recorder,
) {
  for (const [way, leave] of ways) await test.step(way, () => prove((dialog, safe) => leave(on, dialog, safe)));
}

test('Login is left by each way: live view again, and nothing of the password stays', async ({ recorder }) => {
  await recorder.bootToLiveView();
  await byEachWay(async (leave) => {
    const dialog = await recorder.openLogin();
    await expect(recorder.field(recorder.t.login.password)).toHaveValue('');
    await expect(recorder.field(recorder.t.login.password)).toBeFocused();
    await recorder.page.keyboard.type('half a passw');
    await leave(dialog, recorder.t.cancel);
    await recorder.expectLiveView();
  }, recorder);
  await recorder.openLogin();
  await expect(recorder.field(recorder.t.login.password)).toHaveValue('');
});

test('Attention and Confirm Permission are left by each way: still bound, focus back', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, {});
  const { t } = recorder;
  await byEachWay(async (leave) => {
    await expect(recorder.unbindButton).toBeEnabled();
    await recorder.unbindButton.click();
    const attention = await recorder.expectDialog(t.attention);
    await expect(recorder.button(t.no, attention)).toBeFocused();
    await leave(attention, t.no);
    await noDialog(recorder);
    await expect(recorder.unbindButton).toBeFocused();

    const permission = await recorder.askPermission();
    await expect(recorder.field(t.login.password)).toBeFocused();
    await recorder.page.keyboard.type('unbind4');
    await leave(permission, t.cancel);
    await noDialog(recorder);
    await recorder.expectBound();
    await expect(recorder.unbindButton).toBeEnabled();
    await expect(recorder.unbindButton).toBeFocused();
    await recorder.expectPlace(HIK_CONNECT);
  }, recorder);
  await recorder.openPlace('maintenance/log');
  const asked = t.log.text({ id: 1, at: 0, kind: 'operation', event: 'unbind', way: 'local-menu', outcome: 'ok' });
  await expect(recorder.logLine(asked.event, asked.details.split('·')[0] ?? '')).toHaveCount(0);
});

test('Service Terms are left by each way: Enable stays off, focus back', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'service-off' });
  const { t } = recorder;
  const enable = recorder.box(t.fields['platform.enabled']);
  await byEachWay(async (leave) => {
    await enable.click();
    const terms = await recorder.expectDialog(t.terms.title);
    const code = recorder.field(t.fields['platform.verificationCode'], terms);
    await expect(code).toBeFocused();
    await code.fill('QRSMXT');
    await recorder.box(t.terms.agree, terms).click();
    await leave(terms, t.cancel);
    await noDialog(recorder);
    await expect(enable).not.toBeChecked();
    await expect(enable).toBeFocused();
    await recorder.expectPlace(HIK_CONNECT);
    await recorder.expectStatus(t.platform.serviceOff);
  }, recorder);
});

test('Reboot and Shutdown are left by each way: the recorder runs on, focus back', async ({ recorder }) => {
  await recorder.openAt('maintenance/default', {});
  const { t } = recorder;
  await byEachWay(async (leave) => {
    for (const action of ['reboot', 'shutdown'] as const) {
      await recorder.choosePower(action);
      const attention = await recorder.expectDialog(t.attention);
      await expect(recorder.button(t.no, attention)).toBeFocused();
      await leave(attention, t.no);
      await noDialog(recorder);
      await expect(recorder.button(t.topBar.power)).toBeFocused();
      await recorder.expectPlace('maintenance/default');
    }
  }, recorder);
});

test('the result is acknowledged by each way', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  await byEachWay(async (leave) => {
    await expect(recorder.unbindButton).toBeEnabled();
    await recorder.askPermission();
    await recorder.submitPermission('unbind4x');
    const result = await recorder.expectResult(t.platform.unbound);
    await expect(recorder.button(t.ok, result)).toBeFocused();
    await leave(result, t.ok);
    await recorder.expectUnbound();
    await recorder.expectPlace(HIK_CONNECT);
    await panel.anotherOwnerBinds();
  }, recorder);
});

test('no dialog can be left while the recorder is at work', async ({ recorder, page }) => {
  await page.clock.install();
  await recorder.openAt(HIK_CONNECT, { face: 'lab' });
  const { t } = recorder;
  await expect(recorder.unbindButton).toBeEnabled();
  const dialog = await recorder.askPermission();
  await new TrainerPanel(recorder).chooseSpeed('1');
  await recorder.field(t.login.password).click();
  await recorder.typePassword('unbind4x');
  const goOn = await holdTime(page);
  await recorder.press(dialog, t.ok);
  const busy = dialog.getByRole('button', { name: t.platform.unbinding });
  await expect(busy).toBeDisabled();
  await page.keyboard.press('Escape');
  await dialog.click({ button: 'right', position: { x: 5, y: 5 } });
  await expect(recorder.button(t.close, dialog)).toHaveCount(0);
  await expect(busy).toBeDisabled();
  await goOn();
  await recorder.expectResult(t.platform.unbound);
});
