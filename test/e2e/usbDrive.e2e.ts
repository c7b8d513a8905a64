/** A real drive at the process: a folder stands for it. Settings go out to it and come back; what is wrong with it is said in words. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startProcess } from './processOfTest.ts';

test('settings go out to a real drive and come back from it; garbage and a pulled drive are told of', async ({
  recorder,
  watch,
}) => {
  const home = await mkdtemp(join(tmpdir(), 'sim-nvr-drive-'));
  const drive = join(home, 'files');
  await mkdir(drive);
  const sim = await startProcess(['--lang', 'en', '--speed', 'instant'], { SIM_NVR_DRIVE: drive });
  try {
    watch.allow(sim.url);
    recorder.home = async () => sim.url;
    await recorder.openAt('maintenance/import-export', { lang: 'en' });
    const { t } = recorder;
    const told = async (words: string): Promise<void> => {
      const box = await recorder.expectDialog(t.attention);
      await expect(box.getByRole('status')).toHaveText(words);
      await recorder.press(box, t.ok);
    };
    await recorder.button(t.configFiles.export).click();
    // While it is being written it has another name.
    await expect.poll(() => readdir(drive)).toEqual([expect.stringMatching(/^config_\w+\.cfg$/)]);
    const [name = ''] = await readdir(drive);
    await told(t.configFiles.exported(name));
    const file = recorder.screen.getByRole('radio');
    await expect(file).toHaveCount(1);
    // At somebody's computer: another file, the good one by another name, and a photograph.
    const bytes = await readFile(join(drive, name));
    await writeFile(join(drive, 'garbage.cfg'), bytes.subarray(0, bytes.length / 2));
    await writeFile(join(drive, 'Копия (2).cfg'), bytes);
    await writeFile(join(drive, 'photo.jpg'), bytes);
    await expect(file).toHaveCount(3);
    await file.filter({ hasText: 'garbage.cfg' }).click();
    await recorder.button(t.configFiles.import).click();
    await expect(recorder.screen.getByText(t.configFiles.refused('damaged'))).toBeVisible();
    await recorder.press(await recorder.expectDialog(t.attention), t.ok);
    await file.filter({ hasText: 'Копия (2).cfg' }).click();
    await recorder.button(t.configFiles.import).click();
    await expect(recorder.screen.getByText(t.configFiles.ask('Копия (2).cfg', 0))).toBeVisible();
    await rename(drive, join(home, 'pulled'));
    await recorder.press(await recorder.expectDialog(t.attention), t.yes);
    await expect(recorder.screen.getByText(t.configFiles.refused('no-file'))).toBeVisible();
  } finally {
    await sim.remove();
    await rm(home, { recursive: true, force: true });
  }
});
