// The line fails over a part of the page that is fetched late: the screen says so, and the page goes on when the line is back.
import { expect, test } from './fixtures.ts';
import { passwords } from './recorder.ts';

test('the menu does not come: words, a way back, and a way on', async ({ recorder, page, watch }) => {
  const { t } = recorder;
  const late = /\/assets\/menu-[^/]+\.js$/;
  watch.expect(/Failed to load resource/);
  // Until the page is loaded anew, however often the browser or the product asks again of its own accord.
  let [isDown, asksAnew] = [true, false];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && asksAnew) isDown = false;
  });
  await page.route(late, (route) => (isDown ? route.abort() : route.continue()));
  await recorder.bootToLiveView();
  await recorder.openLogin();
  await recorder.submitLogin('admin', passwords.admin);
  const told = await recorder.expectDialog(t.missing.title);
  await expect(told.getByRole('alert')).toHaveText(t.missing.text);
  await page.keyboard.press('Escape');
  await recorder.expectLiveView();

  await recorder.openShortcut();
  const again = await recorder.expectDialog(t.missing.title);
  // The address is written once nobody goes on.
  await expect(page).toHaveURL(/#\/./);
  asksAnew = true;
  await recorder.press(again, t.missing.reload);
  // The address still names the menu's page, so the person is asked for the password at once.
  await recorder.logIn();
});
