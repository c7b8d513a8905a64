import { expect, test } from 'vitest';
import { createSaver, GRACE_MS, restingPlace, type Sign } from './saver.ts';

const WAIT_MS = 60_000;

function saverOfTest() {
  let now = 0;
  const timers = new Map<() => void, number>();
  const dark: boolean[] = [];
  const saver = createSaver({
    waitMs: WAIT_MS,
    now: () => now,
    later(ms, run) {
      timers.set(run, now + ms);
      return () => void timers.delete(run);
    },
    changed: (asleep) => void dark.push(asleep),
  });
  return {
    ...saver,
    dark,
    timers,
    all: (...signs: Sign[]): boolean[] => signs.map(saver.hear),
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1]);
        if (!due) break;
        timers.delete(due[0]);
        now = due[1];
        due[0]();
      }
      now = end;
    },
  };
}

test('dark after the set time without a hand, and each sign of one puts it off', () => {
  const saver = saverOfTest();
  saver.pass(WAIT_MS - 1);
  expect(saver.all('move')).toEqual([false]);
  saver.pass(WAIT_MS - 1);
  expect(saver.dark).toEqual([]);
  saver.pass(1);
  expect(saver.dark).toEqual([true]);
});

test('the whole click that wakes it is swallowed, however long the button is held, and the next one is not', () => {
  const saver = saverOfTest();
  saver.pass(WAIT_MS);
  expect(saver.all('down', 'after')).toEqual([true, true]);
  saver.pass(4 * GRACE_MS);
  expect(saver.all('after', 'up', 'after', 'after')).toEqual([true, true, true, true]);
  expect(saver.dark).toEqual([true, false]);
  saver.pass(GRACE_MS);
  expect(saver.all('move', 'down', 'after', 'up', 'after')).toEqual([false, false, false, false, false]);
});

test('a click that began with a movement is swallowed with it', () => {
  const saver = saverOfTest();
  saver.pass(WAIT_MS);
  expect(saver.all('move', 'move', 'down', 'after', 'up', 'after')).toEqual([true, true, true, true, true, true]);
});

test('a release that never came holds nobody up', () => {
  const saver = saverOfTest();
  saver.pass(WAIT_MS);
  expect(saver.all('down')).toEqual([true]);
  saver.pass(GRACE_MS);
  expect(saver.all('move', 'down')).toEqual([false, false]);
});

test('a key that is held since it woke the screen presses nothing beneath', () => {
  const saver = saverOfTest();
  saver.pass(WAIT_MS);
  expect(saver.all('move')).toEqual([true]);
  for (let n = 0; n < 50; n++) {
    saver.pass(30);
    expect(saver.all('again')).toEqual([true]);
  }
  saver.pass(GRACE_MS);
  expect(saver.all('again')).toEqual([false]);
});

test('it rests again after the next wait, and never once it has ended', () => {
  const saver = saverOfTest();
  saver.pass(WAIT_MS);
  saver.hear('down');
  saver.hear('up');
  saver.pass(WAIT_MS);
  expect(saver.dark).toEqual([true, false, true]);
  const ended = saverOfTest();
  ended.end();
  ended.pass(2 * WAIT_MS);
  expect(ended.dark).toEqual([]);
  expect(ended.timers.size).toBe(0);
});

test('in a night the mark is everywhere, and nowhere for long', () => {
  const CELLS = 10;
  const seen = new Map<number, number>();
  const steps = 8 * 3600;
  let [farthest, before] = [0, restingPlace(0)];
  for (let step = 1; step <= steps; step++) {
    const at = restingPlace(step);
    farthest = Math.max(farthest, Math.abs(at.x - before.x), Math.abs(at.y - before.y));
    before = at;
    const cell = Math.min(CELLS - 1, Math.floor(at.x * CELLS)) * CELLS + Math.min(CELLS - 1, Math.floor(at.y * CELLS));
    seen.set(cell, (seen.get(cell) ?? 0) + 1);
  }
  expect(seen.size).toBe(CELLS * CELLS);
  expect(Math.max(...seen.values()) / steps).toBeLessThan(0.02);
  // Slowly: a part in 200 of the picture at a time.
  expect(farthest).toBeLessThan(0.005);
});
