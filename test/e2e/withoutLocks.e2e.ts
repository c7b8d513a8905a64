/**
 * Browsers that give less: no Web Locks (plain http), and storage that reads well and takes nothing more. In both the person is told, and what
 * was kept is neither lost nor begun anew.
 */
import { expect, test } from './fixtures.ts';
import { Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const GENERAL = 'system/general/general';

test('two tabs without Web Locks: one writes, the other says that it is a copy, and takes over when the first is closed', async ({
  recorder,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
  });
  await recorder.openAt(GENERAL, { face: 'lab' });
  expect(await recorder.page.evaluate(() => 'locks' in navigator && navigator.locks === undefined)).toBe(true);
  const second = new Recorder(await context.newPage());
  await second.openAt(GENERAL, { face: 'lab', scenario: null });
  await expect(new TrainerPanel(second).banners).toContainText(second.panel.world.copy.told);

  // What the writer saves is not lost to the copy, whatever is saved there.
  const name = (of: Recorder) => of.field(of.t.fields['general.deviceName']);
  await name(second).fill('Copy');
  await second.applied();
  await name(recorder).fill('Writer');
  await recorder.applied();
  await recorder.page.close();
  await expect(new TrainerPanel(second).banners).toContainText(second.panel.world.copy.gone);
  await second.page.getByRole('button', { name: second.panel.world.copy.takeOver }).click();
  await second.logIn();
  await second.expectPlace(GENERAL);
  await expect(name(second)).toHaveValue('Writer');
  await expect(new TrainerPanel(second).banners).toHaveCount(0);
});

test('storage that is full at a reload: the kept world is there, and it is said that nothing will be kept', async ({
  recorder,
  page,
}) => {
  await recorder.openAt(GENERAL, { face: 'lab' });
  await recorder.field(recorder.t.fields['general.deviceName']).fill('Kept');
  await recorder.applied();
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await expect(new TrainerPanel(recorder).banners).toContainText(recorder.panel.banner.unwritable);
  await recorder.logIn();
  await recorder.expectPlace(GENERAL);
  await expect(recorder.field(recorder.t.fields['general.deviceName'])).toHaveValue('Kept');
});

test('another scenario chosen where the link named none: a reload goes on there', async ({ recorder, page }) => {
  await recorder.openAt(GENERAL, { face: 'lab', scenario: null });
  const panel = new TrainerPanel(recorder);
  await panel.chooseScenario('offline-gateway');
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace(GENERAL);
  await recorder.field(recorder.t.fields['general.deviceName']).fill('Renamed');
  await recorder.applied();
  for (let reloads = 0; reloads < 2; reloads++) {
    await page.reload();
    await recorder.logIn();
    await recorder.openPlace(GENERAL);
    await expect(recorder.field(recorder.t.fields['general.deviceName'])).toHaveValue('Renamed');
  }
});
