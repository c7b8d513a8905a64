/** High contrast: where the system paints over colours and shadows, focus, the current page and what is on are seen all the same. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { TrainerPanel } from './trainerPanel.ts';

/** What the system leaves to see: an outline, and a background that is painted in its own colours. */
const seen = (element: Locator) =>
  element.evaluate((one) => {
    const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(one);
    return { outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth), backgroundColor };
  });

test.use({ forcedColors: 'active' });

test('the kiosk: every stop of the Tab key has an outline, and what is current is painted', async ({
  recorder,
  page,
}) => {
  await recorder.openAt('system/general/dst', { lang: 'en' });
  const { t } = recorder;
  const stops = new Set<string>();
  for (let at = 0; at < 20; at++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // Behind the last one the focus is the browser's own.
    if ((await focused.count()) === 0) continue;
    stops.add(await focused.evaluate((one) => one.outerHTML.slice(0, 120)));
    expect((await seen(focused)).outline).toBeGreaterThan(1);
  }
  expect(stops.size).toBeGreaterThan(8);
  for (const [current, other] of [
    [
      recorder.screen.getByRole('tab', { name: t.places['system/general/dst'] }),
      recorder.screen.getByRole('tab', { name: t.places['system/general/date-time'] }),
    ],
    [
      recorder.sidebar.getByRole('button', { name: t.places['system/general'], exact: true }),
      recorder.sidebar.getByRole('button', { name: t.places['system/user'], exact: true }),
    ],
  ] as const)
    expect((await seen(current)).backgroundColor).not.toBe((await seen(other)).backgroundColor);
  const box = recorder.box(t.fields['time.dst']);
  const off = await seen(box.locator('.check-box'));
  await box.click();
  expect((await seen(box.locator('.check-box'))).backgroundColor).not.toBe(off.backgroundColor);
});

test('a secret field: its dots are painted once, and in a colour that is seen', async ({ recorder }) => {
  await recorder.open({ place: 'maintenance/log' });
  await recorder.expectDialog(recorder.t.login.title);
  const field = recorder.field(recorder.t.login.password);
  const colours = await field.evaluate((input) => {
    const { color, backgroundColor } = getComputedStyle(input);
    const probe = document.createElement('canvas').getContext('2d');
    if (!probe) return null;
    probe.fillStyle = getComputedStyle(input).getPropertyValue('--text');
    return { own: color, background: backgroundColor, painted: probe.fillStyle };
  });
  expect(colours?.own).toBe('rgba(0, 0, 0, 0)');
  expect(colours?.background).toBe('rgb(255, 255, 255)');
  expect(colours?.painted).toBe('#000000');
});

test('the lab: a switch shows whether it is on', async ({ recorder }) => {
  await recorder.open({ face: 'lab' });
  const group = await new TrainerPanel(recorder).open(recorder.panel.panel.network);
  const cable = group.getByRole('switch').first();
  const on = await seen(cable.locator('.lab-switch-track'));
  expect(on.outline).toBeGreaterThan(0);
  await cable.click();
  await expect(cable).toHaveAttribute('aria-checked', 'false');
  await expect
    .poll(async () => (await seen(cable.locator('.lab-switch-track'))).backgroundColor)
    .not.toBe(on.backgroundColor);
});
