/** Every scenario shows at a glance what is the matter and what to do about it, in both languages. */

import type { OfflineReason } from '../../src/device/index.ts';
import type { Strings } from '../../src/menu/strings/en.ts';
import type { ScenarioId } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { paceTime } from './heldTime.ts';
import { HIK_CONNECT, languages } from './recorder.ts';

interface Sight {
  status: (t: Strings) => string;
  /** What to do about the status. */
  cure?: OfflineReason;
  bound: boolean;
  /** The account is what was last heard, not what the cloud says now. */
  lastKnown?: boolean;
  unbind: 'offered' | 'absent' | 0 | 2 | 3 | 4;
}

const online = (t: Strings): string => t.platform.online;
const sights: Record<Exclude<ScenarioId, 'locked' | 'safe-mode' | 'fresh' | 'handed-over'>, Sight> = {
  'bound-4x': { status: online, bound: true, unbind: 'offered' },
  'hybrid-4x': { status: online, bound: true, unbind: 'offered' },
  'bound-3x': { status: online, bound: true, unbind: 'absent' },
  'upgrade-3x-to-4x': { status: online, bound: true, unbind: 'absent' },
  'firmware-5x': { status: online, bound: true, unbind: 'absent' },
  '4x-refuses': { status: online, bound: true, unbind: 'offered' },
  '4x-absent': { status: online, bound: true, unbind: 'absent' },
  'not-bound': { status: online, bound: false, unbind: 2 },
  offline: { status: (t) => t.platform.offline('no-link'), cure: 'no-link', bound: true, lastKnown: true, unbind: 4 },
  'offline-cable': {
    status: (t) => t.platform.offline('no-link'),
    cure: 'no-link',
    bound: true,
    lastKnown: true,
    unbind: 4,
  },
  'offline-gateway': {
    status: (t) => t.platform.offline('no-gateway'),
    cure: 'no-gateway',
    bound: true,
    lastKnown: true,
    unbind: 4,
  },
  'offline-dns': {
    status: (t) => t.platform.offline('name-not-resolved'),
    cure: 'name-not-resolved',
    bound: true,
    lastKnown: true,
    unbind: 4,
  },
  'offline-conflict': {
    status: (t) => t.platform.offline('ip-conflict'),
    cure: 'ip-conflict',
    bound: true,
    lastKnown: true,
    unbind: 4,
  },
  'offline-pppoe': {
    status: (t) => t.platform.offline('pppoe-refused'),
    cure: 'pppoe-refused',
    bound: true,
    lastKnown: true,
    unbind: 4,
  },
  'wrong-region': {
    status: (t) => t.platform.offline('wrong-region'),
    cure: 'wrong-region',
    bound: true,
    lastKnown: true,
    unbind: 4,
  },
  // Nothing is the matter with the recorder itself.
  'other-lan': { status: online, bound: true, unbind: 'offered' },
  'wrong-region-tool': { status: online, bound: true, unbind: 'offered' },
  'old-firmware-app': { status: online, bound: true, unbind: 'absent' },
  'taken-over': { status: online, bound: true, unbind: 'offered' },
  'service-off': { status: (t) => t.platform.serviceOff, bound: true, lastKnown: true, unbind: 3 },
};

// By turns in one language and the other: that each has every word the compiler sees to.
for (const [index, [scenario, sight]] of Object.entries(sights).entries()) {
  const lang = languages[index % 2] ?? 'en';
  test(`${scenario}: what its Hik-Connect page shows (${lang})`, async ({ recorder }) => {
    await recorder.openAt(HIK_CONNECT, { scenario, lang });
    const { t } = recorder;
    await recorder.expectStatus(sight.status(t));
    if (sight.cure) await expect(recorder.row(t.platform.status)).toContainText(t.platform.offlineCure[sight.cure]);
    if (sight.bound) await recorder.expectBound();
    else await recorder.expectAccount(t.platform.notBound);
    const lastKnown = recorder.row(t.platform.account).getByText(t.platform.lastKnown);
    await expect(lastKnown).toHaveCount(sight.lastKnown ? 1 : 0);

    if (sight.unbind === 'absent') await expect(recorder.unbindButton).toHaveCount(0);
    else if (sight.unbind === 'offered') await expect(recorder.unbindButton).toBeEnabled();
    else {
      await expect(recorder.unbindButton).toBeDisabled();
      await expect(recorder.unbindButton).toHaveAccessibleDescription(t.platform.unbindHints[sight.unbind]);
      await expect(recorder.row(t.platform.account)).toContainText(t.platform.unbindHints[sight.unbind]);
    }
  });
}

test('firmware 3.x begins with a grid of icons and has its older path', async ({ recorder }) => {
  await recorder.bootToLiveView({ scenario: 'bound-3x', lang: 'ru' });
  const { t } = recorder;
  await recorder.toMenu();
  await expect(recorder.button('Конфигурация')).toBeVisible();
  await expect(recorder.button(t.liveView)).toBeVisible();
  await expect(recorder.screen.getByRole('navigation', { name: t.topBar.areas })).toHaveCount(0);
  await recorder.openPlace(HIK_CONNECT);
  const path = recorder.screen.getByRole('navigation', { name: t.topBar.path }).getByRole('listitem');
  await expect(path).toHaveText(['Меню', 'Конфигурация', 'Сеть', 'Дополнительно', 'Доступ к платформе']);
  await expect(recorder.unbindButton).toHaveCount(0);
  await recorder.button(t.back).click();
  await recorder.button('Обслуживание').click();
  await recorder.expectPlace('maintenance/system-info/device');
  await expect(recorder.row(t.info.firmware)).toContainText('V3.4.95');
  await recorder.page.keyboard.press('Escape');
  await recorder.button(t.liveView).click();
  await recorder.expectLiveView();
});

test('locked: a countdown in place of the field, the operator may pass', async ({ recorder, page }) => {
  await page.clock.install();
  // The operator passes and leaves while the admin's minute lasts.
  const endOfPace = await paceTime(page);
  await recorder.bootToLiveView({ scenario: 'locked', lang: 'ru' });
  const { t } = recorder;
  const dialog = await recorder.openLogin();
  await recorder.submitLogin('admin', 'unbind4x');
  const wait = recorder.passwordWait;
  const seconds = async (): Promise<number> => Number(/\d+/.exec((await wait.textContent()) ?? '')?.[0]);
  await expect(wait).toBeVisible();
  const first = await seconds();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(60);
  await expect(recorder.field(t.login.password)).toHaveCount(0);
  await expect(recorder.button(t.ok, dialog)).toBeDisabled();
  await expect.poll(seconds).toBeLessThanOrEqual(first - 3);

  await recorder.submitLogin('operator', 'watch24x7');
  await recorder.logOut();
  await recorder.openLogin();
  await recorder.submitLogin('admin', 'unbind4x');
  await expect(wait).toBeVisible();

  await endOfPace();
  await page.clock.runFor(61_000);
  await expect(recorder.field(t.login.password)).toBeFocused();
  await recorder.logIn('admin');
});
