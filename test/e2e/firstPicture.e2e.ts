/** What is seen before any script has come: a black monitor says nothing for the half second that people judge by. */
import { expect, test } from './fixtures.ts';

test('the start’s picture stands before any script has come, and goes when the screen is drawn', async ({
  page,
  recorder,
}) => {
  const before = page.locator('#before-screen');
  let goOn = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('./kiosk.html?scenario=bound-4x&speed=instant&lang=en', { waitUntil: 'commit' });
  const name = before.getByText('SIM NVR');
  await expect(name).toBeVisible();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await expect(page.locator('.screen')).toHaveCount(0);
  goOn();
  await recorder.expectLiveView();
  await expect(before).toHaveCount(0);
});

for (const [name, drawn] of [
  ['kiosk', '#screen'],
  ['index', '#lab'],
  ['tool', '#pc'],
  ['phone', '#phone'],
])
  test(`${name}.html says what to do where its scripts do not come, and is silent where they do`, async ({
    page,
    watch,
  }) => {
    watch.expect(/Failed to load resource: net::ERR_CONNECTION_RESET/);
    await page.route('**/*.js', (route) => route.abort('connectionreset'));
    const address = `./${name}.html?scenario=bound-4x&speed=instant&lang=en`;
    await page.goto(address);
    const word = page.getByText('Check the network and reload the page.');
    await expect(word).toBeHidden();
    // As long after as nobody waits here.
    await page.evaluate(() => document.getAnimations().map((running) => running.finish()));
    await expect(word).toBeVisible();
    await page.unroute('**/*.js');
    await page.goto(address);
    await expect(page.locator(`${drawn} > *`).first()).toBeVisible();
    await page.evaluate(() => document.getAnimations().map((running) => running.finish()));
    await expect(word).toBeHidden();
  });
