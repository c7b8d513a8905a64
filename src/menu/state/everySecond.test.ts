import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everySecond } from './everySecond.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it beats at once and then at each whole second of the clock it is given, however that stands to the page', () => {
  const start = Date.now();
  const wallClock = () => 1_700_000_000_250 + (Date.now() - start);
  const beats: number[] = [];
  const stop = everySecond(wallClock, (now) => beats.push(now - 1_700_000_000_000));
  vi.advanceTimersByTime(2800);
  expect(beats).toEqual([250, 1000, 2000, 3000]);
  stop();
});

test('when it is stopped, no timer stays behind', () => {
  const stop = everySecond(Date.now, () => undefined);
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
