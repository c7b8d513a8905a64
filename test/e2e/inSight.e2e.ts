/** Whatever takes room brings the focused field back: on every page and dialog, at every size, one sees what one types on the board. */
import { expect, type Locator } from '@playwright/test';
import { pagesOf } from '../../src/machines/index.ts';
import { menuTree, type PageId } from '../../src/menu/tree/tree.ts';
import { test } from './fixtures.ts';
import { NewOwner } from './newOwner.ts';
import { type Language, passwords, type Recorder } from './recorder.ts';

const SIZES: [width: number, height: number, lang: Language][] = [
  [1280, 720, 'ru'],
  [1920, 1080, 'en'],
  [1024, 768, 'ru'],
];

/** What is wrong with the place of the focused field; nothing where it is seen whole, and its row with it. */
function outOfSight(): string[] {
  const field = document.activeElement;
  const board = document.querySelector('.keyboard-dock');
  if (!(field instanceof HTMLInputElement)) return ['no field has the focus'];
  if (!board) return ['no board stands'];
  const name = field.getAttribute('aria-label') ?? '';
  const faults: string[] = [];
  const row = field.closest('.row')?.querySelector('.row-label');
  for (const part of [field, ...(row ? [row] : [])]) {
    const box = part.getBoundingClientRect();
    const what = part === field ? name : `the label of ${name}`;
    for (let above = part.parentElement; above; above = above.parentElement) {
      if (getComputedStyle(above).overflowY === 'visible') continue;
      const frame = above.getBoundingClientRect();
      if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) faults.push(`${what} leaves .${above.className}`);
    }
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    if (part === field && hit !== field) faults.push(`${what} is behind .${hit?.className}`);
    const keys = board.getBoundingClientRect();
    if (box.bottom > keys.top + 1 && box.top < keys.bottom) faults.push(`${what} is behind the board`);
  }
  return faults;
}

/** Clicks every field that can be written in, as one would who types on the board; @returns how many there were. */
async function everyField(recorder: Recorder, within: Locator): Promise<number> {
  const { page } = recorder;
  const fields = within.locator('input.field-input:enabled');
  const count = await fields.count();
  for (let at = 0; at < count; at++) {
    // As it is found on a page just opened: with no board, which then takes its room.
    // One that goes with its dialog at this moment needs no hand.
    await expect(async () => {
      if (await recorder.keys.isVisible()) await recorder.key(recorder.t.keyboard.esc).click({ timeout: 1000 });
      await expect(recorder.keys).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await fields.nth(at).click();
    await expect(within.locator('.keyboard-dock')).toBeVisible();
    const name = await fields.nth(at).getAttribute('aria-label');
    await expect
      .poll(() => page.evaluate(outOfSight), { message: `${page.url()} ${name}`, timeout: 5_000 })
      .toEqual([]);
  }
  return count;
}

async function goTo(recorder: Recorder, place: PageId): Promise<void> {
  const { page, t } = recorder;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
  const leaving = recorder.dialog(t.attention);
  const there = recorder.screen.getByRole('navigation', { name: t.topBar.path });
  await expect
    .poll(async () => {
      if (await leaving.isVisible()) await recorder.press(leaving, t.leave.discard);
      return new URL(page.url()).hash;
    })
    .toBe(`#/${place}`);
  await expect(there).toBeVisible();
}

const pageIds = pagesOf(menuTree, ['local-unbind', 'stream-encryption', 'time-sync']).map(({ id }) => id as PageId);

for (const [width, height, lang] of SIZES) {
  test(`every field of every page at ${width}×${height}`, async ({ recorder, page }) => {
    await page.setViewportSize({ width, height });
    await recorder.openAt('system/network/tcp-ip/tcp-ip', { lang });
    let seen = 0;
    for (const place of pageIds) {
      await goTo(recorder, place);
      const main = recorder.screen.getByRole('main');
      // What a switch shuts, it opens.
      const boxes = main.getByRole('checkbox');
      for (let at = 0; at < (await boxes.count()); at++) {
        const shut = await main.locator('input.field-input:disabled').count();
        if (shut === 0 || !(await boxes.nth(at).isEnabled())) continue;
        await boxes.nth(at).click();
        const terms = recorder.dialog(recorder.t.terms.title);
        if (await terms.isVisible()) await recorder.press(terms, recorder.t.cancel);
        if ((await main.locator('input.field-input:disabled').count()) > shut) await boxes.nth(at).click();
      }
      seen += await everyField(recorder, main);
    }
    console.log(`${seen} fields at ${width}×${height}`);
    expect(seen).toBeGreaterThanOrEqual(20);
  });

  test(`every field of the dialogs at ${width}×${height}`, async ({ recorder, page }) => {
    await page.setViewportSize({ width, height });
    const { t } = Object.assign(recorder, { language: lang });
    const dialogIn = (title: string): Promise<number> => everyField(recorder, recorder.dialog(title));
    await recorder.open({ lang, place: 'system/user' });
    await recorder.expectDialog(t.login.title);
    expect(await dialogIn(t.login.title)).toBe(1);
    await recorder.logIn();
    await recorder.button(t.users.add).click();
    await recorder.expectDialog(t.confirmPermission);
    expect(await dialogIn(t.confirmPermission)).toBe(1);
    await recorder.submitPermission(passwords.admin);
    await recorder.expectDialog(t.users.tasks.add);
    // With all its words of refusal, which take room too.
    await recorder.press(recorder.dialog(t.users.tasks.add), t.ok);
    expect(await dialogIn(t.users.tasks.add)).toBe(3);
    await page.keyboard.press('Escape');
    await goTo(recorder, 'system/general/date-time');
    await recorder.button(t.clock.set).click();
    expect(await dialogIn(t.clock.title)).toBe(6);
  });

  test(`every field of the activation at ${width}×${height}`, async ({ recorder, page }) => {
    await page.setViewportSize({ width, height });
    await recorder.open({ lang, scenario: 'fresh' });
    const { t } = recorder;
    const owner = new NewOwner(recorder);
    await recorder.expectDialog(t.activation.title);
    await owner.press(t.activation.activate);
    expect(await everyField(recorder, recorder.dialog(t.activation.title))).toBe(3);
    await owner.activate(undefined, { questions: true });
    await recorder.expectDialog(t.pattern.title);
    await owner.press(t.activation.skip);
    await recorder.expectDialog(t.questions.title);
    await owner.press(t.activation.next);
    expect(await everyField(recorder, recorder.dialog(t.questions.title))).toBe(3);
  });
}
