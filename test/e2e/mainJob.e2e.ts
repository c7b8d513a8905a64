/** The reason for it all: the owner frees the recorder, with the mouse alone, at its own screen. */

import { expect, test } from './fixtures.ts';
import { holdTime } from './heldTime.ts';
import { HIK_CONNECT, passwords } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

for (const [face, lang] of [
  ['kiosk', 'ru'],
  ['lab', 'en'],
] as const) {
  test(`the owner unbinds by mouse alone (${face}, ${lang})`, { tag: '@both-homes' }, async ({ recorder, page }) => {
    const typed: string[] = [];
    await page.exposeFunction('keyWasPressed', (key: string) => typed.push(key));
    await page.addInitScript(() =>
      addEventListener('keydown', ({ key }) => Reflect.get(globalThis, 'keyWasPressed')(key), { capture: true }),
    );
    const { t } = Object.assign(recorder, { language: lang });
    await recorder.bootToLiveView({ face, lang });
    await recorder.openLogin();
    await recorder.logIn('admin', passwords.admin, { by: 'on-screen' });

    await recorder.openPlace(HIK_CONNECT);
    await recorder.expectStatus(t.platform.online);
    await recorder.expectBound();
    await expect(recorder.unbindButton).toBeEnabled();

    await recorder.unbind(passwords.admin, { by: 'on-screen' });

    await recorder.openPlace('maintenance/log');
    await expect(recorder.logLine(t.log.text(unbound).event, t.log.text(unbound).details)).toHaveCount(1);
    await recorder.logOut();
    await recorder.expectLiveView();
    expect(typed, 'keys of the desk keyboard').toEqual([]);
  });
}

const unbound = { id: 1, at: 0, kind: 'operation', event: 'unbind', way: 'local-menu', outcome: 'ok' } as const;

test('the hybrid recorder of firmware 4.25 is unbound the same way', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'hybrid-4x' });
  await recorder.expectStatus(recorder.t.platform.online);
  await recorder.unbind();
});

test('at real speed every step says what is going on', async ({ recorder, page }) => {
  await page.clock.install();
  await recorder.openAt(HIK_CONNECT, { face: 'lab', speed: null });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  await panel.pullPlug();
  await expect(recorder.button(t.off.powerOn)).toBeVisible();
  const boot = await holdTime(page);
  await panel.powerOn();
  await expect(recorder.screen).toContainText(t.boot.starting);
  await expect(recorder.screen).toContainText('V4.30.011');
  await boot();
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace(HIK_CONNECT);

  await panel.plugCable(false);
  await recorder.expectStatus(t.platform.offline('no-link'));
  const register = await holdTime(page);
  await panel.plugCable(true);
  await recorder.expectStatus(t.platform.registering);
  await expect(recorder.unbindButton).toBeDisabled();
  await expect(recorder.unbindButton).toHaveAccessibleDescription(t.platform.unbindHints[0]);
  await register();
  await recorder.expectStatus(t.platform.online);

  const dialog = await recorder.askPermission();
  await recorder.typePassword(passwords.admin);
  const unbind = await holdTime(page);
  await recorder.press(dialog, t.ok);
  await expect(dialog.getByRole('button', { name: t.platform.unbinding })).toBeDisabled();
  await expect(recorder.button(t.cancel, dialog)).toBeDisabled();
  await unbind();
  await recorder.press(await recorder.expectResult(t.platform.unbound), t.ok);
  await recorder.expectUnbound();
});
