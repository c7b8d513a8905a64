import { expect, test } from 'vitest';
import { en } from '../core/layouts/en.ts';
import { start } from '../core/reduce.ts';
import { createRepeat } from './repeat.ts';
import type { Timers } from './timers.ts';

/** A clock moved by hand. */
class Clock implements Timers {
  now = 0;
  readonly waiting = new Map<number, { at: number; run: () => void }>();
  #next = 1;

  setTimeout(run: () => void, milliseconds: number): unknown {
    this.waiting.set(this.#next, { at: this.now + milliseconds, run });
    return this.#next++;
  }
  clearTimeout(handle: unknown): void {
    this.waiting.delete(handle as number);
  }
  advance(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const [id, due] = [...this.waiting].sort((a, b) => a[1].at - b[1].at)[0] ?? [];
      if (id === undefined || !due || due.at > end) break;
      this.waiting.delete(id);
      this.now = due.at;
      due.run();
    }
    this.now = end;
  }
}

function held(id: string | null) {
  return { ...start([en]), pressed: id };
}

function scene() {
  const clock = new Clock();
  const ticks: number[] = [];
  const repeat = createRepeat(clock, () => ticks.push(clock.now));
  return { clock, ticks, repeat };
}

test('a held Backspace ticks after 400 ms and then every 50', () => {
  const { clock, ticks, repeat } = scene();
  repeat.follow(held('backspace'));
  clock.advance(560);
  expect(ticks).toEqual([400, 450, 500, 550]);
});

test('letting go before 400 ms ticks never, and no timer stays behind', () => {
  const { clock, ticks, repeat } = scene();
  repeat.follow(held('left'));
  clock.advance(399);
  repeat.follow(held(null));
  clock.advance(1000);
  expect(ticks).toEqual([]);
  expect(clock.waiting.size).toBe(0);
});

test('a held letter sets no timer', () => {
  const { clock, repeat } = scene();
  repeat.follow(held('a'));
  expect(clock.waiting.size).toBe(0);
});

test('changing to another key starts the wait anew', () => {
  const { clock, ticks, repeat } = scene();
  repeat.follow(held('left'));
  clock.advance(390);
  repeat.follow(held('right'));
  clock.advance(390);
  expect(ticks).toEqual([]);
  clock.advance(10);
  expect(ticks).toEqual([790]);
});

test('stopping from inside a tick leaves no timer', () => {
  const clock = new Clock();
  const repeat = createRepeat(clock, () => repeat.stop());
  repeat.follow(held('backspace'));
  clock.advance(1000);
  expect(clock.waiting.size).toBe(0);
});
