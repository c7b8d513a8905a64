// Time that a test moves: what is due comes in its order and at its own instant, whatever it brings about comes in between.
import { expect, test } from 'vitest';
import { createHostClock } from '../standard/index.ts';
import { createMovableTime } from './movableTime.ts';

const START = Date.UTC(2026, 0, 12);

test('time that stands passes by advance alone, and everything due in it comes in its order at its own instant', async () => {
  const time = createMovableTime(START);
  const told: [string, number][] = [];
  const at = (name: string) => (): void => void told.push([name, time.wall() - START]);
  time.after(300, at('late'));
  time.after(100, () => {
    at('early')();
    time.after(50, at('follows'));
  });
  const never = time.after(200, at('never'));
  never();
  await time.advance(99);
  expect(told).toEqual([]);
  await time.advance(1000);
  expect(told).toEqual([
    ['early', 100],
    ['follows', 150],
    ['late', 300],
  ]);
  expect([time.wall() - START, time.elapsed()]).toEqual([1099, 1099]);
});

test('what takes no time comes by itself, also where time stands', async () => {
  const clock = createHostClock(Number.POSITIVE_INFINITY, createMovableTime(START));
  await new Promise<void>((resolve) => void clock.delay(60_000, resolve));
  expect(clock.uptime()).toBe(0);
});

test('what promises bring about within the span is due within it, and two spans asked for at once come one after the other', async () => {
  const time = createMovableTime(START);
  const told: number[] = [];
  time.after(10, () => {
    void Promise.resolve()
      .then(() => new Promise<void>((resolve) => void setImmediate(resolve)))
      .then(() => time.after(10, () => void told.push(time.elapsed())));
  });
  await Promise.all([time.advance(30), time.advance(70)]);
  expect(told).toEqual([20]);
  expect(time.elapsed()).toBe(100);
});

test('beside the host’s time: a wait is over as much sooner as time was moved, and whoever shows a clock is told', async () => {
  const time = createMovableTime();
  const before = time.wall();
  let jumps = 0;
  time.watch(() => void jumps++);
  const over = new Promise<number>((resolve) => void time.after(3_600_000, () => resolve(time.wall())));
  await time.advance(3_599_990);
  // The rest passes by itself.
  const passed = (await over) - before;
  expect(passed).toBeGreaterThanOrEqual(3_599_990);
  expect(passed).toBe(Math.round(passed));
  expect(jumps).toBe(1);
});

test('the end of a wait comes by advance, at its own pace', async () => {
  const time = createMovableTime(START);
  const clock = createHostClock(Number.POSITIVE_INFINITY, time);
  const ended: number[] = [];
  clock.deadline(60_000, () => void ended.push(clock.uptime()));
  await time.advance(5_999);
  expect(ended).toEqual([]);
  await time.advance(1);
  expect(ended).toEqual([6_000]);
});
