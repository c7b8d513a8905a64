// What the browser tests know of the demo page: its fields, its keys by role and by pixel, what was typed.

import { test as base, type Locator, type Page } from '@playwright/test';
import type {} from '../demo/demo.ts';
import { darkTheme, type Effect, en, layoutRects, naturalSize } from '../src/index.ts';

export class Board {
  readonly group: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly address: Locator;
  readonly spoken: Locator;

  constructor(readonly page: Page) {
    this.group = page.getByRole('group', { name: 'On-screen keyboard' });
    this.name = page.getByLabel('Name');
    this.password = page.getByLabel('Password');
    this.address = page.getByLabel('IPv4 address');
    this.spoken = this.group.locator('[aria-live]');
  }

  async open(): Promise<void> {
    await this.page.goto(process.env['KEYBOARD_DEMO_URL'] ?? '/packages/canvas-keyboard/demo/');
    await this.key('q').waitFor();
  }

  key(name: string): Locator {
    return this.group.getByRole('button', { name, exact: true });
  }

  async tap(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.key(name).click();
  }

  /** Centre of a key of the English board in page pixels, from the layout alone: no button is asked. */
  async pixel(id: string): Promise<{ x: number; y: number }> {
    const canvas = await this.group.locator('canvas').boundingBox();
    const natural = naturalSize([en], darkTheme);
    const { padding, gap } = darkTheme;
    const inner = { x: padding, y: padding, width: natural.width - 2 * padding, height: natural.height - 2 * padding };
    const rect = layoutRects(en, inner, gap).find(({ key }) => key.id === id);
    if (!canvas || !rect) throw new Error(`no canvas, or no key "${id}" on the English board`);
    return {
      x: canvas.x + ((rect.x + rect.width / 2) / natural.width) * canvas.width,
      y: canvas.y + ((rect.y + rect.height / 2) / natural.height) * canvas.height,
    };
  }

  async effects(): Promise<Effect[]> {
    return this.page.evaluate(() => globalThis.demo.effects);
  }
}

export { expect } from '@playwright/test';

/** Every test starts on the demo page, opened anew in the one tab that its worker has. */
export const test = base.extend<{ board: Board }, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const tab = await browser.newPage();
      await use(tab);
      await tab.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ tab }, use) => {
    await tab.setViewportSize({ width: 1280, height: 720 });
    await use(tab);
  },
  board: async ({ page }, use) => {
    const board = new Board(page);
    await board.open();
    await use(board);
  },
});
