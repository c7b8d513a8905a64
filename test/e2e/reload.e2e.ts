/** What survives a reload, what a new tab begins with, and what damaged storage leads to. */

import { damage, damages, keptOf } from './damage.ts';
import { expect, test } from './fixtures.ts';
import { type Face, HIK_CONNECT, Recorder, wordsOf } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

test('unbound stays unbound, a name and a language stay', async ({ recorder, page }) => {
  // No language in the link: there the link would win. The browser's own is English.
  await recorder.openAt(HIK_CONNECT, { face: 'lab', lang: null });
  await recorder.unbind();
  await recorder.openPlace('system/general/general');
  await recorder.field(recorder.t.fields['general.deviceName']).fill('Склад №2');
  await recorder.choose(recorder.t.fields['general.language'], 'Русский');
  await recorder.apply();
  recorder.language = 'ru';
  await expect(recorder.screen.getByRole('status').filter({ hasText: recorder.t.applied })).toBeVisible();

  await page.reload();
  await recorder.logIn();
  await recorder.expectPlace('system/general/general');
  await expect(recorder.field(recorder.t.fields['general.deviceName'])).toHaveValue('Склад №2');
  await recorder.openPlace(HIK_CONNECT);
  await recorder.expectStatus(recorder.t.platform.online);
  await recorder.expectUnbound();
  await new TrainerPanel(recorder).expectCloud(recorder.panel.cloud.notBoundToAny);
});

test('a reload is a power cut to the recorder, and its log says so', async ({ recorder, page }) => {
  await recorder.bootToLiveView();
  await page.reload();
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace('maintenance/log');
  const lost = recorder.t.log.text({ id: 1, at: 0, kind: 'exception', event: 'power-lost' });
  await expect(recorder.logLine(lost.event, lost.details)).toHaveCount(1);
});

test('a new tab with a scenario in its link begins it anew; one without goes on', async ({ recorder, context }) => {
  await recorder.openAt(HIK_CONNECT, {});
  await recorder.unbind();
  await recorder.page.close();
  const goesOn = new Recorder(await context.newPage());
  await goesOn.openAt(HIK_CONNECT, { scenario: null });
  await goesOn.expectUnbound();
  await goesOn.page.close();
  const anew = new Recorder(await context.newPage());
  await anew.openAt(HIK_CONNECT, {});
  await anew.expectBound();
});

for (const [locale, language] of [
  ['ru-RU', 'ru'],
  ['en-GB', 'en'],
  ['de-DE', 'ru'],
] as const) {
  test.describe(() => {
    test.use({ locale });
    test(`the first start follows the browser: ${locale} gets ${language}`, async ({ recorder }) => {
      recorder.language = language;
      await recorder.bootToLiveView({ lang: null, scenario: null });
      await expect(recorder.page.locator('html')).toHaveAttribute('lang', language);
    });
  });
}

// — damaged storage

const flash = ['bound-4x/flash/a', 'bound-4x/flash/b'];
const victims: [what: string, keys: readonly string[], face: Face, kinds: readonly (typeof damages)[number][]][] = [
  ['both flash slots', flash, 'kiosk', damages],
  ['the world beside the flash', ['bound-4x/world'], 'kiosk', damages],
  ['everything', [...flash, 'bound-4x/world'], 'lab', ['text']],
];
for (const [what, keys, face, by] of victims) {
  test(`${what} overwritten: safe mode with a way out that works (${face})`, async ({ recorder, page }) => {
    await recorder.bootToLiveView({ face });
    const { safeMode } = wordsOf[recorder.language];
    for (const kind of by) {
      await damage(page, keys, kind);
      await expect(recorder.screen.getByRole('heading', { name: safeMode.title })).toBeVisible();
      await expect(recorder.screen).toContainText(keys === flash ? safeMode.body : safeMode.bodyAlone);
      await recorder.button(safeMode.startOver).click();
      await recorder.expectLiveView();
    }
    await recorder.toMenu();
    await recorder.openPlace(HIK_CONNECT);
    await recorder.expectBound();
  });
}

test('one damaged flash slot is healed from the other', async ({ recorder, page }) => {
  await recorder.bootToLiveView();
  for (const slot of flash) {
    // There is another one once the recorder has saved twice.
    await expect.poll(() => keptOf(page, flash)).toEqual(flash);
    await damage(page, [slot], 'bytes');
    await recorder.expectLiveView();
  }
});
