/** A scenario as a lesson on the panel: nothing is given away before it is asked for, and what was brought about is told. */
import { expect, test } from './fixtures.ts';
import { languages } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

for (const lang of languages) {
  test(`hints open one by one, the solution last, and the task is done by what happens (${lang})`, async ({
    recorder,
  }) => {
    await recorder.bootToLiveView({ face: 'lab', scenario: 'bound-3x', lang });
    const panel = new TrainerPanel(recorder);
    const { lesson: words, cloud, scenario } = recorder.panel;
    const button = (name: string) => panel.place.getByRole('button', { name, exact: true });
    const opened = panel.place.getByRole('log', { name: words.hints });
    await expect(panel.place.getByRole('heading', { name: words.symptom })).toBeVisible();
    await expect(panel.place.getByRole('heading', { name: words.task })).toBeVisible();
    await expect(opened.getByRole('heading')).toHaveCount(0);
    for (const hint of [1, 2, 3]) {
      await button(words.next(hint, 3)).click();
      await expect(opened.getByRole('heading')).toHaveCount(hint);
      await expect(opened.getByRole('heading').last()).toHaveText(words.hint(hint, 3));
    }
    await expect(opened).not.toContainText(cloud.ownerFrees);
    await button(words.showSolution).click();
    await expect(opened.getByRole('listitem').last()).toContainText(cloud.ownerFrees);
    await expect(button(words.showSolution)).toHaveCount(0);

    await expect(panel.place.getByText(words.solved, { exact: true })).toHaveCount(0);
    await button(cloud.ownerFrees).click();
    await expect(panel.place.getByText(words.solved, { exact: true })).toBeVisible();
    await expect(button(cloud.ownerFrees)).toBeDisabled();

    // From the beginning, with nothing given away.
    await button(scenario.startOver).click();
    await expect(panel.place.getByText(words.solved, { exact: true })).toHaveCount(0);
    await expect(opened.getByRole('heading')).toHaveCount(0);
    await expect(button(words.next(1, 3))).toBeVisible();
  });
}
