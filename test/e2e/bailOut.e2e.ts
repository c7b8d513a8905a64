/** Every dialog can be left without doing anything, by each of its ways out, and the person is back where they were. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, type Recorder } from './recorder.ts';

/** The ways out, given the words of the dialog's safe button. */
const ways: Record<string, (recorder: Recorder, dialog: Locator, safe: string) => Promise<void>> = {
  'its safe button': (recorder, dialog, safe) => recorder.press(dialog, safe),
  'the close mark': (recorder, dialog) => recorder.press(dialog, recorder.t.close),
  Esc: (recorder) => recorder.page.keyboard.press('Escape'),
  'right click': (_recorder, dialog) => dialog.click({ button: 'right', position: { x: 5, y: 5 } }),
};

const noDialog = (recorder: Recorder) => expect(recorder.screen.getByRole('dialog')).toHaveCount(0);

for (const [way, leave] of Object.entries(ways)) {
  test(`Login is left by ${way}: live view again`, async ({ recorder }) => {
    await recorder.bootToLiveView();
    const dialog = await recorder.openLogin();
    await recorder.page.keyboard.type('half a passw');
    await leave(recorder, dialog, recorder.t.cancel);
    await recorder.expectLiveView();
    await recorder.openLogin();
    await expect(recorder.field(recorder.t.login.password)).toHaveValue('');
  });

  test(`Attention and Confirm Permission are left by ${way}: still bound, focus back`, async ({ recorder }) => {
    await recorder.openAt(HIK_CONNECT, {});
    const { t } = recorder;
    await expect(recorder.unbindButton).toBeEnabled();
    await recorder.unbindButton.click();
    const attention = await recorder.expectDialog(t.attention);
    await expect(recorder.button(t.no, attention)).toBeFocused();
    await leave(recorder, attention, t.no);
    await noDialog(recorder);
    await expect(recorder.unbindButton).toBeFocused();

    const permission = await recorder.askPermission();
    await recorder.page.keyboard.type('unbind4');
    await leave(recorder, permission, t.cancel);
    await noDialog(recorder);
    await recorder.expectBound();
    await expect(recorder.unbindButton).toBeEnabled();
    await expect(recorder.unbindButton).toBeFocused();
    await recorder.expectPlace(HIK_CONNECT);

    await recorder.openPlace('maintenance/log');
    const asked = t.log.text({ id: 1, at: 0, kind: 'operation', event: 'unbind', way: 'local-menu', outcome: 'ok' });
    await expect(recorder.logLine(asked.event, asked.details.split('·')[0] ?? '')).toHaveCount(0);
  });

  test(`Service Terms are left by ${way}: Enable stays off, focus back`, async ({ recorder }) => {
    await recorder.openAt(HIK_CONNECT, { scenario: 'service-off' });
    const { t } = recorder;
    const enable = recorder.box(t.fields['platform.enabled']);
    await enable.click();
    const terms = await recorder.expectDialog(t.terms.title);
    await expect(recorder.button(t.cancel, terms)).toBeFocused();
    await recorder.field(t.fields['platform.verificationCode'], terms).fill('QRSMXT');
    await recorder.box(t.terms.agree, terms).click();
    await leave(recorder, terms, t.cancel);
    await noDialog(recorder);
    await expect(enable).not.toBeChecked();
    await expect(enable).toBeFocused();
    await recorder.expectPlace(HIK_CONNECT);
    await recorder.expectStatus(t.platform.serviceOff);
  });

  test(`Reboot and Shutdown are left by ${way}: the recorder runs on, focus back`, async ({ recorder }) => {
    await recorder.openAt('maintenance/power', {});
    const { t } = recorder;
    for (const action of [t.power.reboot, t.power.shutdown]) {
      await recorder.button(action).click();
      const attention = await recorder.expectDialog(t.attention);
      await expect(recorder.button(t.no, attention)).toBeFocused();
      await leave(recorder, attention, t.no);
      await noDialog(recorder);
      await expect(recorder.button(action)).toBeFocused();
      await recorder.expectPlace('maintenance/power');
    }
  });

  test(`the result is acknowledged by ${way}`, async ({ recorder }) => {
    await recorder.openAt(HIK_CONNECT, {});
    const { t } = recorder;
    await expect(recorder.unbindButton).toBeEnabled();
    await recorder.askPermission();
    await recorder.submitPermission('unbind4x');
    const result = await recorder.expectResult(t.platform.unbound);
    await expect(recorder.button(t.ok, result)).toBeFocused();
    await leave(recorder, result, t.ok);
    await recorder.expectUnbound();
    await recorder.expectPlace(HIK_CONNECT);
  });
}

test('no dialog can be left while the recorder is at work', async ({ recorder, page }) => {
  await recorder.openAt(HIK_CONNECT, { speed: '1' });
  const { t } = recorder;
  await expect(recorder.unbindButton).toBeEnabled();
  const dialog = await recorder.askPermission();
  await recorder.submitPermission('unbind4x');
  const busy = dialog.getByRole('button', { name: t.platform.unbinding });
  await expect(busy).toBeDisabled();
  await page.keyboard.press('Escape');
  await dialog.click({ button: 'right', position: { x: 5, y: 5 } });
  await expect(recorder.button(t.close, dialog)).toHaveCount(0);
  await recorder.expectResult(t.platform.unbound);
});
