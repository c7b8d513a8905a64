/** Offline, and why: found by asking at the recorder, repaired in its menu, unbound. Every transition of a question on the way. */
import { probeMachine } from '../../src/machines/index.ts';
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
  await ping.click();
  await expect(recorder.screen.getByText(t.detection.lost('192.168.1.254'))).toBeVisible();
  await ping.click();
  await target.fill('192.168.1.1');
  await expect(recorder.screen.getByText(t.detection.lost('192.168.1.254'))).toHaveCount(0);
  await ping.click();
  await expect(recorder.screen.getByText(/^192\.168\.1\.1: задержка \d+ мс, потеряно пакетов 0 %/)).toBeVisible();
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
