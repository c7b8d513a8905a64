/** What is done at the PC and the phone is in the list of events, and is played back at them to the same end; no password is in it. */
import { readFile } from 'node:fs/promises';
import { stringsOf as phoneStrings } from '../../src/phone/strings/index.ts';
import { stringsOf as toolStrings } from '../../src/tool/strings/index.ts';
import { bySerial } from '../guide/chapters/adding.ts';
import { atPc } from '../guide/chapters/atPc.ts';
import { Player } from '../guide/player.ts';
import { PHONE_PASSWORD } from '../guide/step.ts';
import { passwords } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { findSecrets } from './scan.ts';
import { TrainerPanel } from './trainerPanel.ts';

const [tool, app] = [toolStrings.en, phoneStrings.en];

interface Done {
  did?: { on?: { named: string; under: string } };
}

test('freed at the PC and added with the phone: recorded, saved, and played back from the file to the same end', async ({
  recorder,
  page,
}) => {
  const player = await Player.at(page, 'en');
  await player.open({ scenario: 'bound-4x', way: 'all' });
  Object.assign(recorder, { face: 'lab', language: 'en' });
  await recorder.expectLiveView();
  const panel = new TrainerPanel(recorder);
  const words = recorder.panel.world.list;
  const group = await panel.open(words.title);
  await group.getByRole('button', { name: words.write, exact: true }).click();
  await expect(group.getByRole('status').first()).toHaveText(words.writing(0));
  await recorder.expectLiveView();
  for (const step of [...atPc.steps, ...bySerial.steps]) await player.playStep(step);
  await group.getByRole('button', { name: words.endWriting }).click();
  const saving = page.waitForEvent('download');
  await group.getByRole('button', { name: words.save }).click();
  const file = await (await saving).path();
  const text = await readFile(file, 'utf8');
  const secrets = [passwords.admin, PHONE_PASSWORD, 'QRSMXT'];
  const { end, entries } = JSON.parse(text);
  // The end has the recorder's settings, whose code is on its screen for everybody.
  expect(findSecrets([{ where: 'entries', text: JSON.stringify(entries) }], secrets)).toEqual([]);
  expect(findSecrets([{ where: 'list', text }], secrets.slice(0, 2))).toEqual([]);
  expect(end.cloud).toMatchObject({ bound: true });
  const deeds = entries.flatMap(({ from, did }: { from?: string; did?: { does: string } }) =>
    from ? [`${from}: ${did?.does}`] : [],
  );
  expect(deeds).toEqual(expect.arrayContaining(['pc: open-menu', 'pc: press', 'pc: write', 'phone: write']));

  // In a page where neither PC nor phone is looked at yet.
  await recorder.open({ scenario: 'bound-4x', speed: 'instant' });
  await recorder.expectLiveView();
  await panel.open(words.title);
  await group.locator('input[type=file]').setInputFiles(file);
  await group.getByRole('button', { name: words.stepwise }).click();
  // Up to the button that ends it, everything that was done at the PC is seen there.
  const last = entries.findIndex(
    ({ did }: Done) => did?.on?.named === tool.unbind.unbind && did.on.under === tool.unbind.title,
  );
  const dialog = page.getByRole('dialog', { name: tool.unbind.title });
  for (let played = 0; played <= last; played += 1) {
    await expect(group.getByRole('status').first()).toHaveText(words.held(played, entries.length));
    if (played < last) await group.getByRole('button', { name: words.next }).click();
  }
  await expect(page.getByText(words.veil)).toBeHidden();
  await expect(dialog.getByLabel(tool.unbind.code)).toHaveValue(/^\d{7}$/);
  await expect(dialog.getByLabel(tool.details.password, { exact: true })).toHaveValue(/^.{8}$/);
  await expect(page.locator('.lab-pc')).toHaveAttribute('inert');
  await group.getByRole('button', { name: words.next }).click();
  await expect(dialog).toContainText(tool.unbind.done);

  await group.getByRole('button', { name: words.goOn }).click();
  await expect(page.getByText(words.veil)).toBeVisible();
  await expect(group.getByText(words.outcome.same)).toBeVisible();
  await expect(page.locator('.lab-phone').getByRole('heading', { name: app.add.added })).toBeVisible();
  await expect(page.locator('.lab-phone')).not.toHaveAttribute('inert');
  expect(await page.content()).not.toContain(`value="${passwords.admin}"`);
});

test('a list of before, which knows only what PC and phone asked, ends as it ended', async ({ recorder, page }) => {
  await recorder.open({ scenario: 'bound-4x', speed: 'instant', face: 'lab', lang: 'en' });
  await recorder.expectLiveView();
  const words = recorder.panel.world.list;
  const group = await new TrainerPanel(recorder).open(words.title);
  await group.locator('input[type=file]').setInputFiles('test/fixtures/events/asks/pcAndPhone.json');
  await group.getByRole('button', { name: words.play, exact: true }).click();
  await expect(group.getByText(words.outcome.same)).toBeVisible();
  await expect(page.locator('.lab-cloud-history')).toContainText('a***@house.invalid');
});

test('a list of the guide plays in a smaller window as well: the phone reads the code off a monitor that is drawn small', async ({
  recorder,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await recorder.open({ scenario: 'bound-4x', speed: 'instant', face: 'lab', lang: 'en' });
  const words = recorder.panel.world.list;
  const group = await new TrainerPanel(recorder).open(words.title);
  await group.locator('input[type=file]').setInputFiles('test/guide/lists/add-code.en.json');
  await group.getByRole('button', { name: words.play, exact: true }).click();
  await expect(group.getByText(words.outcome.same)).toBeVisible();
  await expect(page.locator('.lab-phone').getByRole('button', { name: app.device.rename })).toBeVisible();
});
