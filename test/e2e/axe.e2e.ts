/** axe finds nothing, at any impact, on any sight of kiosk and lab in both languages. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { faces, HIK_CONNECT, languages } from './recorder.ts';
import { type Look, walkDialogs, walkElsewhere, walkPages, walkToMenu } from './tour.ts';

function inspector(page: Page): { look: Look; findings: string[]; sights: string[] } {
  const findings: string[] = [];
  const sights: string[] = [];
  const look: Look = async (sight) => {
    sights.push(sight);
    // The legacy mode of the wrapper spares a second page for every look; without frames the result is the same.
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    if (passes.length < 10) findings.push(`${sight}: axe looked at only ${passes.length} rules`);
    for (const { id, impact, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        findings.push(`${sight}: ${id} (${impact}) ${target.join(' ')} — ${failureSummary?.replace(/\s+/g, ' ')}`);
  };
  return { look, findings, sights };
}

test.slow();

for (const face of faces) {
  for (const lang of languages) {
    test(`axe: login, pages and dialogs (${face}, ${lang})`, async ({ recorder, page }) => {
      const { look, findings, sights } = inspector(page);
      await walkToMenu(recorder, { face, lang }, look);
      await walkPages(recorder, look);
      await walkDialogs(recorder, look);
      expect(findings).toEqual([]);
      expect(sights).toHaveLength(27);
    });

    test(`axe: off, locked, grid, splash, safe mode (${face}, ${lang})`, async ({ recorder, page }) => {
      const { look, findings, sights } = inspector(page);
      await walkElsewhere(recorder, { face, lang }, look);
      expect(findings).toEqual([]);
      expect(sights).toHaveLength(9);
    });
  }
}

test('axe: the bench with everything unfolded, and its banners', async ({ recorder, page }) => {
  const { look, findings } = inspector(page);
  await recorder.open({ face: 'lab', scenario: 'nonsense', speed: 'warp', place: HIK_CONNECT });
  await recorder.expectDialog(recorder.t.login.title);
  const bench = page.getByRole('complementary', { name: recorder.bench.bench.label });
  const folded = bench.getByRole('button', { expanded: false });
  for (let left = await folded.count(); left > 0; left--) {
    await folded.first().click();
    await expect(folded).toHaveCount(left - 1);
  }
  await look('bench');
  expect(findings).toEqual([]);
});
