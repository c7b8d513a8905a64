// A line that says when it will speak again is not asked before; one that is late, or does not answer whoever asks, is noticed in time.
import { expect, test } from 'vitest';
import { TICK_MS } from '../../rpc/index.ts';
import { keepPatience } from './linePatience.ts';

const CALM_MS = 3000;

function patienceOfTest() {
  const timers = new Set<{ at: number; run: () => void }>();
  const time = { ms: 0, wakes: 0 };
  const silences: number[] = [];
  const patience = keepPatience({
    silent: () => void silences.push(time.ms),
    now: () => time.ms,
    later(ms, run) {
      const timer = { at: time.ms + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  return {
    patience,
    silences,
    time,
    pass(ms: number) {
      const end = time.ms + ms;
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers.delete(due);
        time.ms = due.at;
        time.wakes++;
        due.run();
      }
      time.ms = end;
    },
  };
}

test('three signs that did not come are a silence, told again and again until one comes', () => {
  const { patience, silences, pass } = patienceOfTest();
  pass(3 * TICK_MS - 1);
  expect(silences).toEqual([]);
  pass(1);
  expect(silences).toHaveLength(1);
  pass(1000);
  expect(silences.length).toBeGreaterThan(5);
  patience.heard();
  const before = silences.length;
  pass(2 * TICK_MS);
  expect(silences).toHaveLength(before);
});

test('a minute at which nothing happens is silent nowhere, and wakes the page forty times at most', () => {
  const { patience, silences, time, pass } = patienceOfTest();
  for (let at = 0; at < 60_000; at += CALM_MS) {
    patience.heard(CALM_MS);
    pass(CALM_MS);
  }
  expect(silences).toEqual([]);
  expect(time.wakes).toBeGreaterThanOrEqual(15);
  expect(time.wakes).toBeLessThanOrEqual(40);
});

test('a calm line that misses its sign is silent a moment after it', () => {
  const { patience, silences, pass } = patienceOfTest();
  patience.heard(CALM_MS);
  pass(CALM_MS + 2 * TICK_MS - 1);
  expect(silences).toEqual([]);
  pass(1);
  expect(silences).toHaveLength(1);
});

test('whoever asks something at a calm line hears within three signs, or knows that it is silent', () => {
  const { patience, silences, pass } = patienceOfTest();
  patience.heard(CALM_MS);
  pass(500);
  patience.asked();
  pass(3 * TICK_MS - 1);
  expect(silences).toEqual([]);
  pass(1);
  expect(silences).toEqual([500 + 3 * TICK_MS]);
});

test('asking again and again makes no silence longer', () => {
  const { patience, silences, pass } = patienceOfTest();
  patience.heard(CALM_MS);
  for (let at = 0; at < 3 * TICK_MS; at += 100) {
    patience.asked();
    pass(100);
  }
  expect(silences).toHaveLength(1);
});

test('another line begins with patience of its own', () => {
  const { patience, silences, pass } = patienceOfTest();
  pass(3 * TICK_MS);
  expect(silences).toHaveLength(1);
  patience.begun();
  pass(3 * TICK_MS - 1);
  expect(silences).toHaveLength(1);
});
