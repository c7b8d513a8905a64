// What is photographed on the recorder's pages while somebody works on them: settings, the Hik-Connect page in every scenario
// and state, its service terms, and Unbind with each of its dialogs.

import { scenarioIds } from '../../src/world/index.ts';
import { type Flow, kiosk, named } from './flow.ts';
import { WITHOUT_LOGIN } from './life.ts';

const HIK = 'system/network/advanced/platform-access/hik-connect';
const GENERAL = 'system/general/general';
const DATE_TIME = 'system/general/date-time';
const NTP = 'system/network/tcp-ip/ntp';
const LOG = 'maintenance/log';

export const pageFlows: readonly Flow[] = [
  kiosk('settings', async (person) => {
    const { page, t, snap, control, press, write } = person;
    await person.enter('bound-4x', GENERAL);
    await control(t.fields['general.autoLogout'], 'combobox').click();
    await snap(named(GENERAL, 'list'));
    await page.keyboard.press('Escape');
    await control(t.fields['general.deviceName'], 'textbox').click();
    await snap(named(GENERAL, 'keyboard'));
    await page.getByRole('button', { name: new RegExp(`^${t.keyboard.language}: `) }).click();
    await snap(named(GENERAL, 'keyboard-language'));
    await press(t.keyboard.symbols);
    await snap(named(GENERAL, 'keyboard-symbols'));
    await write(t.fields['general.deviceName'], '');
    await press(t.apply);
    await page.locator('.row-fault').waitFor();
    await snap(named(GENERAL, 'empty-name'));
    await write(t.fields['general.deviceName'], 'W'.repeat(60));
    await press(t.keyboard.esc);
    await press(t.apply);
    await page.locator('.row-fault').waitFor();
    await snap(named(GENERAL, 'long-name'));
    await write(t.fields['general.deviceName'], 'W'.repeat(32));
    await press(t.keyboard.esc);
    await press(t.apply);
    await page.getByText(t.applied).waitFor();
    await snap(named(GENERAL, 'saved'));
    await person.goTo('maintenance/system-info/device');
    await snap('maintenance.system-info.device--long-name');
  }),

  kiosk('clock', async (person) => {
    const { page, t, snap, press, write } = person;
    await person.enter('bound-4x', DATE_TIME);
    await press(t.clock.set);
    await person.dialog(t.clock.title).waitFor();
    await snap(named(DATE_TIME, 'set'));
    await write(t.clock.parts.day, '44');
    await press(t.ok);
    await page.locator('.row-fault').waitFor();
    await snap(named(DATE_TIME, 'no-such-time'));
    await press(t.cancel);
    await person.goTo(NTP);
    await press(t.ntp.now);
    await page.locator('.status.tone-ok').waitFor();
    await snap(named(NTP, 'done'));
    await write(t.fields['ntp.server'], 'nobody.example.com');
    await press(t.ntp.now);
    await page.locator('.status.tone-error').waitFor();
    await snap(named(NTP, 'failed'));
    await press(t.back);
    await person.dialog(t.attention).waitFor();
    await snap(named(NTP, 'unsaved'));
  }),

  ...scenarioIds
    .filter((scenario) => !WITHOUT_LOGIN.includes(scenario))
    .map((scenario) =>
      kiosk(`scenario-${scenario}`, async (person) => {
        await person.enter(scenario, HIK, { user: scenario === 'locked' ? 'operator' : 'admin' });
        await person.seeServiceSettled();
        await person.snap(named(HIK, scenario));
        if (scenario === 'offline') {
          await person.goTo('maintenance/system-info/network');
          await person.snap('maintenance.system-info.network--offline');
        }
        if (scenario === 'locked') {
          await person.press(person.t.topBar.power);
          await person.snap('power--operator');
        }
      }),
    ),

  kiosk('terms', async (person) => {
    const { page, t, snap, control, press, write } = person;
    const code = t.fields['platform.verificationCode'];
    await person.enter('service-off', HIK);
    await control(t.fields['platform.enabled'], 'checkbox').click();
    await person.dialog(t.terms.title).waitFor();
    await snap('terms');
    await write(code, 'abc-1');
    await page.locator('.row-fault').waitFor();
    await snap('terms--illegal-code');
    await write(code, 'QRSMXT');
    await control(t.terms.agree, 'checkbox').click();
    await snap('terms--agreed');
    await person.dialog(t.terms.title).getByRole('button', { name: t.ok, exact: true }).click();
    await snap(named(HIK, 'enabled-unsaved'));
    await press(t.apply);
    await page.getByText(t.applied).waitFor();
    await person.seeServiceSettled();
    await snap(named(HIK, 'enabled-saved'));
  }),

  kiosk('server', async (person) => {
    const { page, t, snap, control, press, write } = person;
    const server = t.fields['platform.serverAddress'];
    await person.enter('wrong-region', HIK, { speed: '1' });
    await page.locator('.turning').waitFor();
    await snap(named(HIK, 'connecting'));
    await control(t.platform.accessType, 'combobox').click();
    await snap(named(HIK, 'access-types'));
    await page.keyboard.press('Escape');
    await control(t.fields['platform.customServer'], 'checkbox').click();
    await write(server, 'not a host');
    await snap(named(HIK, 'custom-server'));
    await press(t.keyboard.esc);
    await press(t.apply);
    await page.locator('.row-fault').first().waitFor();
    await snap(named(HIK, 'custom-server-refused'));
    await write(server, `${'very-long-label.'.repeat(3)}example.com`);
    await press(t.keyboard.esc);
    await press(t.apply);
    await page.getByText(t.offlineReasons['name-not-resolved']).waitFor();
    await snap(named(HIK, 'name-not-resolved'));
  }),

  kiosk('network-detection', async (person) => {
    const { page, t, snap, press } = person;
    const detection = 'maintenance/network/detection';
    for (const scenario of ['bound-4x', 'offline-gateway', 'offline-dns', 'offline-conflict', 'offline-pppoe']) {
      await person.enter(scenario, detection, { speed: '10' });
      await press(t.detection.check);
      await page.locator('.way').waitFor();
      for (const test of await page.getByRole('button', { name: t.detection.test, exact: true }).all()) {
        await test.click();
        await page.getByText(t.detection.testing).waitFor({ state: 'detached' });
      }
      await snap(named(detection, scenario));
    }
  }),

  kiosk('pppoe', async (person) => {
    const { t, snap, press, dialog } = person;
    const pppoe = 'system/network/tcp-ip/pppoe';
    await person.enter('offline-pppoe', pppoe, { speed: '10' });
    await person.page.getByText(t.pppoe.failed['pppoe-refused']).waitFor();
    await snap(named(pppoe, 'refused'));
    await press(t.pppoe.enter);
    await dialog(t.pppoe.title).waitFor();
    await snap(named(pppoe, 'password'));
  }),

  kiosk('tcp-ip', async (person) => {
    const { page, t, snap, control, press, write } = person;
    const tcpIp = 'system/network/tcp-ip/tcp-ip';
    await person.enter('bound-4x', tcpIp, { speed: '10' });
    await write(t.fields['network.gateway'], '10.0.0.1');
    await snap(named(tcpIp, 'keyboard'));
    await press(t.keyboard.esc);
    await press(t.apply);
    await page.locator('.row-fault').waitFor();
    await snap(named(tcpIp, 'outside-subnet'));
    await write(t.fields['network.gateway'], '192.168.1.1');
    await press(t.keyboard.esc);
    await control(t.fields['network.dhcp'], 'checkbox').click();
    await press(t.apply);
    await page.getByText(t.network.given).waitFor();
    await snap(named(tcpIp, 'dhcp'));
  }),

  kiosk('unbind', async (person) => {
    const { page, t, snap, press, dialog } = person;
    await person.enter('bound-4x', HIK, { speed: '1' });
    await person.seeOnline();
    await press(t.platform.unbind);
    await dialog(t.attention).waitFor();
    await snap('unbind--attention');
    await press(t.yes);
    await dialog(t.confirmPermission).waitFor();
    await snap('unbind--password');
    await person.give('');
    await page.locator('.row-fault').waitFor();
    await snap('unbind--password-empty');
    await person.give('wrong');
    await page.getByText(t.passwordRefusal({ code: 'password-wrong', attemptsLeft: 6 })).waitFor();
    await snap('unbind--password-wrong');
    await page.keyboard.type(person.passwords.admin);
    await snap('unbind--typed');
    await press(t.showText);
    await snap('unbind--revealed');
    await page.keyboard.press('Enter');
    await page.locator('[aria-busy="true"]').waitFor();
    await snap('unbind--busy');
    await page.getByText(t.platform.unbound).waitFor();
    await snap('unbind--done');
    await press(t.ok);
    await snap(named(HIK, 'unbound'));
    await person.goTo(LOG);
    await snap(named(LOG, 'unbound'));
  }),

  kiosk('unbind-locked', async (person) => {
    const { page, t, snap, press, dialog } = person;
    await person.enter('bound-4x', HIK);
    await person.seeOnline();
    await press(t.platform.unbind);
    await press(t.yes);
    await dialog(t.confirmPermission).waitFor();
    await person.giveWrong(7);
    await page.locator('.password-wait').waitFor();
    await snap('unbind--locked');
  }),
];
