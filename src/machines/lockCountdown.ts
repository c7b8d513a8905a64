/**
 * The wait of a locked user as the screen shows it: whole seconds, open when none is left. What is left is reckoned at every look from the uptime
 * at which the wait ends, never counted in ticks: a computer that slept ticks late.
 */
import type { PasswordRefusal } from '../device/index.ts';

/** What a dialog that asks for a password knows about the last answer. */
export interface Refused<R = PasswordRefusal> {
  refusal: R | null;
}

export const TICK_MS = 1000;

/** `until`: noted when the refusal came, in ms of the recorder's uptime. */
type Locked = { code: 'locked'; secondsLeft: number; until?: number };

/** What a conversation that may be locked out needs beside its own ports. */
export interface LockClock {
  /** The recorder's uptime in ms. */
  uptime(): number;
}
const isLocked = (refusal: { code: string } | null): refusal is Locked => refusal?.code === 'locked';

export const secondsLeft = (refusal: { code: string } | null): number => (isLocked(refusal) ? refusal.secondsLeft : 0);

/** The answer as it came, with the uptime at which its wait ends. */
export const noting =
  ({ uptime }: LockClock) =>
  <R extends object>(answer: R): R =>
    'code' in answer && answer.code === 'locked' && 'secondsLeft' in answer && typeof answer.secondsLeft === 'number'
      ? { ...answer, until: uptime() + answer.secondsLeft * 1000 }
      : answer;

/** @returns the refusal as it stands at this uptime, or null when the wait is over. */
export function atUptime<R extends { code: string }>(refusal: R | null, uptime: number): R | null {
  if (!isLocked(refusal) || refusal.until === undefined) return null;
  const secondsLeft = Math.ceil((refusal.until - uptime) / 1000);
  return secondsLeft > 0 ? { ...refusal, secondsLeft } : null;
}

/** As `atUptime`, for a bare chart that was given no clock: each look is a second after the one before. */
export function oneSecondLater<R extends { code: string }>(refusal: R | null): R | null {
  if (!isLocked(refusal) || refusal.secondsLeft <= 1) return null;
  return { ...refusal, secondsLeft: refusal.secondsLeft - 1 };
}
