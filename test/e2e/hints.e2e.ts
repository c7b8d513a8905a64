/** With hints off the screen shows what a real recorder would, and the switch stays where it was put. */
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT } from './recorder.ts';

test('a status without its reason and cure, an account without its name; the next visit is the same', async ({
  recorder,
  page,
}) => {
  await recorder.openAt(HIK_CONNECT, { scenario: 'offline-dns', lang: 'ru' });
  const { t } = recorder;
  await recorder.expectStatus(t.platform.offline('name-not-resolved'));
  await expect(page.locator('.hint').first()).toBeVisible();

  await page.goto(
    `${recorder.address({ scenario: 'offline-dns', lang: 'ru' }).replace('#', '&')}&hints=off#/${HIK_CONNECT}`,
  );
  await recorder.expectDialog(t.login.title);
  await recorder.logIn();
  await recorder.expectStatus('Не в сети');
  await expect(recorder.row(t.platform.account)).toContainText('Привязано');
  await expect(recorder.row(t.platform.account)).not.toContainText('@');
  await expect(recorder.unbindButton).toBeDisabled();
  await expect(page.locator('.hint')).toHaveCount(0);
  await recorder.followLink('maintenance/default');
  await expect(recorder.button(t.defaults.extents.simple.title)).toBeVisible();
  await expect(page.locator('.hint')).toHaveCount(0);

  await recorder.openAt(HIK_CONNECT, { scenario: 'offline-dns', lang: 'ru' });
  await recorder.expectStatus('Не в сети');
});

test('the panel switches them while the page stands', async ({ recorder, page }) => {
  await recorder.openAt(HIK_CONNECT, { face: 'lab', scenario: 'offline', lang: 'en' });
  const hints = page.getByRole('switch', { name: recorder.panel.hints.name });
  await expect(hints).toHaveAttribute('aria-checked', 'true');
  await hints.click();
  await recorder.expectStatus('Offline');
  await hints.click();
  await recorder.expectStatus(recorder.t.platform.offline('no-link'));
});
