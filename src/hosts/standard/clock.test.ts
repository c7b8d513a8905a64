// Delays on the page's own timers: scaled by the simulation's speed, waits less so, and no wait overtakes the reply it is for.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHostClock } from './clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each([
  ['delay', 1, 2000, 2000],
  ['delay', 2, 2000, 1000],
  ['delay', Number.POSITIVE_INFINITY, 2000, 0],
  ['delay', Number.POSITIVE_INFINITY, 6000, 0],
  ['delay', Number.POSITIVE_INFINITY, 60_000, 0],
  ['deadline', 1, 6000, 6000],
  ['deadline', 2, 6000, 3000],
  ['deadline', Number.POSITIVE_INFINITY, 6000, 600],
  ['deadline', Number.POSITIVE_INFINITY, 2000, 200],
  ['deadline', Number.POSITIVE_INFINITY, 12_000, 1200],
] as const)('a %s at speed %s: %s ms last %s, whatever the number', (kind, speed, ms, lasts) => {
  const run = vi.fn();
  createHostClock(speed)[kind](ms, run);
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
  const clock = createHostClock(Number.POSITIVE_INFINITY);
  clock.deadline(6000, () => told.push('no reply'));
  clock.delay(450, () => void clock.delay(450, () => told.push('reply')));
  page.goOn(6000);
  expect(told).toEqual(['reply']);
});

test('a wait that was called off never ends, whichever turn it is in', () => {
  const run = vi.fn();
  const stop = createHostClock().deadline(6000, run);
  vi.advanceTimersByTime(6000 - 1);
  stop();
  vi.advanceTimersByTime(6000);
  expect(run).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
