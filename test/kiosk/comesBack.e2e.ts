/** Whatever is killed, the menu can be used again within seconds, with nobody logged in and no offer to restore anything. */
import { expect, test } from '@playwright/test';
import { passwords } from '../e2e/recorder.ts';
import { type Box, startBox } from './box.ts';

const ROUNDS = Number(process.env['KIOSK_ROUNDS'] ?? 5);
/** Ten seconds are promised; a page that hangs is given time before it is taken for one. */
const BACK_MS = 10_000;
const HANG_MS = 15_000 + BACK_MS;

let box: Box;
test.beforeEach(async () => {
  box = await startBox({ width: 1024, height: 768 });
});
test.afterEach(() => box.end());

const signal = (pattern: string, name: NodeJS.Signals): void => {
  const found = box.processes(pattern);
  expect(found.length, `processes of ${pattern}`).toBeGreaterThan(0);
  for (const pid of found) process.kill(pid, name);
};
const blows = {
  renderer: { blow: () => signal('type=renderer', 'SIGKILL'), limit: BACK_MS },
  browser: { blow: () => signal('user-data-dir=.*--no-first-run', 'SIGKILL'), limit: BACK_MS },
  recorder: { blow: () => box.killRecorder(), limit: BACK_MS },
  'page that hangs': { blow: () => signal('type=renderer', 'SIGSTOP'), limit: HANG_MS },
};

for (const [what, { blow, limit }] of Object.entries(blows))
  test(`${what}, ${ROUNDS} times`, async () => {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = await box.connect();
      // The round before has left the login open.
      if (round === 0) {
        await before.expectLiveView();
        await before.openLogin();
      }
      await before.logIn('admin', passwords.admin, { by: 'on-screen' });
      const began = performance.now();
      await blow();
      await expect.poll(() => box.page(), { timeout: limit, intervals: [50] }).not.toBe('alive');
      await expect.poll(() => box.page(), { timeout: limit, intervals: [50] }).toBe('alive');
      const after = await box.connect();
      // Somebody who is logged in would get the menu, and nobody's login.
      if (what !== 'recorder') await after.expectLiveView();
      if (what !== 'recorder') await after.openLogin();
      else await after.expectDialog(after.t.login.title);
      took.push(performance.now() - began);
      expect(box.x('search', '--onlyvisible', '--class', 'chromium').split('\n')).toHaveLength(1);
    }
    console.log(
      `kiosk: ${what}: ${took.length} kills, back after ${took.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s`,
    );
    expect(took).toHaveLength(ROUNDS);
    for (const ms of took) expect(ms).toBeLessThan(limit);
  });
