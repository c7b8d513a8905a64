/**
 * The recorder's wall clock as its owner sets it. What runs is the world's clock; the recorder keeps only how far its own is
 * apart, so it goes on over a power cut as a battery would have it. Lock-outs never look at it (I4).
 */
import type { Core } from './core.ts';
import { appended } from './log/log.ts';
import type { Caller } from './session/caller.ts';

/** 2 January 2000 and 30 December 2099 at Greenwich: the clock shows these years, whatever the zone. */
export const CLOCK_FIRST = 946_771_200_000;
export const CLOCK_LAST = 4_102_272_000_000;

export type ClockResult = { ok: true } | { ok: false; code: 'no-right' | 'out-of-range' };

export interface ClockFace {
  /** @param at what the clock is to show now, ms since the Unix epoch. */
  setClock(by: Caller, request: { at: number }): Promise<ClockResult>;
}

export const createClockFace = (core: Core): ClockFace => ({
  async setClock(by, { at }) {
    if (core.life() !== 'running' || !by.may('settings')) return { ok: false, code: 'no-right' };
    if (!Number.isFinite(at) || at < CLOCK_FIRST || at > CLOCK_LAST) return { ok: false, code: 'out-of-range' };
    const asked = core.ports.clock.now();
    await core.commit((image) => ({
      ...image,
      clockOffset: at - asked,
      log: appended(image.log, { event: 'clock-set', user: by.name }, at),
    }));
    return { ok: true };
  },
});
