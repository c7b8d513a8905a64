/** The world on the panel: one writer across tabs, an event list recorded and played back, flash damaged, a world saved and loaded. */
import { readFile } from 'node:fs/promises';
import { copyWords } from '../../src/menu/strings/copy/index.ts';
import { fillStorage } from './damage.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, Recorder } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

for (const face of ['lab', 'kiosk'] as const) {
  test(`a second tab shows a copy that is not kept, and goes on when the first is gone (${face})`, async ({
    recorder,
    context,
  }) => {
    await recorder.openAt('system/general/general', { face });
    const second = new Recorder(await context.newPage());
    await second.openAt('system/general/general', { face });
    const copy = face === 'lab' ? second.panel.world.copy : copyWords[second.language];
    await expect(second.page.getByText(copy.told)).toBeVisible();
    // What the second does stays with it.
    await second.field(second.t.fields['general.deviceName']).fill('Second tab');
    await second.applied();
    await recorder.page.reload();
    await recorder.logIn();
    await expect(recorder.field(recorder.t.fields['general.deviceName'])).not.toHaveValue('Second tab');
    await expect(recorder.page.getByText(copy.told)).toHaveCount(0);
    await recorder.field(recorder.t.fields['general.deviceName']).fill('First tab');
    await recorder.applied();
    await expect(second.page.getByText(copy.gone)).toHaveCount(0);
    // The first is gone: the second takes over and finds what the first kept.
    await recorder.page.close();
    await second.page.getByRole('button', { name: copy.takeOver }).click();
    await second.logIn();
    await expect(second.page.getByText(copy.told)).toHaveCount(0);
    await expect(second.field(second.t.fields['general.deviceName'])).toHaveValue('First tab');
  });
}

test('an unbinding is recorded, saved, and played back from its file to the same end', async ({ recorder, page }) => {
  await recorder.bootToLiveView({ face: 'lab' });
  const panel = new TrainerPanel(recorder);
  const words = recorder.panel.world.list;
  const group = await panel.open(words.title);
  await group.getByRole('button', { name: words.write, exact: true }).click();
  await expect(group.getByRole('status').first()).toHaveText(words.writing(0));
  await recorder.expectLiveView();
  await recorder.toMenu();
  await recorder.openPlace(HIK_CONNECT);
  await expect(recorder.unbindButton).toBeEnabled();
  await recorder.askPermission();
  await recorder.submitPermission('not-this-one');
  await recorder.submitPermission('unbind4x');
  await recorder.press(await recorder.expectResult(recorder.t.platform.unbound), recorder.t.ok);
  await recorder.expectUnbound();
  await panel.anotherOwnerBinds();
  await recorder.expectAccount(/n\*\*\*@mail\.invalid/);
  await group.getByRole('button', { name: words.endWriting }).click();
  const saving = page.waitForEvent('download');
  await group.getByRole('button', { name: words.save }).click();
  const file = await (await saving).path();
  const text = await readFile(file, 'utf8');
  expect(text).not.toContain('unbind4x');
  expect(text).not.toContain('not-this-one');

  await page.reload();
  await recorder.expectDialog(recorder.t.login.title);
  await panel.open(words.title);
  await group.locator('input[type=file]').setInputFiles(file);
  await group.getByRole('button', { name: words.play, exact: true }).click();
  await expect(page.getByText(words.veil)).toBeVisible();
  await expect(group.getByText(words.outcome.same)).toBeVisible();
  await recorder.expectAccount(/n\*\*\*@mail\.invalid/);

  // What became of that list is no word on the next file.
  await group.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{') });
  await expect(group.getByText(recorder.panel.world.refusals['not-json'])).toBeVisible();
  await expect(group.getByText(words.outcome.same)).toHaveCount(0);
});

test('both slots damaged: safe mode, factory settings, and a saved world brings it all back', async ({
  recorder,
  page,
}) => {
  await recorder.bootToLiveView({ face: 'lab' });
  const panel = new TrainerPanel(recorder);
  const { file, flash } = recorder.panel.world;
  const files = await panel.open(file.title);
  const saving = page.waitForEvent('download');
  await files.getByRole('button', { name: file.save }).click();
  const saved = await (await saving).path();
  const chip = await panel.open(flash.title);
  await panel.pullPlug();
  for (const slot of ['a', 'b'] as const) await chip.getByRole('button', { name: flash.damageSlot(slot) }).click();
  await expect(chip.getByText(flash.bad, { exact: true })).toHaveCount(2);
  await panel.powerOn();
  const { safeMode } = recorder.t;
  await recorder.button(safeMode.restore).click();
  await recorder.press(await recorder.expectDialog(safeMode.restore), safeMode.confirm);
  await expect(page.getByText(recorder.panel.recorder.life.inactive).first()).toBeVisible();
  await panel.expectCloud('p***@mail.invalid');
  await files.locator('input[type=file]').setInputFiles(saved);
  await recorder.expectLiveView();
  await recorder.toMenu();
  await files.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{') });
  await expect(files.getByText(recorder.panel.world.refusals['not-json'])).toBeVisible();
});

test('a world that storage refuses is said so, and what was kept is still there', async ({ recorder, page }) => {
  await recorder.openAt('system/general/general', { face: 'lab' });
  const panel = new TrainerPanel(recorder);
  const { file, refusals } = recorder.panel.world;
  const files = await panel.open(file.title);
  const saving = page.waitForEvent('download');
  await files.getByRole('button', { name: file.save }).click();
  const saved = await (await saving).path();
  const name = recorder.field(recorder.t.fields['general.deviceName']);
  await name.fill('Changed since');
  await recorder.applied();
  await fillStorage(page, true);
  await files.locator('input[type=file]').setInputFiles(saved);
  await expect(files.getByText(refusals['not-stored'])).toBeVisible();
  // It is started again, and cannot even note that in its flash.
  const { safeMode } = recorder.t;
  await expect(recorder.screen.getByText(safeMode.refused.title)).toBeVisible();
  // What is stored is good: nothing that erases it is offered.
  await expect(recorder.button(safeMode.restore)).toHaveCount(0);
  await expect(recorder.button(safeMode.startOver)).toHaveCount(0);
  await recorder.button(safeMode.refused.again).click();
  await expect(recorder.screen.getByText(safeMode.refused.title)).toBeVisible();
  await fillStorage(page, false);
  await recorder.button(safeMode.refused.again).click();
  await recorder.expectLiveView();
  await recorder.toMenu();
  await expect(name).toHaveValue('Changed since');
});

test('a playback is stopped in the middle of a pause of the person’s, and the mouse is free at once', async ({
  recorder,
  page,
}) => {
  await recorder.open({ face: 'lab', speed: '1' });
  const words = recorder.panel.world.list;
  const group = await new TrainerPanel(recorder).open(words.title);
  const when = { life: 'running', place: 'liveView.watching', platform: 'online' };
  const list = {
    ...{ kind: 'nvr-simulator/events', schema: 1, scenario: 'bound-4x', profile: null, language: 'en', seed: '1' },
    entries: [{ at: 25 * 60_000, when, hand: 'pullPlug', with: [] }],
    end: {},
  };
  const buffer = Buffer.from(JSON.stringify(list));
  await group.locator('input[type=file]').setInputFiles({ name: 'pause.json', mimeType: '', buffer });
  await group.getByRole('button', { name: words.play, exact: true }).click();
  await expect(page.getByText(words.veil)).toBeVisible();
  await group.getByRole('button', { name: words.stop, exact: true }).click();
  await expect(group.getByText(words.outcome.stopped)).toBeVisible();
  await expect(page.getByText(words.veil)).toHaveCount(0);
});

test('scenarios chosen one upon the other: the last one stands there, and no other stays taken', async ({
  recorder,
  page,
}) => {
  await recorder.bootToLiveView({ face: 'lab' });
  const scenarios = new TrainerPanel(recorder).place.getByRole('combobox', { name: recorder.panel.scenario.choose });
  // Faster than any of them can be built, as with the arrow keys in the list.
  await scenarios.evaluate((list: HTMLSelectElement) => {
    for (const id of ['bound-3x', 'hybrid-4x', 'firmware-5x', 'offline']) {
      list.value = id;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect(scenarios).toHaveValue('offline');
  await expect(page).toHaveURL(/scenario=offline&/);
  await recorder.expectLiveView();
  const taken = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));
  await expect.poll(taken).toEqual(['nvr-simulator/offline']);
});
