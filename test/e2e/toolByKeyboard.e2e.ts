/**
 * The PC's tool by keyboard alone, with high contrast and at 200 %: 640 × 480 is what is left of 1280 × 960. Every stop of the Tab key is in sight
 * and has an outline that the system paints; nothing is wider than the window but the table, which scrolls by itself.
 */
import type { Page } from '@playwright/test';
import { stringsOf } from '../../src/tool/strings/index.ts';
import { inspector } from './axe.ts';
import { label } from './besideRecorder.ts';
import { languages, passwords } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { earOf } from './pageEar.ts';

test.use({ viewport: { width: 640, height: 480 }, forcedColors: 'active' });

const STOPS_MAX = 80;

interface Stop {
  name: string;
  /** What keeps somebody from seeing that it has the focus; empty where nothing does. */
  fault: string;
}

/** Runs in the page. */
function stop(): Stop {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return { name: '', fault: '' };
  const named =
    here.getAttribute('aria-label') ?? (here as HTMLInputElement).labels?.[0]?.textContent ?? here.innerText;
  const name = named.trim().split('\n')[0] ?? '';
  const box = here.getBoundingClientRect();
  // A column of the table may be as wide as the window: what is in sight of it has to be enough to read its name.
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = box.top + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  const { outlineStyle } = getComputedStyle(here);
  // A box is hit through the label that draws it.
  const seen = hit !== null && (here.contains(hit) || hit.contains(here));
  if (!seen) return { name, fault: `${name} is out of sight at ${Math.round(x)}, ${Math.round(y)}` };
  return { name, fault: outlineStyle === 'none' ? `${name} has no outline` : '' };
}

function keysOf(page: Page) {
  /** By Tab alone. */
  async function to(name: string): Promise<void> {
    const passed: string[] = [];
    for (let stops = 0; stops < STOPS_MAX; stops += 1) {
      await page.keyboard.press('Tab');
      // A stop further right or down scrolls there, which may take a frame.
      await expect.poll(async () => (await page.evaluate(stop)).fault, { intervals: [0, 50, 100] }).toBe('');
      const { name: here } = await page.evaluate(stop);
      if (here === name) return;
      passed.push(here);
    }
    throw new Error(`No Tab leads to ${name}, only to ${passed.join(', ')}.`);
  }
  return {
    to,
    async press(name: string, key = 'Enter'): Promise<void> {
      await to(name);
      await page.keyboard.press(key);
    },
    async type(name: string, text: string): Promise<void> {
      await to(name);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

for (const lang of languages)
  test(`freed at the PC by keyboard alone, enlarged, with high contrast (${lang})`, async ({ page }) => {
    const t = stringsOf[lang];
    const { look, findings } = inspector(page);
    const hear = await earOf(page);
    const { to, press, type } = keysOf(page);
    const see = async (what: string): Promise<void> => {
      await look(what);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide, what).toBeLessThanOrEqual(room ?? 0);
    };
    await page.goto(`./tool.html?scenario=bound-4x&speed=instant&lang=${lang}`);
    await press(t.pc.shortcut, 'ContextMenu');
    await expect(page.getByRole('menuitem', { name: t.pc.open, exact: true })).toBeFocused();
    await see('menu of the shortcut');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await see('asked for leave');
    await press(t.consent.yes);
    await expect(page.getByRole('status').first()).toHaveText(t.list.online(1));
    await see('list');

    await press(t.window.settings);
    const region = page.getByLabel(t.settings.region);
    await expect(region).toBeFocused();
    await page.keyboard.press('End');
    await expect(region).toHaveValue('russia');
    await see('settings');
    await press(t.settings.save);
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await press(t.list.columns.serial);
    const box = page.getByRole('checkbox', { name: t.list.select('SIM-') });
    await to((await box.getAttribute('aria-label')) ?? '');
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await see('ticked');
    await press(t.unbind.button);
    const dialog = page.getByRole('dialog', { name: t.unbind.title });
    await expect(dialog.getByRole('img', { name: t.unbind.picture })).toBeVisible();
    await see('unbinding');
    await press(t.unbind.listen);
    const code = await hear();
    await type(t.unbind.code, code);
    await type(t.details.password, 'wrong-one');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText(t.refusals.passwordWrong(6));
    await see('refused');
    const password = dialog.getByLabel(t.details.password, { exact: true });
    await expect(password).toBeFocused();
    await page.keyboard.type(passwords.admin);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(t.unbind.done)).toBeVisible();
    await see('unbound');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: t.unbind.button, exact: true })).toBeFocused();
    await expect(page.getByText(t.details.accounts[2] ?? '', { exact: true })).toBeVisible();
    await see('free');
    expect(await page.locator('body').innerText()).toContain(label.serial);
    expect(await page.content()).not.toContain(passwords.admin);
    // The system paints with its own colours; axe reads those of the sheet, which tool.e2e.ts has judged.
    expect(findings.filter((finding) => !finding.includes('color-contrast'))).toEqual([]);
  });
