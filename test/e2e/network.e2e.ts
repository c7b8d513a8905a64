/** Offline, and why: found by asking at the recorder, repaired in its menu, unbound. Every transition of a question on the way. */
import { linePasswordMachine, probeMachine } from '../../src/machines/index.ts';
import { Ear } from './ear.ts';
import { expectAll } from './expectAll.ts';
import { expect, test } from './fixtures.ts';
import { mapOf } from './machineMap.ts';
import { HIK_CONNECT } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const DETECTION = 'maintenance/network/detection';

test('a wrong gateway is found, DHCP tells the right one, and the recorder is unbound', async ({ recorder, page }) => {
  const ear = await Ear.on(page);
  await recorder.openAt(DETECTION, { scenario: 'offline-gateway', lang: 'ru' });
  const { t } = recorder;
  await recorder.button(t.detection.check).click();
  await expect(recorder.screen.getByRole('listitem').filter({ hasText: '192.168.1.254' })).toContainText(
    t.detection.silent.gateway,
  );
  const [ping, lookUp] = [recorder.button(t.detection.test).nth(0), recorder.button(t.detection.test).nth(1)];
  const [target, name] = [recorder.field(t.detection.target), recorder.field(t.detection.name)];
  await expect(target).toHaveValue('192.168.1.254');
  const leaveBy = async (nic: 'lan' | 'internal'): Promise<void> => {
    const label = t.detection.nics[nic](nic === 'lan' ? '192.168.1.64' : '192.168.254.1');
    await recorder.choose(t.detection.selectNic, label);
  };
  await leaveBy('internal');
  await leaveBy('lan');
  await ping.click();
  await expect(recorder.screen.getByText(t.detection.lost('192.168.1.254'))).toBeVisible();
  await ping.click();
  await target.fill('192.168.1.1');
  await expect(recorder.screen.getByText(t.detection.lost('192.168.1.254'))).toHaveCount(0);
  await ping.click();
  await expect(recorder.screen.getByText(/^192\.168\.1\.1: задержка \d+ мс, потери пакетов 0 %/)).toBeVisible();
  // What was answered by one socket says nothing of the other.
  await leaveBy('internal');
  await expect(recorder.screen.getByText(/потери пакетов/)).toHaveCount(0);
  await target.fill('nowhere');
  await ping.click();
  await expect(recorder.screen.getByText(t.detection.faults['not-a-target'])).toBeVisible();
  await leaveBy('lan');
  await name.fill('nowhere.example.com');
  await lookUp.click();
  await expect(recorder.screen.getByText(t.detection.faults['name-unknown'])).toBeVisible();
  await lookUp.click();
  await expect(recorder.screen.getByText(t.detection.faults['name-unknown'])).toBeVisible();
  await name.fill('litedev.hik-connectru.com');
  await lookUp.click();
  await expect(recorder.screen.getByText(t.detection.named('203.0.113.11', '192.168.1.1'))).toBeVisible();
  await ear.note();

  await recorder.button(t.detection.open).click();
  await recorder.expectPlace('system/network/tcp-ip/tcp-ip');
  await recorder.box(t.fields['network.dhcp']).click();
  await recorder.applied();
  const address = recorder.field(t.fields['network.address']);
  await expect(address).toHaveValue('192.168.1.107');
  await expect(address).toBeDisabled();
  await expect(recorder.field(t.fields['network.gateway'])).toHaveValue('192.168.1.1');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind();

  const ends = 'the device answers every question, with a reason where it has no answer';
  await expectAll('probe', mapOf(probeMachine), ear, {
    'probe|probe.asking|xstate.error.actor.ask|0': ends,
  });
});

test('the phone’s pictures cross the cable until the server falls silent, and the page says why', async ({
  recorder,
}) => {
  await recorder.openAt('maintenance/network/traffic', { face: 'lab' });
  const { t, panel } = recorder;
  const trainer = new TrainerPanel(recorder);
  const sent = recorder.screen.locator('.traffic-figure', { hasText: t.traffic.sent });
  await trainer.place.getByRole('switch', { name: panel.cloud.phone }).click();
  await expect(sent).toContainText('2.1 Mbit/s');
  await trainer.place.getByRole('switch', { name: panel.network.switches.russia }).click();
  await expect(sent).not.toContainText('Mbit/s');
  await recorder.openPlace(HIK_CONNECT);
  await expect(recorder.row(t.platform.status)).toContainText(t.platform.offline('server-silent'));
  await expect(recorder.row(t.platform.status)).toContainText(t.platform.offlineCure['server-silent']);
});

test('an address conflict: seen at once, behind the bell and on the pages, and cured by a free address', async ({
  recorder,
}) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: 'ru' });
  const { t, panel } = recorder;
  const twin = new TrainerPanel(recorder).place.getByRole('switch', { name: panel.network.twin });
  await recorder.expectStatus(t.platform.online);
  await twin.click();
  await recorder.expectStatus(t.platform.offline('ip-conflict'));
  await expect(recorder.row(t.platform.status)).toContainText(t.platform.offlineCure['ip-conflict']);
  await recorder.button(`${t.messages.title}: ${t.messages.unread(2)}`).click();
  const messages = await recorder.expectDialog(t.messages.title);
  const told = t.log.text({ id: 1, at: 0, kind: 'exception', event: 'ip-conflict', address: '192.168.1.64' });
  await expect(messages.getByRole('listitem').filter({ hasText: '192.168.1.64' })).toContainText(told.event);
  await recorder.press(messages, t.close);

  await recorder.openPlace(DETECTION);
  await recorder.button(t.detection.check).click();
  const address = recorder.screen.getByRole('listitem').filter({ hasText: '192.168.1.64' });
  await expect(address).toContainText(t.detection.silent['ip-conflict']);
  await recorder.button(t.detection.open).click();
  await recorder.expectPlace('system/network/tcp-ip/tcp-ip');
  await expect(recorder.row(t.info.link)).toContainText(t.info.conflicted);
  const field = recorder.field(t.fields['network.address']);
  await expect(field).toHaveAccessibleDescription(t.network.conflicted);
  // The address of the shop's computer is no cure.
  await field.fill('192.168.1.10');
  await recorder.applied();
  await expect(recorder.row(t.info.link)).toContainText(t.info.conflicted);
  await field.fill('192.168.1.66');
  await recorder.applied();
  await expect(recorder.row(t.info.link)).toContainText(t.info.linkUp('auto'));
  await recorder.openPlace(HIK_CONNECT);
  await recorder.unbind();
});

test('PPPoE: refused for its password, which is typed unseen and told nowhere, then connected and unbound', async ({
  recorder,
  page,
}) => {
  const ear = await Ear.on(page);
  await recorder.openAt(HIK_CONNECT, { face: 'lab', scenario: 'offline-pppoe', lang: 'ru' });
  const { t } = recorder;
  await recorder.expectStatus(t.platform.offline('pppoe-refused'));
  await recorder.openPlace(DETECTION);
  await recorder.button(t.detection.check).click();
  await expect(recorder.screen.getByText(t.detection.silent['pppoe-refused'], { exact: true })).toBeVisible();
  await recorder.button(t.detection.openPppoe).click();
  await recorder.expectPlace('system/network/tcp-ip/pppoe');
  const status = recorder.row(t.platform.status);
  await expect(status).toContainText(t.pppoe.failed['pppoe-refused']);
  await recorder.button(t.pppoe.enter).click();
  await recorder.press(await recorder.expectDialog(t.pppoe.title), t.cancel);
  await expect(status).toContainText(t.pppoe.failed['pppoe-refused']);
  await recorder.button(t.pppoe.enter).click();
  const dialog = await recorder.expectDialog(t.pppoe.title);
  await recorder.press(dialog, t.ok);
  await expect(dialog).toContainText(t.fieldFault({ code: 'empty' }));
  await recorder.field(t.login.password, dialog).click();
  await page.keyboard.type('line-2024');
  await recorder.press(dialog, t.ok);
  await expect(status).toContainText(t.pppoe.connected('100.64.12.34'));
  expect(await recorder.screen.evaluate((screen) => screen.outerHTML)).not.toContain('line-2024');
  await ear.note();
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind();
  const ends = 'the recorder stores what it is given, or says why not';
  await expectAll('the line’s password', mapOf(linePasswordMachine), ear, {
    'linePassword|linePassword.storing|xstate.error.actor.store|0': ends,
  });
});

test('an address conflict ends with the other device', async ({ recorder }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab', scenario: 'offline-conflict' });
  const { t, panel } = recorder;
  await recorder.expectStatus(t.platform.offline('ip-conflict'));
  await new TrainerPanel(recorder).place.getByRole('switch', { name: panel.network.twin }).click();
  await recorder.expectStatus(t.platform.online);
  await recorder.unbind();
});
