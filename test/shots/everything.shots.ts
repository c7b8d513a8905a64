/** A picture of every page, dialog and state, in both languages and at the sizes of monitors that stand at recorders. */
import { test } from '../e2e/fixtures.ts';
import { type Face, languages } from '../e2e/recorder.ts';
import { accountFlows } from './accounts.ts';
import { labFlows } from './lab.ts';
import { lifeFlows } from './life.ts';
import { pageFlows } from './pages.ts';
import { personAt } from './person.ts';
import { screenFlows } from './screen.ts';
import { photographer } from './snap.ts';

const SIZES: Record<Face, readonly (readonly [width: number, height: number])[]> = {
  kiosk: [
    [1024, 768],
    [1920, 1080],
  ],
  lab: [
    [1024, 768],
    [1280, 800],
    [1920, 1080],
  ],
};
/** What every clock on the pictures shows; a round second, so that the recorder's own clock ticks on time. */
const NOW = new Date('2026-03-14T10:09:26Z');

/** Words, with commas between them: any of them. */
const wanted = (process.env['SHOTS_ONLY'] ?? '').split(',');
const flows = [...screenFlows, ...pageFlows, ...accountFlows, ...lifeFlows, ...labFlows];

// Still pictures: no movement that the system could ask to be spared.
test.use({ contextOptions: { reducedMotion: 'reduce' }, timezoneId: 'UTC' });

for (const { name, face, run } of flows.filter((flow) => wanted.some((word) => flow.name.includes(word))))
  for (const language of languages)
    for (const [width, height] of SIZES[face])
      test(`${name}, ${language}, ${width}×${height}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.clock.setFixedTime(NOW);
        await run(personAt({ page, face, language, snap: photographer(page, `${language}/${width}x${height}`) }));
      });
