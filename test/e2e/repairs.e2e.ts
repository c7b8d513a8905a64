/** What stands in the way of unbinding can be put right by the person at the screen, and then unbinding works. */

import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('offline: the cable goes in, Online, unbind', { tag: '@both-homes' }, async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab', scenario: 'offline', lang: 'ru' });
  await recorder.expectStatus(recorder.t.platform.offline('no-link'));
  await new TrainerPanel(recorder).plugCable(true);
  await recorder.expectStatus(recorder.t.platform.online);
  await recorder.unbind();
  await new TrainerPanel(recorder).expectCloud(recorder.panel.cloud.notBoundToAny);
});

test('wrong region: Custom, the Russian server typed by hand, Apply, Online, unbind', { tag: '@both-homes' }, async ({
  recorder,
}) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'wrong-region' });
  const { t } = recorder;
  const address = t.fields['platform.serverAddress'];
  const server = recorder.field(address);
  await expect(server).toHaveValue('litedev.hik-connect.com');
  await expect(server).toBeDisabled();
  const custom = recorder.box(t.fields['platform.customServer']);
  await custom.click();
  await server.fill('dev.hik-connectru.com');
  // Without Custom it is what it was, whatever was typed.
  await custom.click();
  await expect(server).toHaveValue('litedev.hik-connect.com');
  await custom.click();
  await server.fill('dev.hik-connectru.com');
  await expect(server).toHaveAccessibleDescription(t.platform.unsavedServer);
  await recorder.applied();
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind();
});

test('a firmware that lists the servers needs no typing', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'firmware-5x' });
  const { t } = recorder;
  const address = t.fields['platform.serverAddress'];
  await recorder.choose(address, `${t.platform.regions.international} · litedev.hik-connect.com`);
  await recorder.applied();
  await recorder.expectStatus(t.platform.offline('wrong-region'));
});

test('Access Type: the page becomes that of ISUP, and back', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'bound-4x', lang: 'ru' });
  const { t } = recorder;
  await expect(recorder.screen.getByRole('tab')).toHaveText([
    t.places['system/network/advanced/platform-access'],
    t.places['system/network/advanced/more-settings'],
    t.places['system/network/advanced/email'],
  ]);
  await recorder.choose(t.platform.accessType, 'ISUP');
  await expect(recorder.field(t.fields['isup.server'])).toBeVisible();
  await expect(recorder.row(t.platform.status)).toContainText(t.platform.serviceOff);
  await recorder.choose(t.platform.accessType, 'Hik-Connect');
  await expect(recorder.unbindButton).toBeVisible();
});

test('the code for the phone app leads to a page of ours that says it is a simulation', async ({ recorder, page }) => {
  await recorder.openAt(HIK_CONNECT, { lang: 'ru' });
  await expect(recorder.screen.getByRole('img', { name: recorder.t.platform.appQr })).toBeVisible();
  await page.goto('./app.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Это симуляция', 'This is a simulation']);
});

test('service off: terms, code, agreement, Apply, Online, unbind', { tag: '@both-homes' }, async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'service-off', lang: 'ru' });
  const { t } = recorder;
  const enable = recorder.box(t.fields['platform.enabled']);
  await expect(enable).not.toBeChecked();
  await enable.click();

  const terms = await recorder.expectDialog(t.terms.title);
  const ok = recorder.button(t.ok, terms);
  const code = recorder.field(t.fields['platform.verificationCode'], terms);
  const agree = recorder.box(t.terms.agree, terms);
  await expect(ok).toBeDisabled();
  await agree.click();
  await expect(ok).toBeDisabled();
  await code.fill('QR');
  await expect(code).toHaveAccessibleDescription(t.fieldFault({ code: 'too-short', min: 6 }));
  await expect(ok).toBeDisabled();
  await code.fill('QRSMXT');
  await expect(code).toHaveAccessibleDescription(t.platform.codeHint);
  await expect(ok).toBeEnabled();
  await agree.click();
  await expect(ok).toBeDisabled();
  await agree.click();
  await ok.click();

  await expect(enable).toBeChecked();
  await recorder.expectStatus(t.platform.serviceOff);
  await recorder.applied();
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind();
});

test('service off: without Apply nothing is switched on', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'service-off' });
  const { t } = recorder;
  const enable = recorder.box(t.fields['platform.enabled']);
  await enable.click();
  const terms = await recorder.expectDialog(t.terms.title);
  await recorder.box(t.terms.agree, terms).click();
  await recorder.field(t.fields['platform.verificationCode'], terms).fill('abcdef123456');
  await recorder.press(terms, t.ok);
  await expect(enable).toBeChecked();
  await recorder.discardFor('maintenance/log');
  await recorder.openPlace(HIK_CONNECT);
  await expect(enable).not.toBeChecked();
});

test('another owner binds the freed recorder: the new binding is shown and can be unbound in its turn', {
  tag: '@both-homes',
}, async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab' });
  const panel = new TrainerPanel(recorder);
  await recorder.expectStatus(recorder.t.platform.online);
  await panel.anotherOwnerBinds();
  await panel.expectCloud(recorder.panel.cloud.refused('p***@mail.invalid'));
  await recorder.unbind();
  await panel.anotherOwnerBinds();
  await recorder.expectAccount(recorder.t.platform.bound('n***@mail.invalid'));
  await recorder.unbind();
});

test('the cable comes out while the owner is at the page: the button greys with its reason, and comes back', {
  tag: '@both-homes',
}, async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: 'ru' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  await expect(recorder.unbindButton).toBeEnabled();
  await panel.plugCable(false);
  await expect(recorder.unbindButton).toBeDisabled();
  await expect(recorder.unbindButton).toHaveAccessibleDescription(t.platform.unbindHints[4]);
  await recorder.openPlace('maintenance/system-info/network');
  await expect(recorder.row(t.info.link)).toContainText(t.info.linkDown);
  await panel.plugCable(true);
  await expect(recorder.row(t.info.link)).toContainText(t.info.linkUp('auto'));
});

test('the cable comes out between Unbind and the password: refused in words, still bound, and works afterwards', {
  tag: '@both-homes',
}, async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab' });
  const { t } = recorder;
  const panel = new TrainerPanel(recorder);
  await expect(recorder.unbindButton).toBeEnabled();
  await recorder.askPermission();
  await panel.plugCable(false);
  await recorder.field(t.login.password).click();
  await recorder.submitPermission('unbind4x');
  await recorder.press(await recorder.expectResult(t.refusal({ code: 'offline', reason: 'no-link' })), t.ok);
  await recorder.expectBound();
  await panel.plugCable(true);
  await expect(recorder.unbindButton).toBeEnabled();
  await recorder.unbind();
});
