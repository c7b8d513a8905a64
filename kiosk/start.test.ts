// The launcher as a session starts it: the real script, with a browser that only writes down what it was asked.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk, shortSeconds, X11 } from './testing/desk.ts';

const PAGE = 'http://127.0.0.1:8080/kiosk.html';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.remove());

/** A clock that the time server keeps putting right: each look finds it an hour later. */
function jumpingClock({ program, home }: Desk) {
  program('date', `echo x >> "${home}/looks"; set -- $(cat "${home}/looks"); echo $(($# * 3600))`);
  program('cat', `while read -r line; do echo "$line"; done < "$1"`);
}

describe('the browser', () => {
  test('is started full screen, without what a browser would add, at the given page', async () => {
    desk.browser('exit 0');
    expect(await desk.run([PAGE])).toEqual({ code: 0, output: '' });
    const [flags = ''] = desk.starts();
    expect(flags.replace(/--user-data-dir=\S+/, '--user-data-dir=…')).toBe(
      `--kiosk --ozone-platform=x11 --user-data-dir=… --no-first-run --no-default-browser-check --noerrdialogs --password-store=basic --disable-session-crashed-bubble --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --disable-component-update --disable-backgrounding-occluded-windows --disable-hang-monitor --disable-background-networking --disable-sync ${PAGE}`,
    );
    expect(flags).not.toContain('--no-sandbox');
  });

  test.each([
    [{ DISPLAY: ':0' }, 'x11'],
    [{ WAYLAND_DISPLAY: 'wayland-1' }, 'wayland'],
    [{ WAYLAND_DISPLAY: 'wayland-1', DISPLAY: ':0' }, 'wayland'],
  ])('with %j draws on %s', async (env, platform) => {
    desk.browser('exit 0');
    await desk.run([PAGE], env);
    expect(desk.starts()[0]).toContain(`--ozone-platform=${platform} `);
  });

  test('has a name and a place where there is more than one', async () => {
    desk.browser('exit 0');
    await desk.run([PAGE], { ...X11, KIOSK_CLASS: 'sim-nvr-second', KIOSK_AT: '1920,0' });
    expect(desk.starts()[0]).toMatch(/ --class=sim-nvr-second --window-position=1920,0 http:\S+$/);
  });

  test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])('may be %s', async (name) => {
    desk.browser('exit 0', name);
    expect((await desk.run([PAGE])).code).toBe(0);
    expect(desk.starts()).toHaveLength(1);
  });

  test('is the one CHROMIUM_PATH names', async () => {
    desk.browser('exit 1');
    desk.browser('exit 0', 'mine');
    expect((await desk.run([PAGE], { ...X11, CHROMIUM_PATH: join(desk.bin, 'mine') })).code).toBe(0);
  });

  test('has a profile in memory while it runs, and none is left behind', async () => {
    desk.browser(
      `[ -d "${desk.home}"/run/kiosk-profile.* ] || exit 9\n: > "$(echo "${desk.home}"/run/kiosk-profile.*)/Cookies"`,
    );
    expect((await desk.run([PAGE])).code).toBe(0);
    expect(desk.starts()[0]).toMatch(new RegExp(`--user-data-dir=${desk.home}/run/kiosk-profile\\.\\w{6} `));
    expect(desk.profiles()).toEqual([]);
  });
});

test('--window leaves the desk around it', async () => {
  desk.browser('exit 0');
  await desk.run(['--window', PAGE]);
  expect(desk.starts()[0]).toMatch(/^--window-size=1280,720 /);
  expect(desk.starts()[0]).not.toContain('--kiosk');
});

describe('the server', () => {
  test('is asked through Node where there is neither curl nor wget', async () => {
    rmSync(join(desk.bin, 'curl'));
    desk.standIn('node', process.execPath);
    desk.browser('exit 0');
    const server = createServer((request, response) => response.writeHead(request.url === '/here' ? 200 : 404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await desk.run([`${at}/here`])).toEqual({ code: 0, output: '' });
    expect((await desk.run([`${at}/elsewhere`], { ...X11, KIOSK_WAIT: '0' })).output).toContain('Nothing answers');
    server.close();
  });

  test('cannot be asked without one of the three', async () => {
    rmSync(join(desk.bin, 'curl'));
    desk.browser('exit 0');
    expect(await desk.run([PAGE])).toEqual({
      code: 1,
      output: 'kiosk: To see whether the server answers, one of curl, wget or node is needed. Install one.\n',
    });
  });

  test('is waited for', async () => {
    shortSeconds(desk);
    desk.program('curl', `if [ -e "${desk.home}/up" ]; then exit 0; fi; : > "${desk.home}/up"; exit 7`);
    desk.browser('exit 0');
    expect((await desk.run([PAGE])).code).toBe(0);
    expect(desk.starts()).toHaveLength(1);
  });

  test('is waited for by the seconds that pass, whatever the clock is set to meanwhile', async () => {
    shortSeconds(desk);
    jumpingClock(desk);
    desk.program('curl', `if [ -e "${desk.home}/up" ]; then exit 0; fi; : > "${desk.home}/up"; exit 7`);
    desk.browser('exit 0');
    expect(await desk.run([PAGE])).toEqual({ code: 0, output: '' });
  });
});

describe('a crash', () => {
  test('brings the browser back', async () => {
    desk.browser(`if [ -e "${desk.home}/again" ]; then exit 0; fi; : > "${desk.home}/again"; exit 139`);
    const { code, output } = await desk.run([PAGE]);
    expect({ code, output }).toEqual({
      code: 0,
      output: 'kiosk: The browser ended with exit code 139; starting it again in 0 s (1 of 5).\n',
    });
    expect(desk.starts()).toHaveLength(2);
  });

  test('again and again ends in an error that says so', async () => {
    desk.browser('exit 7');
    const { code, output } = await desk.run([PAGE]);
    expect(code).toBe(1);
    expect(desk.starts()).toHaveLength(6);
    expect(output).toContain('ended 6 times in a row within a minute of its start (last exit code 7)');
    expect(desk.profiles()).toEqual([]);
  });

  test('counts as one of a row though the clock was put right in between', async () => {
    jumpingClock(desk);
    desk.browser(`echo x >> "${desk.home}/crashes"; [ "$(cat "${desk.home}/crashes")" = "$(yes8)" ] || exit 7`);
    desk.program('yes8', 'for _ in 1 2 3 4 5 6 7 8; do echo x; done');
    expect((await desk.run([PAGE])).output).toContain('ended 6 times in a row within a minute of its start');
  });

  test('makes each restart wait twice as long', async () => {
    desk.browser('exit 7');
    desk.program('sleep', `echo "$1" >> "${desk.home}/sleeps"`);
    await desk.run([PAGE], { ...X11, KIOSK_BACKOFF: '2' });
    expect(desk.lines('sleeps')).toEqual(['2', '4', '8', '16', '32']);
  });
});

describe('refusals', () => {
  beforeEach(() => desk.browser('exit 0'));
  afterEach(() => expect({ starts: desk.starts(), profiles: desk.profiles() }).toEqual({ starts: [], profiles: [] }));

  test('without a display, says what to start it in', async () => {
    const { code, output } = await desk.run([PAGE], {});
    expect(code).toBe(1);
    expect(output).toContain('No display: neither WAYLAND_DISPLAY nor DISPLAY is set.');
  });

  test('without a Chromium, says what to install', async () => {
    rmSync(join(desk.bin, 'chromium'));
    const { code, output } = await desk.run([PAGE]);
    expect(code).toBe(1);
    expect(output).toBe(
      'kiosk: No Chromium on the PATH. Install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.\n',
    );
  });

  test('with a wrong CHROMIUM_PATH, takes no other', async () => {
    const { code, output } = await desk.run([PAGE], { ...X11, CHROMIUM_PATH: '/nowhere' });
    expect(code).toBe(1);
    expect(output).toContain('CHROMIUM_PATH is "/nowhere", and no program is there.');
  });

  test('as root, keeps the sandbox by not starting', async () => {
    desk.program('id', 'echo 0');
    const { code, output } = await desk.run([PAGE]);
    expect(code).toBe(1);
    expect(output).toContain('Not as root');
  });

  test('when nothing answers, says where and what to do', async () => {
    const { code, output } = await desk.run(['http://127.0.0.1:1/kiosk.html'], { ...X11, KIOSK_WAIT: '0' });
    expect(code).toBe(1);
    expect(output).toContain(
      'Nothing answers at http://127.0.0.1:1/kiosk.html after 0 s. Start the server (npm start)',
    );
  });

  test('when something else than the page answers, says what is wrong with the address', async () => {
    desk.program('curl', 'case $* in */sim/v1/health) exit 0 ;; esac; exit 22');
    const { code, output } = await desk.run(['http://127.0.0.1:8080/kisok.html'], { ...X11, KIOSK_WAIT: '0' });
    expect(code).toBe(1);
    expect(output).toBe(
      'kiosk: The recorder answers at http://127.0.0.1:8080, but it has no page /kisok.html. Correct the address: it ends in /kiosk.html\n',
    );
  });

  test.each([
    [['--kisok'], 'Unknown option "--kisok"'],
    [['http://a/', 'http://b/'], 'One URL, please'],
    [['file:///etc/passwd'], 'no address of a page'],
  ])('%j is refused', async (args, message) => {
    const { code, output } = await desk.run(args);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });
});

describe('--dry-run', () => {
  test('prints the command line and does nothing', async () => {
    desk.browser('exit 0');
    const { code, output } = await desk.run(['--dry-run'], {
      ...X11,
      KIOSK_URL: 'http://127.0.0.1:9/kiosk.html?lang=ru',
    });
    expect(code).toBe(0);
    expect(output).toMatch(
      /^\S+\/chromium '--kiosk' '--ozone-platform=x11' .* 'http:\/\/127\.0\.0\.1:9\/kiosk\.html\?lang=ru'\n$/,
    );
    expect({ starts: desk.starts(), profiles: desk.profiles() }).toEqual({ starts: [], profiles: [] });
  });

  test('names the usual address when none is given', async () => {
    desk.browser('exit 0');
    expect((await desk.run(['--dry-run'])).output).toContain("'http://127.0.0.1:8080/kiosk.html'\n");
  });
});
