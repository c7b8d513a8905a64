import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createListeners } from '../../base/index.ts';
import { everySecond } from './everySecond.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sightOfTest() {
  const changes = createListeners();
  const kept = { dark: false };
  return {
    sight: { isDark: () => kept.dark, watch: changes.add },
    darken(dark: boolean) {
      kept.dark = dark;
      changes.tell();
    },
    watching: changes.count,
  };
}

test('it beats at once and then at each whole second of the clock it is given, however that stands to the page', () => {
  const start = Date.now();
  const wallClock = () => 1_700_000_000_250 + (Date.now() - start);
  const beats: number[] = [];
  const stop = everySecond(wallClock, (now) => beats.push(now - 1_700_000_000_000), sightOfTest().sight);
  vi.advanceTimersByTime(2800);
  expect(beats).toEqual([250, 1000, 2000, 3000]);
  stop();
});

test('in the dark it has no timer, and when the picture comes back it beats at once, one beat a second', () => {
  vi.setSystemTime(1_700_000_000_000);
  const { sight, darken } = sightOfTest();
  const beats: number[] = [];
  const stop = everySecond(Date.now, (now) => beats.push(now - 1_700_000_000_000), sight);
  vi.advanceTimersByTime(1000);
  darken(true);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_500);
  expect(beats).toEqual([0, 1000]);
  darken(false);
  darken(false);
  vi.advanceTimersByTime(1500);
  expect(beats).toEqual([0, 1000, 61_500, 61_500, 62_000, 63_000]);
  stop();
});

test('one that begins in the dark waits for the light', () => {
  const { sight, darken } = sightOfTest();
  darken(true);
  const beats: number[] = [];
  const stop = everySecond(Date.now, (now) => beats.push(now), sight);
  expect({ beats, timers: vi.getTimerCount() }).toEqual({ beats: [], timers: 0 });
  darken(false);
  expect(beats).toHaveLength(1);
  stop();
});

test('when it is stopped, no timer stays behind', () => {
  const { sight, watching } = sightOfTest();
  const stop = everySecond(Date.now, () => undefined, sight);
  expect({ timers: vi.getTimerCount(), watching: watching() }).toEqual({ timers: 1, watching: 1 });
  stop();
  expect({ timers: vi.getTimerCount(), watching: watching() }).toEqual({ timers: 0, watching: 0 });
});
