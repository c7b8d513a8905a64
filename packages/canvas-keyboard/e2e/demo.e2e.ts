// Typing in a real browser: pointers by pixel and by role, changing one's mind, holding, layouts.

import { Board, expect, test } from './board.ts';

test.describe('typing', () => {
  test('a click on the pixels of a key types it once', async ({ board, page }) => {
    for (const id of ['h', 'i', '1']) {
      const { x, y } = await board.pixel(id);
      await page.mouse.click(x, y);
    }
    await expect(board.name).toHaveValue('hi1');
    expect(await board.effects()).toHaveLength(3);
  });

  test('a click on a key found by role types it once', async ({ board }) => {
    await board.tap('a', 'Space', 'b');
    await expect(board.name).toHaveValue('a b');
    expect(await board.effects()).toHaveLength(3);
  });

  test('a click without a pointer, as assistive technology makes it, types once', async ({ board }) => {
    await board.key('a').evaluate((button: HTMLButtonElement) => button.click());
    await expect(board.name).toHaveValue('a');
  });

  test('the mouse types as soon as there is a picture; the buttons come once the page is idle', async ({ browser }) => {
    const busy = await browser.newPage();
    await busy.addInitScript(() => {
      const waiting: (() => void)[] = [];
      Object.assign(globalThis, {
        requestIdleCallback: (run: () => void) => waiting.push(run),
        /** @returns how many waited for it */
        rest: () => waiting.splice(0).map((run) => run()).length,
      });
    });
    await busy.goto(process.env['KEYBOARD_DEMO_URL'] ?? '/packages/canvas-keyboard/demo/');
    const board = new Board(busy);
    const { x, y } = await board.pixel('h');
    await busy.mouse.click(x, y);
    await expect(board.name).toHaveValue('h');
    await expect(board.name).toBeFocused();
    await expect(board.group.getByRole('button')).toHaveCount(0);
    await expect.poll(() => busy.evaluate('rest()')).toBe(1);
    await board.tap('i');
    await expect(board.name).toHaveValue('hi');
    await busy.close();
  });

  test('a gap belongs to the nearest key', async ({ board, page }) => {
    const a = await board.key('a').boundingBox();
    if (!a) throw new Error('no key a');
    await page.mouse.click(a.x + a.width + 1, a.y + a.height / 2);
    await expect(board.name).toHaveValue('a');
  });

  test('the field keeps the focus, and the caret keys move its caret', async ({ board }) => {
    await board.tap('a', 'c', 'Cursor left', 'b', 'Cursor right', 'd', 'Backspace');
    await expect(board.name).toBeFocused();
    await expect(board.name).toHaveValue('abc');
  });

  test('a host that scales its stage still hits the right keys', async ({ board, page }) => {
    await page.addStyleTag({ content: '#keyboard { transform: scale(0.7); transform-origin: 50% 100%; }' });
    await board.tap('p', 'z');
    const { x, y } = await board.pixel('m');
    await page.mouse.click(x, y);
    await expect(board.name).toHaveValue('pzm');
  });

  test('press(id) plays a key and says whether it is there', async ({ board, page }) => {
    const answers = await page.evaluate(() => ['a', 'ж', 'lang', 'ж'].map((id) => globalThis.demo.keyboard.press(id)));
    expect(answers).toEqual([true, false, true, true]);
    await expect(board.name).toHaveValue('aж');
  });
});

test.describe('changing one’s mind', () => {
  test('sliding off the key cancels, and sliding back does not revive it', async ({ board, page }) => {
    await board.key('a').hover();
    await page.mouse.down();
    expect(await page.evaluate(() => globalThis.demo.keyboard.isPressed())).toBe(true);
    await board.key('d').hover();
    expect(await page.evaluate(() => globalThis.demo.keyboard.isPressed())).toBe(false);
    await board.key('a').hover();
    await page.mouse.up();
    expect(await board.effects()).toEqual([]);
  });

  test('leaving the keyboard cancels', async ({ board, page }) => {
    await board.key('1').hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    expect(await page.evaluate(() => globalThis.demo.keyboard.isPressed())).toBe(false);
    await page.mouse.up();
    expect(await board.effects()).toEqual([]);
  });

  test('a right click types nothing, keeps the focus and leaves the menu event to the host', async ({
    board,
    page,
  }) => {
    const seen = page.evaluate(
      () =>
        new Promise<boolean>((resolve) =>
          document.addEventListener('contextmenu', (event) => resolve(event.defaultPrevented), { once: true }),
        ),
    );
    await board.key('a').click({ button: 'right' });
    expect(await seen).toBe(false);
    expect(await board.effects()).toEqual([]);
    await expect(board.name).toBeFocused();
  });
});

test('a held Backspace repeats until it is let go', async ({ board, page }) => {
  await board.name.fill('1234567890');
  await board.key('Backspace').hover();
  await page.mouse.down();
  await expect.poll(async () => (await board.effects()).length).toBeGreaterThanOrEqual(4);
  await page.mouse.up();
  const after = (await board.effects()).length;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await board.effects()).toHaveLength(after);
  await expect(board.name).toHaveValue('1234567890'.slice(0, Math.max(0, 10 - after)));
});

test.describe('layouts', () => {
  test('Shift lifts one letter, Caps all, and both say so', async ({ board }) => {
    await board.tap('Shift');
    await expect(board.key('Shift')).toHaveAttribute('aria-pressed', 'true');
    await board.tap('N', 'v');
    await expect(board.key('Shift')).toHaveAttribute('aria-pressed', 'false');
    await board.tap('Caps Lock');
    await expect(board.key('Caps Lock')).toHaveAttribute('aria-pressed', 'true');
    await board.tap('R', 'S');
    await expect(board.name).toHaveValue('NvRS');
  });

  test('the language key shows the language that is on', async ({ board }) => {
    await board.tap('Language: EN', 'й', 'ё', 'Language: РУС', 'q');
    await expect(board.name).toHaveValue('йёq');
  });

  test('symbols and back', async ({ board }) => {
    await board.tap('Language: EN', 'Symbols', '#', 'Letters', 'ы');
    await expect(board.name).toHaveValue('#ы');
  });

  test('a password has no second language, an address only digits and the full stop', async ({ board }) => {
    await board.password.focus();
    await expect(board.key('Language: EN')).toHaveCount(0);
    await expect(board.key('Symbols')).toBeVisible();
    await board.address.focus();
    await expect(board.group.getByRole('button')).toHaveCount(16);
    await board.tap('1', '0', '.', '7');
    await expect(board.address).toHaveValue('10.7');
  });

  test('the host’s words can change while open', async ({ board, page }) => {
    await page.getByRole('button', { name: 'Русские подписи' }).click();
    await expect(page.getByRole('group', { name: 'Экранная клавиатура' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Стереть', exact: true })).toBeVisible();
    await expect(board.group).toHaveCount(0);
  });
});
