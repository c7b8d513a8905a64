/** Links: a place opens after login; what no place, scenario, language or speed can be is said in words and breaks nothing. */

import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, languages, Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

// That every page opens by its link, to whoever may enter it, is proven without a browser: test/flows/closedPages.
test('a page opens by its link after login, and the address follows the person', async ({ recorder, page }) => {
  await recorder.openAt('maintenance/system-info/network', {});
  await recorder.openPlace('system/general/general');
  await expect(page).toHaveURL(/#\/system\/general\/general$/);
  await recorder.button(recorder.t.back).click();
  await recorder.expectLiveView();
  // The address follows the page that is shown, a moment later.
  await expect(page).toHaveURL(/^[^#]*$/);
});

test('a folder opens its first page, and a link followed while logged in opens at once', async ({ recorder, page }) => {
  await recorder.open({ place: 'maintenance' });
  await recorder.logIn();
  await recorder.expectPlace('maintenance/system-info/device');
  await page.evaluate((place) => {
    location.hash = `#/${place}`;
  }, HIK_CONNECT);
  await recorder.expectPlace(HIK_CONNECT);
});

test('the address on the panel is that of the page on the screen, and brings a colleague there', async ({
  recorder,
  context,
}) => {
  await recorder.openAt('maintenance/log', { face: 'lab' });
  const group = await new TrainerPanel(recorder).open(recorder.panel.panel.link);
  await recorder.openPlace('maintenance/default');
  const address = group.getByRole('textbox', { name: recorder.panel.link.label });
  await address.click();
  await expect(address).toHaveValue(/\?scenario=bound-4x&speed=instant&lang=en#\/maintenance\/default$/);
  const colleague = new Recorder(await context.newPage());
  colleague.face = 'lab';
  await colleague.page.goto(await address.inputValue());
  await colleague.logIn();
  await colleague.expectPlace('maintenance/default');
});

test('cancelling the login forgets the link', async ({ recorder }) => {
  await recorder.open({ place: HIK_CONNECT });
  await recorder.press(await recorder.expectDialog(recorder.t.login.title), recorder.t.cancel);
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.expectPlace('system/general/general');
});

// A hundred thousand more of them: src/hosts/browser/link.long.test.ts. Here those whose text the message has to bear.
const noPlaces = [
  'system/network/advanced/platform-access/hik-connect/unbind',
  '%E0%A4%A',
  '<script>console.error(1)</script>',
  '%3Cimg%20src%3Dx%20onerror%3Dconsole.error(1)%3E',
  '__proto__',
  'система/сеть',
  '💥'.repeat(200),
  'x'.repeat(20_000),
];

test('places that are none are named in a message, and the first page is open', async ({ recorder, page }) => {
  await recorder.open({ lang: 'ru', place: 'no/such/page' });
  await recorder.logIn();
  const { t } = recorder;
  const notice = recorder.screen.getByRole('status').filter({ hasText: t.notices['place-unknown'] });
  for (const place of noPlaces) {
    await recorder.openPlace('maintenance/default');
    await expect(notice).toHaveCount(0);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await expect(notice).toBeVisible();
    await recorder.expectPlace('system/general/general');
    await expect
      .poll(async () => (await notice.boundingBox())?.width, 'the message fits the screen')
      .toBeLessThanOrEqual(900);
    await expect.poll(async () => (await notice.boundingBox())?.height).toBeLessThanOrEqual(300);
  }
  await recorder.button(t.close, notice).click();
  await expect(notice).toHaveCount(0);
});

test('such a link opened from outside leads to login and then to the same message', async ({ context }) => {
  for (const place of ['%', 'x'.repeat(20_000)]) {
    const recorder = new Recorder(await context.newPage());
    await recorder.open({ place });
    await recorder.logIn();
    await expect(recorder.screen.getByText(recorder.t.notices['place-unknown'])).toBeVisible();
    await recorder.page.close();
  }
});

const hostile = ['__proto__', '<script>console.error(1)</script>', '\'"><img src=x>', 'ё'.repeat(1000)];

for (const [index, value] of hostile.entries()) {
  const lang = languages[index % 2] ?? 'en';
  test(`the lab says which value of a link it could not obey: ${value.slice(0, 20)} (${lang})`, async ({
    recorder,
    page,
  }) => {
    Object.assign(recorder, { face: 'lab', language: lang });
    await page.goto(`./?${new URLSearchParams({ scenario: value, speed: value, lang })}`);
    const { panel } = recorder;
    const clipped = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    const { banners } = new TrainerPanel(recorder);
    const texts = [
      panel.banner.linkFault('scenario', clipped, panel.scenarios['bound-4x']),
      panel.banner.linkFault('speed', clipped, panel.speed.names['1']),
    ];
    await expect(banners.getByRole('paragraph')).toHaveText(texts);
    for (const left of [1, 0]) {
      await banners.getByRole('button', { name: panel.banner.close }).first().click();
      await expect(banners.getByRole('paragraph')).toHaveText(texts.slice(texts.length - left));
    }
    await expect(banners).toHaveCount(0);
  });
}

test('an unknown language is reported, and the browser’s own is spoken', async ({ recorder, page }) => {
  Object.assign(recorder, { face: 'lab' });
  await page.goto('./?lang=tlh&speed=instant&scenario=offline');
  await recorder.expectLiveView();
  const { panel } = recorder;
  await expect(new TrainerPanel(recorder).banners).toContainText(
    panel.banner.linkFault('lang', 'tlh', panel.languages.en),
  );
});

test('every parameter twice, empty or huge: the screen comes up', async ({ recorder, page }) => {
  for (const query of [
    '?scenario=offline&scenario=locked&lang=en&lang=ru&speed=instant',
    `?${'a=b&'.repeat(2000)}speed=instant`,
    '?%%%&speed=instant',
    '?scenario[]=bound-4x&constructor=1&__proto__[x]=1&speed=instant&scenario=&lang=',
  ]) {
    await page.goto(`./kiosk.html${query}`);
    await recorder.expectLiveView();
  }
});
