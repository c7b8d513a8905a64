/** Whatever is killed, the menu can be used again within seconds, with nobody logged in and no offer to restore anything. */
import { expect, test } from '@playwright/test';
import { passwords } from '../e2e/recorder.ts';
import { type Box, startBox } from './box.ts';

const ROUNDS = Number(process.env['KIOSK_ROUNDS'] ?? 5);
/** Ten seconds are promised, from the moment at which the box notices. */
const BACK_MS = 10_000;
/** A page that hangs is given time before it is taken for one; everything else is noticed as it happens. */
const NOTICED_MS = { crash: 2_000, hang: 15_000 };

let box: Box;
test.beforeEach(async () => {
  box = await startBox({ width: 1024, height: 768 });
});
test.afterEach(() => box.end());

const signal = (pids: number[], name: NodeJS.Signals): void => {
  expect(pids.length, `processes that get ${name}`).toBeGreaterThan(0);
  for (const pid of pids) process.kill(pid, name);
};
const renderers = (): number[] => box.processes('type=renderer');
const blows = {
  renderer: { blow: () => signal(renderers(), 'SIGKILL'), noticed: NOTICED_MS.crash },
  browser: { blow: () => signal([box.browser()], 'SIGKILL'), noticed: NOTICED_MS.crash },
  recorder: { blow: () => box.killRecorder(), noticed: NOTICED_MS.crash },
  'page that hangs': { blow: () => signal(renderers(), 'SIGSTOP'), noticed: NOTICED_MS.hang },
};
const seconds = (all: number[]): string => all.map((ms) => (ms / 1000).toFixed(1)).join(', ');

for (const [what, { blow, noticed }] of Object.entries(blows))
  test(`${what}, ${ROUNDS} times`, async () => {
    const toNotice: number[] = [];
    const back: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = await box.connect();
      // The round before has left the login open.
      if (round === 0) {
        await before.expectLiveView();
        await before.openLogin();
      }
      await before.logIn('admin', passwords.admin, { by: 'on-screen' });
      const [browser, former] = [box.browser(), renderers()];
      const began = performance.now();
      await blow();
      // A recorder that comes back finds its page where it was, at the login; everything else brings another browser.
      if (what !== 'recorder')
        await expect.poll(() => box.browser(), { timeout: noticed + BACK_MS, intervals: [20] }).not.toBe(browser);
      toNotice.push(performance.now() - began);
      await expect.poll(() => box.page(), { timeout: BACK_MS, intervals: [50] }).toBe('alive');
      const after = await box.connect();
      // Somebody who is logged in would get the menu, and nobody's login.
      if (what !== 'recorder') await after.expectLiveView();
      if (what !== 'recorder') await after.openLogin();
      else await after.expectDialog(after.t.login.title);
      back.push(performance.now() - began);
      if (what !== 'recorder') expect(renderers().filter((pid) => former.includes(pid))).toEqual([]);
      expect(box.x('search', '--onlyvisible', '--class', 'chromium').split('\n')).toHaveLength(1);
    }
    console.log(
      `kiosk: ${what}: ${back.length} times; noticed after ${seconds(toNotice)} s, back after ${seconds(back)} s`,
    );
    expect(back).toHaveLength(ROUNDS);
    for (const ms of toNotice) expect(ms).toBeLessThan(noticed);
    for (const [round, ms] of back.entries()) expect(ms - (toNotice[round] ?? 0)).toBeLessThan(BACK_MS);
  });
