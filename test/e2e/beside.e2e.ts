/** Lists, menus and panels over a page: a press beside one closes it, by either button, and does nothing else. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('a press beside what is open closes it; the page stays, and so does the focus', async ({ recorder, page }) => {
  await recorder.openAt('system/general/general', { lang: 'ru' });
  const { t, screen } = recorder;
  const openers: [opener: Locator, opened: Locator][] = [
    [
      screen.getByRole('combobox', { name: t.fields['general.autoLogout'], exact: true }),
      screen.getByRole('listbox', { name: t.fields['general.autoLogout'] }),
    ],
    [screen.getByRole('button', { name: t.messages.title }), recorder.dialog(t.messages.title)],
    [recorder.button(t.topBar.power), screen.getByRole('menu', { name: t.topBar.power })],
  ];
  for (const [opener, opened] of openers)
    for (const button of ['left', 'right'] as const) {
      await opener.click();
      await expect(opened).toBeVisible();
      // Lower left: the foot of the sidebar.
      await page.mouse.click(40, 680, { button });
      await expect(opened).toHaveCount(0);
      await expect(opener).toBeFocused();
    }
  await recorder.expectPlace('system/general/general');
  // The page is turned under an open list, as the browser's own Back does it: the list does not stay for another row.
  await openers[0]?.[0].click();
  await page.evaluate(() => {
    location.hash = '#/system/live-view';
  });
  await recorder.expectPlace('system/live-view');
  await expect(screen.getByRole('listbox')).toHaveCount(0);
});
