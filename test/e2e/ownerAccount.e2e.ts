/** The trainer as an owner with a real account of the cloud: in the page's world, and with the cloud of a process. */
import { expect, test } from './fixtures.ts';
import { languages } from './recorder.ts';
import { TrainerPanel } from './trainerPanel.ts';

const PASSWORD = 'olga canary 4711';

for (const lang of languages) {
  test(`adds the recorder as an account of the cloud, and deletes it from there (${lang})`, {
    tag: '@both-homes',
  }, async ({ recorder, page, watch }) => {
    // A browser writes down every refusal of a server that it is told.
    watch.expect(/responded with a status of (401|409)/);
    await recorder.bootToLiveView({ face: 'lab', scenario: 'bound-4x', lang });
    const panel = new TrainerPanel(recorder);
    const { cloud } = recorder.panel;
    const words = cloud.owner;
    const button = (name: string) => panel.place.getByRole('button', { name, exact: true });
    await panel.place.getByText(words.title, { exact: true }).click();
    const [mail, password, code] = [words.mail, words.password, words.code].map((label) =>
      panel.place.getByLabel(label, { exact: true }),
    );
    const fill = async (typed: string, secret = PASSWORD): Promise<void> => {
      await mail?.fill(typed);
      await password?.fill(secret);
      await code?.fill('QRSMXT');
    };
    await fill('olga@house.example');
    await button(words.add).click();
    await expect(panel.place.getByText(words.answers['mail-malformed'])).toBeVisible();
    await expect(password ?? page.locator('none')).toHaveValue('');
    await fill('olga@house.invalid');
    await button(words.add).click();
    await expect(panel.place.getByText(words.answers['already-bound'])).toBeVisible();
    await button(cloud.ownerFrees).click();
    await expect(panel.place.getByText(cloud.notBoundToAny)).toBeVisible();
    await fill('olga@house.invalid');
    await button(words.add).click();
    await expect(panel.place.getByText(words.added)).toBeVisible();
    await expect(panel.place.getByText('o***@house.invalid', { exact: true })).toBeVisible();
    await fill('olga@house.invalid');
    await button(words.remove).click();
    await expect(panel.place.getByText(words.removed)).toBeVisible();
    await expect(panel.place.getByText(cloud.notBoundToAny)).toBeVisible();
    // The password is in no part of the page, nor in what a browser keeps.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
    const values = await page.evaluate(() =>
      [...document.querySelectorAll('input')].map(({ value }) => value).join('\n'),
    );
    expect([kept, values, await page.content(), ...watch.console].join('\n')).not.toContain(PASSWORD);
  });
}
