/**
 * axe finds nothing, at any impact, on any sight of the screen in both languages; and nothing on the panel with the screen in it.
 * The screen is the same in the lab, so there only what the lab adds is looked at.
 */
import { inspector } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { HIK_CONNECT, languages } from './recorder.ts';
import { pages, walkDialogs, walkElsewhere, walkPages, walkToMenu } from './tour.ts';
import { TrainerPanel } from './trainerPanel.ts';

for (const lang of languages) {
  test(`axe: login, pages and dialogs (${lang})`, async ({ recorder, page }) => {
    const { look, findings, sights } = inspector(page);
    await walkToMenu(recorder, { lang }, look);
    await walkPages(recorder, look);
    await walkDialogs(recorder, look);
    expect(findings).toEqual([]);
    expect(sights).toHaveLength(25 + pages.length);
  });

  test(`axe: off, locked, grid, splash, safe mode (${lang})`, async ({ recorder, page }) => {
    const { look, findings, sights } = inspector(page);
    await walkElsewhere(recorder, { lang }, look);
    expect(findings).toEqual([]);
    expect(sights).toHaveLength(9);
  });

  test(`axe: the panel around login, page and dialog, unfolded, switched off, with banners (${lang})`, async ({
    recorder,
    page,
  }) => {
    const { look, findings, sights } = inspector(page);
    await recorder.open({ face: 'lab', lang, scenario: 'nonsense', speed: 'warp', place: HIK_CONNECT });
    await recorder.expectDialog(recorder.t.login.title);
    await look('banners and login');
    const panel = new TrainerPanel(recorder);
    const folded = panel.place.getByRole('button', { expanded: false });
    for (let left = await folded.count(); left > 0; left--) {
      await folded.first().click();
      await expect(folded).toHaveCount(left - 1);
    }
    await recorder.field(recorder.t.login.password).click();
    await recorder.logIn();
    await recorder.expectPlace(HIK_CONNECT);
    await look('unfolded, with a page');
    await recorder.unbindButton.click();
    await recorder.expectDialog(recorder.t.attention);
    await look('with a dialog');
    await panel.pullPlug();
    await expect(recorder.button(recorder.t.off.powerOn)).toBeVisible();
    await look('off');
    expect(findings).toEqual([]);
    expect(sights).toHaveLength(4);
  });
}
