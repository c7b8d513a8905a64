// Turns a held key into ticks: a pause first, then steadily. One tick at a time, so a busy page never lets go a burst.

import { repeats } from '../core/reduce.ts';
import type { KeyboardState } from '../core/types.ts';
import type { Timers } from './timers.ts';

const firstAfter = 400;
const thenEvery = 50;

export interface Repeat {
  follow(state: KeyboardState): void;
  stop(): void;
}

export function createRepeat(timers: Timers, tick: () => void): Repeat {
  let held: string | null = null;
  let timer: unknown;

  const schedule = (milliseconds: number) => {
    timer = timers.setTimeout(() => {
      schedule(thenEvery);
      tick();
    }, milliseconds);
  };

  const stop = () => {
    if (held !== null) timers.clearTimeout(timer);
    held = null;
  };

  return {
    follow(state) {
      if (state.pressed === held) return;
      stop();
      if (!repeats(state.pressed)) return;
      held = state.pressed;
      schedule(firstAfter);
    },
    stop,
  };
}
