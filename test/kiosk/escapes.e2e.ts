/** What a curious person with a keyboard and a mouse tries, injected into the display: one window, one page, the recorder's, as before. */
import { expect, test } from '@playwright/test';
import { startBox } from './box.ts';

const keys = [
  ...[
    'ctrl+n',
    'ctrl+shift+n',
    'ctrl+t',
    'ctrl+shift+t',
    'ctrl+w',
    'ctrl+F4',
    'ctrl+shift+w',
    'ctrl+q',
    'ctrl+shift+q',
    'alt+F4',
  ],
  ...[
    'F12',
    'ctrl+shift+i',
    'ctrl+shift+j',
    'ctrl+shift+c',
    'ctrl+u',
    'ctrl+j',
    'ctrl+h',
    'ctrl+shift+o',
    'ctrl+shift+Delete',
  ],
  ...[
    'ctrl+p',
    'ctrl+shift+p',
    'ctrl+s',
    'ctrl+o',
    'ctrl+l',
    'alt+d',
    'ctrl+k',
    'F6',
    'F3',
    'ctrl+f',
    'ctrl+g',
    'F7',
    'F1',
    'F10',
    'F11',
  ],
  ...[
    'F5',
    'ctrl+r',
    'ctrl+shift+r',
    'alt+Home',
    'alt+Left',
    'alt+Right',
    'alt+f',
    'alt+e',
    'alt+space',
    'alt+Tab',
    'alt+Escape',
  ],
  ...[
    'ctrl+plus',
    'ctrl+minus',
    'ctrl+0',
    'ctrl+1',
    'ctrl+9',
    'ctrl+Tab',
    'ctrl+Page_Down',
    'shift+Escape',
    'ctrl+shift+m',
    'ctrl+d',
  ],
  ...[
    'super',
    'super+d',
    'super+r',
    'ctrl+Escape',
    'ctrl+alt+t',
    'ctrl+alt+Delete',
    'ctrl+alt+BackSpace',
    'ctrl+alt+F2',
    'Print',
    'Menu',
  ],
  ...[
    'XF86HomePage',
    'XF86Back',
    'XF86Search',
    'XF86Mail',
    'XF86Calculator',
    'alt+Print',
    'ctrl+shift+b',
    'ctrl+shift+a',
    'ctrl+e',
  ],
];

test('leads nowhere', async () => {
  const box = await startBox({ width: 1024, height: 768 });
  try {
    const recorder = await box.connect();
    await recorder.expectLiveView();
    const { page } = recorder;
    const browser = box.processes('user-data-dir=.*--no-first-run');
    const address = page.url();
    // Chromium keeps pages of its own in store, which come and go unseen; that ours is the one on the display is looked at besides.
    const recordersPages = () =>
      page
        .context()
        .pages()
        .filter((one) => !one.url().startsWith('chrome'));
    const stand = async () => ({
      windows: box.x('search', '--onlyvisible', '--name', '.').split('\n').length,
      pages: recordersPages().length,
      visible: await page.evaluate(() => document.visibilityState),
      address: page.url(),
      size: await page.evaluate(() => `${innerWidth}×${innerHeight}@${devicePixelRatio}`),
      selected: await page.evaluate(() => String(getSelection())),
      browser: box.processes('user-data-dir=.*--no-first-run'),
    });
    const before = await stand();
    expect(before).toMatchObject({ pages: 1, visible: 'visible', address, size: '1024×768@1', selected: '', browser });
    const out: string[] = [];
    const look = async (tried: string): Promise<void> => {
      const after = await stand();
      if (JSON.stringify(after) !== JSON.stringify(before)) out.push(`${tried}: ${JSON.stringify(after)}`);
    };
    for (const key of keys) {
      box.x('key', key);
      await look(key);
    }
    const mouse: [string, (string | number)[]][] = [
      ['middle click', ['mousemove', 500, 400, 'click', 2]],
      ['back and forth', ['click', 8, 'click', 9]],
      ['zoom by wheel', ['keydown', 'ctrl', 'click', 4, 'click', 5, 'click', 4, 'keyup', 'ctrl']],
      ['drag over the picture', ['mousemove', 300, 300, 'mousedown', 1, 'mousemove', 700, 500, 'mouseup', 1]],
      ['double and triple click', ['click', '--repeat', 3, 1]],
      ['long press', ['mousedown', 1, 'sleep', 1, 'mouseup', 1]],
    ];
    for (const [name, words] of mouse) {
      box.x(...words);
      await look(name);
    }
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'chrome://settings', 'view-source:about:blank']) {
      await page.evaluate((to) => void window.open(to), url);
      await look(`window.open ${url}`);
    }
    box.picture('after-escapes');
    console.log(`kiosk: ${keys.length + mouse.length + 4} ways out tried, ${out.length} led anywhere`);
    expect(out).toEqual([]);
  } finally {
    await box.end();
  }
});
