// Around the typing: speech, walking without a mouse, the canvas itself and clean leaving.

import { expect, test } from './board.ts';

test.describe('speech', () => {
  test('says the key just pressed and falls silent', async ({ board }) => {
    // Pressed and heard in one breath: it is silent again a second later.
    const said = (name: string) =>
      board.key(name).evaluate((button: HTMLButtonElement) => {
        button.click();
        return button.closest('[role="group"]')?.querySelector('[aria-live]')?.textContent;
      });
    expect(await said('a')).toBe('a');
    expect(await said('Backspace')).toBe('Backspace');
    await expect(board.spoken).toHaveText('');
  });

  test('a masked field changes nothing in the page that would tell the keys', async ({ board, page }) => {
    await board.password.focus();
    await page.evaluate(() => {
      const element = globalThis.demo.keyboard.element;
      const changes: string[] = [];
      new MutationObserver((records) => {
        for (const { type, target } of records) changes.push(`${type} ${target.nodeName} ${target.textContent}`);
      }).observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(globalThis, { changes });
    });
    await board.tap('s', 'e', 'c', 'r', 'e', 't', '1', 'Backspace');
    await expect(board.password).toHaveValue('secret');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'changes'))).toEqual([]);
    await expect(board.spoken).toHaveText('');
  });

  test('masking silences what was just said', async ({ board }) => {
    await board.tap('a');
    await board.password.focus();
    expect(await board.spoken.textContent()).toBe('');
  });
});

test.describe('without a mouse', () => {
  test('the board is one tab stop, arrows walk it, Enter types', async ({ board, page }) => {
    await expect(board.group.locator('[tabindex="0"]')).toHaveCount(1);
    await board.key('1').focus();
    await page.keyboard.press('ArrowDown');
    await expect(board.key('q')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(board.key('w')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await board.effects()).toEqual([
      { type: 'insert', text: 'w' },
      { type: 'insert', text: 'w' },
    ]);
    await expect(board.group.locator('[tabindex="0"]')).toHaveAccessibleName('w');
  });

  test('focus stays on the language key when the language changes', async ({ board, page }) => {
    await board.key('Language: EN').focus();
    await page.keyboard.press('Enter');
    await expect(board.key('Language: РУС')).toBeFocused();
  });
});

test.describe('the canvas', () => {
  test('covers the board exactly, in device pixels, and buttons lie on their keys', async ({ board }) => {
    const canvas = board.group.locator('canvas');
    const [size, ratio] = await canvas.evaluate((element: HTMLCanvasElement) => [
      { width: element.width, height: element.height },
      devicePixelRatio,
    ]);
    const box = await canvas.boundingBox();
    expect(size.width / ratio).toBeCloseTo(box?.width ?? 0, 0);
    const m = await board.key('m').boundingBox();
    const pixel = await board.pixel('m');
    expect(Math.abs((m?.x ?? 0) + (m?.width ?? 0) / 2 - pixel.x)).toBeLessThan(1.5);
    expect(Math.abs((m?.y ?? 0) + (m?.height ?? 0) / 2 - pixel.y)).toBeLessThan(1.5);
  });

  test('shows the press in the same task as the pointer event', async ({ board, page }) => {
    await board.key('a').hover();
    const changed = await board.key('a').evaluate((button) => {
      const canvas = button.parentElement?.querySelector('canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('no canvas');
      const at = button.getBoundingClientRect();
      const scale = canvas.width / canvas.getBoundingClientRect().width;
      const home = canvas.getBoundingClientRect();
      const color = () =>
        context
          .getImageData((at.left - home.left + 10) * scale, (at.top - home.top + at.height / 2) * scale, 1, 1)
          .data.join();
      const point = { bubbles: true, clientX: at.left + at.width / 2, clientY: at.top + at.height / 2, pointerId: 1 };
      const before = color();
      button.dispatchEvent(new PointerEvent('pointerdown', { ...point, button: 0 }));
      const down = color();
      button.dispatchEvent(new PointerEvent('pointerup', { ...point, button: 0 }));
      return before !== down;
    });
    expect(changed).toBe(true);
    await page.mouse.move(5, 5);
  });

  test('follows a change of its box', async ({ board, page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await expect.poll(async () => (await board.group.boundingBox())?.width).toBeLessThan(540);
    await board.tap('p');
    await expect(board.name).toHaveValue('p');
  });
});

test('opening and destroying leaves no listener and no element behind', async ({ board, page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const count = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.filter(({ name }) => name === 'JSEventListeners' || name === 'Nodes').map(({ value }) => value);
  };
  const cycle = (times: number) =>
    page.evaluate((rounds) => {
      for (let round = 0; round < rounds; round++) {
        globalThis.demo.open();
        globalThis.demo.keyboard.press('a');
        globalThis.demo.keyboard.destroy();
      }
    }, times);

  await page.evaluate(() => globalThis.demo.keyboard.destroy());
  await cycle(2);
  const before = await count();
  await cycle(20);
  // What was kept a while of the first rounds may go as well.
  const grown = async () => (await count()).map((now, at) => now - (before[at] ?? 0)).filter((more) => more > 0);
  await expect.poll(grown).toEqual([]);
  await expect(board.group).toHaveCount(0);
  await expect(page.locator('#keyboard')).toBeEmpty();
});
