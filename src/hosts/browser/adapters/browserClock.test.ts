// Delays on the page's own timers: scaled by the simulation's speed, waits less so, and no wait overtakes the reply it is for.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REPLY_MS } from '../../../platform/index.ts';
import { createBrowserClock } from './browserClock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each([
  ['life', 1, 2000, 2000],
  ['twice as fast', 2, 2000, 1000],
  ['at once', Number.POSITIVE_INFINITY, 2000, 0],
  ['life, a wait', 1, REPLY_MS, REPLY_MS],
  ['twice as fast, a wait', 2, REPLY_MS, REPLY_MS / 2],
  ['a wait, at once', Number.POSITIVE_INFINITY, REPLY_MS, REPLY_MS / 10],
])('%s, speed %s: %s ms last %s', (_, speed, ms, lasts) => {
  const run = vi.fn();
  createBrowserClock(speed).after(ms, run);
  vi.advanceTimersByTime(Math.max(0, lasts - 1));
  expect(run).toHaveBeenCalledTimes(lasts === 0 ? 1 : 0);
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
});

/** A page that stands still until all its timers are late: then they run by the time they were due, and what they begin comes after. */
function standStill(): { goOn(after: number): void } {
  let now = 0;
  let timers: { due: number; run: () => void }[] = [];
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => timers.push({ due: now + ms, run }));
  return {
    goOn(after) {
      now = after;
      for (;;) {
        const [next] = timers.filter(({ due }) => due <= now).sort((a, b) => a.due - b.due);
        if (!next) return;
        timers = timers.filter((timer) => timer !== next);
        next.run();
      }
    },
  };
}

test('a page that stood still hears the reply before the end of the wait for it', () => {
  const page = standStill();
  const told: string[] = [];
  const clock = createBrowserClock(Number.POSITIVE_INFINITY);
  clock.after(REPLY_MS, () => told.push('no reply'));
  clock.after(450, () => void clock.after(450, () => told.push('reply')));
  page.goOn(REPLY_MS);
  expect(told).toEqual(['reply']);
});

test('a wait that was called off never ends, whichever turn it is in', () => {
  const run = vi.fn();
  const stop = createBrowserClock().after(REPLY_MS, run);
  vi.advanceTimersByTime(REPLY_MS - 1);
  stop();
  vi.advanceTimersByTime(REPLY_MS);
  expect(run).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
