/** The page of the box's own monitor: what a curious hand tries leads nowhere, and whoever watches the page hears when it is gone. */
import { expect, test } from './fixtures.ts';
import { startProcess } from './processOfTest.ts';

test('keeps browser keys, menu, zoom, drag and paste from the browser, lets typing through, and is heard to live and to go', async ({
  page,
  watch,
}) => {
  const sim = await startProcess();
  try {
    watch.allow(sim.url);
    const state = async () => (await fetch(new URL('sim/v1/screen', sim.url))).json();
    expect(await state()).toEqual({ page: 'none' });
    await page.goto(`${sim.url}kiosk.html?box&lang=en`);
    await expect.poll(state).toEqual({ page: 'alive' });
    const output = async () => (await fetch(new URL('sim/v1/screen/output', sim.url))).json();
    await expect.poll(output).toEqual({ hdmi: 'auto', vga: 'same', hertz: 50, pointer: 3 });
    const prevented = await page.evaluate(() => {
      const sent = (event: Event, at: EventTarget = document.body): boolean => !at.dispatchEvent(event);
      const init = { bubbles: true, cancelable: true };
      const key = (name: string, held = {}) => sent(new KeyboardEvent('keydown', { ...init, key: name, ...held }));
      return {
        menu: sent(new MouseEvent('contextmenu', init)),
        drag: sent(new DragEvent('dragstart', init)),
        selection: sent(new Event('selectstart', init)),
        middle: sent(new MouseEvent('mousedown', { ...init, button: 1 })),
        back: sent(new MouseEvent('mouseup', { ...init, button: 3 })),
        zoom: sent(new WheelEvent('wheel', { ...init, ctrlKey: true })),
        paste: sent(new ClipboardEvent('paste', init)),
        newWindow: key('n', { ctrlKey: true }),
        close: key('w', { ctrlKey: true }),
        quit: key('F4', { altKey: true }),
        tools: key('F12'),
        tasks: key('Escape', { shiftKey: true }),
        letter: key('n'),
        wheel: sent(new WheelEvent('wheel', init)),
        left: sent(new MouseEvent('mousedown', { ...init, button: 0 })),
      };
    });
    const { letter, wheel, left, ...browsers } = prevented;
    expect({ letter, wheel, left }).toEqual({ letter: false, wheel: false, left: false });
    expect(Object.entries(browsers).filter(([, stopped]) => !stopped)).toEqual([]);
    expect(Object.keys(browsers)).toHaveLength(12);
    // Whoever waits for the page's end is told of it, and had asked before.
    const told = fetch(new URL('sim/v1/screen?while=alive&seconds=30', sim.url)).then((answer) => answer.json());
    await page.goto('about:blank');
    expect(await told).toEqual({ page: 'gone' });
    await expect.poll(state).toEqual({ page: 'gone' });
    expect(await output()).toBeNull();
  } finally {
    await sim.remove();
  }
});

test('on a second monitor there is live view, which nobody can do anything to, and it is heard apart from the first', async ({
  page,
  watch,
}) => {
  const sim = await startProcess();
  try {
    watch.allow(sim.url);
    const state = async (path: string) => (await fetch(new URL(`sim/v1/${path}`, sim.url))).json();
    await page.goto(`${sim.url}kiosk.html?second&lang=en`);
    await expect.poll(() => state('screen/second')).toEqual({ page: 'alive' });
    expect(await state('screen')).toEqual({ page: 'none' });
    expect(await state('screen/output')).toBeNull();
    const stage = page.locator('.screen-stage');
    await expect(stage).toHaveAttribute('data-stage', 'liveView');
    await expect(page.locator('.live-hint')).toBeHidden();
    for (const button of ['left', 'right'] as const) await page.mouse.click(300, 300, { button });
    await page.mouse.dblclick(300, 300);
    for (const key of ['Escape', 'Tab', 'Enter', 'ContextMenu']) await page.keyboard.press(key);
    await expect(stage).toHaveAttribute('data-stage', 'liveView');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await expect(page.locator('[role="menu"], [role="dialog"]')).toHaveCount(0);
    await page.goto('about:blank');
    await expect.poll(() => state('screen/second')).toEqual({ page: 'gone' });
  } finally {
    await sim.remove();
  }
});
