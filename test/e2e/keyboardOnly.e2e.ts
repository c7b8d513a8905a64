/** Without a mouse: login and unbinding by Tab, Enter, arrows and Escape; the focus is seen, stays in dialogs, and returns. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';

/** What has the focus: its role or tag, its name, and whether a person can see that it has. */
async function focused(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', visible: false };
    const style = getComputedStyle(element);
    const ring = style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
    // Keys of the on-screen keyboard draw their ring on its canvas.
    const drawn = element.closest('[role="group"]')?.querySelector('canvas') !== null;
    return { name: element.getAttribute('aria-label') ?? element.innerText, visible: ring || drawn };
  });
}

/** The focus can be seen: at once, or when the ring is drawn. The answer is the name of what has it. */
async function seenFocus(page: Page): Promise<string> {
  let name = '';
  await expect
    .poll(
      async () => {
        const now = await focused(page);
        name = now.name.trim();
        return now.name === '' || now.visible ? 'can be seen' : now.name;
      },
      { message: 'the focus', intervals: [0, 20, 50, 100, 250] },
    )
    .toBe('can be seen');
  return name;
}

/** Tabs until the focus is on something of that name; every stop on the way must be visible. It must be there before the walk begins. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const there = async (): Promise<number> =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('button, input, [tabindex]')].filter(
          (element) =>
            (element.getAttribute('aria-label') ?? element.innerText).trim() === wanted &&
            !element.matches(':disabled'),
        ).length,
      name,
    );
  await expect.poll(there, `"${name}" is on the screen`).toBeGreaterThan(0);
  for (let stop = 0; stop < 40; stop++) {
    if ((await seenFocus(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached "${name}".`);
}

test('login and unbinding by keyboard alone', async ({ recorder, page }) => {
  await recorder.bootToLiveView({ lang: 'ru' });
  const { t } = recorder;
  await tabTo(page, t.live.hint);
  await page.keyboard.press('Enter');
  const menu = recorder.screen.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: t.live.openMenu })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitem', { name: t.live.singleScreen })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');

  await recorder.expectDialog(t.login.title);
  await expect(recorder.field(t.login.password)).toBeFocused();
  await page.keyboard.type('unbind4x');
  await page.keyboard.press('Enter');
  await expect(recorder.button(t.topBar.power)).toBeVisible();

  for (const place of ['system/network', 'system/network/advanced'] as const) {
    await expect(recorder.sidebar.getByRole('button', { name: t.places[place], exact: true })).toBeVisible();
    await tabTo(page, t.places[place]);
    await page.keyboard.press('Enter');
  }
  await recorder.expectPlace(HIK_CONNECT);
  await expect(recorder.unbindButton).toBeEnabled();
  await tabTo(page, t.platform.unbind);
  await page.keyboard.press('Enter');

  const attention = await recorder.expectDialog(t.attention);
  await expect(recorder.button(t.no, attention)).toBeFocused();
  await tabTo(page, t.yes, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await recorder.expectDialog(t.confirmPermission);
  await page.keyboard.press('Escape');
  await expect(recorder.unbindButton).toBeFocused();

  await page.keyboard.press('Space');
  await expect(recorder.button(t.no, await recorder.expectDialog(t.attention))).toBeFocused();
  await tabTo(page, t.yes);
  await page.keyboard.press('Enter');
  await expect(recorder.field(t.login.password)).toBeFocused();
  await page.keyboard.type('unbind4x');
  await page.keyboard.press('Enter');
  const result = await recorder.expectResult(t.platform.unbound);
  await expect(recorder.button(t.ok, result)).toBeFocused();
  await page.keyboard.press('Enter');
  await recorder.expectUnbound();
  await page.keyboard.press('Escape');
  await recorder.expectLiveView();
});

test('Tab goes round inside each dialog and never leaves it', async ({ recorder, page }) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'bound-4x' });
  const { t } = recorder;
  const inside = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null);
  const round = async (key: string): Promise<number> => {
    const names: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press(key);
      expect(await inside(), `${key} number ${stop + 1} stays inside`).toBe(true);
      names.push(await seenFocus(page));
    }
    return new Set(names).size;
  };
  await recorder.unbindButton.click();
  await expect(recorder.button(t.no, await recorder.expectDialog(t.attention))).toBeFocused();
  expect(await round('Tab')).toBe(3); // close mark, Yes, No
  expect(await round('Shift+Tab')).toBe(3);
  await recorder.press(await recorder.expectDialog(t.attention), t.yes);
  await recorder.expectDialog(t.confirmPermission);
  await expect(recorder.field(t.login.password)).toBeFocused();
  // Its buttons come a moment after its picture.
  await expect(recorder.keys.getByRole('button').first()).toBeVisible();
  expect(await round('Tab')).toBe(6); // close mark, field, eye, OK, Cancel, the keyboard
  expect(await round('Shift+Tab')).toBe(6);
});

test('every control of a page is reached by Tab, lists and boxes work by arrows and Space', async ({
  recorder,
  page,
}) => {
  await recorder.openAt('system/general/general', {});
  const { t } = recorder;
  for (const name of [
    t.messages.title,
    t.topBar.power,
    t.places['system/general/general'],
    t.fields['general.language'],
    t.fields['general.deviceName'],
    t.fields['general.autoLogout'],
    t.apply,
    t.back,
  ])
    await tabTo(page, name);
  await tabTo(page, t.fields['general.autoLogout'], 'Shift+Tab');
  const list = recorder.screen.getByRole('combobox', { name: t.fields['general.autoLogout'] });
  await page.keyboard.press('ArrowDown');
  await expect(list).toHaveText(t.general.minutes(10));
  await page.keyboard.press('Enter');
  await expect(recorder.screen.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(list).toHaveText(t.general.minutes(30));
  await expect(list).toBeFocused();
});

test('a list that opens beneath a resting pointer obeys the keys, and the pointer once it moves', async ({
  recorder,
  page,
}) => {
  await recorder.openAt('system/general/general', {});
  const { t } = recorder;
  const list = recorder.screen.getByRole('combobox', { name: t.fields['general.autoLogout'] });
  await list.focus();
  const box = await list.boundingBox();
  if (!box) throw new Error('no list');
  // Where the first of the options will be.
  await page.mouse.move(box.x + 40, box.y + box.height + 12);
  await page.keyboard.press('Enter');
  const options = recorder.screen.getByRole('listbox');
  await expect(options).toBeFocused();
  await page.keyboard.press('End');
  // Chromium looks beneath a resting pointer a while after what is drawn there has changed; here it need not be waited for.
  await page.mouse.move(box.x + 40, box.y + box.height + 12);
  await page.keyboard.press('Enter');
  await expect(list).toHaveText(t.general.minutes(30));
  await page.keyboard.press('Enter');
  await expect(options).toBeFocused();
  await page.mouse.move(box.x + 44, box.y + box.height + 14);
  await page.keyboard.press('Enter');
  await expect(list).not.toHaveText(t.general.minutes(30));
});
