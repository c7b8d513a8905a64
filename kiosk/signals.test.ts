// The launcher is told to end, by the desk, the terminal or the system: at whatever moment, nothing of it stays.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk, shortSeconds, whereIs, X11 } from './testing/desk.ts';

const PAGE = 'http://127.0.0.1:8080/kiosk.html';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.remove());

async function until(what: () => boolean) {
  await expect.poll(what, { timeout: 30_000, interval: 20 }).toBe(true);
}

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends browser and launcher, and leaves nothing',
    async (signal) => {
      desk.browser(
        `trap 'echo stopped >> "${desk.home}/stopped"; exit 0' TERM\n: > "${desk.home}/ready"\nwhile :; do sleep 0.05; done`,
      );
      // The launcher's patience with a browser that does not end: not to be measured in real seconds here.
      desk.standIn('sleep-really', '/bin/sleep');
      desk.program('sleep', `[ "$1" = 5 ] && exec ${desk.bin}/sleep-really 120; exec ${desk.bin}/sleep-really "$1"`);
      const { child, ended } = desk.launch([PAGE]);
      await until(() => existsSync(join(desk.home, 'ready')));
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, output: '' });
      expect(desk.lines('stopped')).toContain('stopped');
      expect({ starts: desk.starts().length, profiles: desk.profiles() }).toEqual({ starts: 1, profiles: [] });
    },
  );

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s while the profile is being made leaves no folder behind',
    async (signal) => {
      desk.standIn('mktemp-really', whereIs('mktemp'));
      desk.program(
        'mktemp',
        `${desk.bin}/mktemp-really "$@"; : > "${desk.home}/made"; until [ -e "${desk.home}/sent" ]; do sleep 0.02; done`,
      );
      desk.browser('exit 0');
      const { child, ended } = desk.launch([PAGE]);
      await until(() => existsSync(join(desk.home, 'made')));
      child.kill(signal);
      writeFileSync(join(desk.home, 'sent'), '');
      expect(await ended).toEqual({ code: 0, output: '' });
      expect({ starts: desk.starts(), profiles: desk.profiles() }).toEqual({ starts: [], profiles: [] });
    },
  );

  test('while waiting for the server ends the launcher', async () => {
    shortSeconds(desk);
    desk.browser('exit 0');
    const { child, ended } = desk.launch(['http://127.0.0.1:1/'], { ...X11, KIOSK_WAIT: '60' });
    await until(() => desk.profiles().length === 1);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect({ starts: desk.starts(), profiles: desk.profiles() }).toEqual({ starts: [], profiles: [] });
  });
});
