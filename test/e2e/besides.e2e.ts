/** What is done at the PC and the phone is in the list of events, and is played back to the same end; no password is in it. */
import { readFile } from 'node:fs/promises';
import { bySerial } from '../guide/chapters/adding.ts';
import { atPc } from '../guide/chapters/atPc.ts';
import { Player } from '../guide/player.ts';
import { PHONE_PASSWORD } from '../guide/step.ts';
import { passwords } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { findSecrets } from './scan.ts';
import { TrainerPanel } from './trainerPanel.ts';

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
  const asks = entries.flatMap(({ from, ask }: { from?: string; ask?: { of: string } }) =>
    from ? [`${from}: ${ask?.of}`] : [],
  );
  expect(asks).toEqual(expect.arrayContaining(['pc: cloud', 'pc: recorder', 'phone: cloud']));

  await page.reload();
  await recorder.expectLiveView();
  await panel.open(words.title);
  await group.locator('input[type=file]').setInputFiles(file);
  await group.getByRole('button', { name: words.play, exact: true }).click();
  await expect(page.getByText(words.veil)).toBeVisible();
  await expect(group.getByText(words.outcome.same)).toBeVisible();
});
