// A line at which nobody does anything is told seldom that it lives, and one at which somebody does, often; nobody is left in doubt between.
import { expect, test } from 'vitest';
import { CALM_TICK_MS, TICK_MS } from './line.ts';
import { CALM_AFTER, giveSigns } from './signsOfLife.ts';

/** Signs with a clock that a test moves. */
function signsOfTest() {
  const told: { at: number; nextMs: number }[] = [];
  let at = 0;
  let timer: { ms: number; next: number; run(): void } | null = null;
  const signs = giveSigns({
    every(ms, run) {
      const mine = { ms, next: at + ms, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    tell: (nextMs) => void told.push({ at, nextMs }),
  });
  return {
    signs,
    told,
    running: () => timer !== null,
    pass(ms: number) {
      for (const end = at + ms; ; ) {
        if (!timer || timer.next > end) {
          at = end;
          return;
        }
        at = timer.next;
        timer.next += timer.ms;
        timer.run();
      }
    },
  };
}

test('a minute in which nobody does anything has thirty signs, and none is later than the one before has said', () => {
  const { told, pass } = signsOfTest();
  pass(60_000);
  expect(told.length).toBeGreaterThanOrEqual(60_000 / CALM_TICK_MS);
  expect(told.length).toBeLessThanOrEqual(30);
  for (const [index, { at }] of told.entries()) {
    const before = told[index - 1];
    if (before) expect(at - before.at).toBeLessThanOrEqual(before.nextMs);
  }
});

test('whoever speaks gets a sign at once, and then often', () => {
  const { signs, told, pass } = signsOfTest();
  pass(60_000);
  pass(100);
  const before = told.length;
  signs.heard();
  expect(told.slice(before)).toEqual([{ at: 60_100, nextMs: TICK_MS }]);
  pass(TICK_MS * 3);
  expect(told).toHaveLength(before + 4);
  // A second word in the same breath asks for no sign of its own.
  signs.heard();
  expect(told).toHaveLength(before + 4);
});

test('while something is done that takes its time, signs come often, and seldom when it was answered', async () => {
  const { signs, told, pass } = signsOfTest();
  let done = (_: string): void => undefined;
  const answer = signs.during(
    new Promise<string>((resolve) => {
      done = resolve;
    }),
  );
  pass(30_000);
  expect(told).toHaveLength(30_000 / TICK_MS);
  done('done');
  expect(await answer).toBe('done');
  pass(TICK_MS * CALM_AFTER);
  expect(told.at(-1)?.nextMs).toBe(CALM_TICK_MS);
  const failed = signs.during(Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
});

test('at its end there is no timer', () => {
  const { signs, pass, running } = signsOfTest();
  pass(10_000);
  signs.end();
  expect(running()).toBe(false);
});
