/** The wait of a locked user as the screen shows it: whole seconds, one less with every tick, open when none is left. */
import type { PasswordRefusal } from '../device/index.ts';

/** What a dialog that asks for a password knows about the last answer. */
export interface Refused<R = PasswordRefusal> {
  refusal: R | null;
}

export const TICK_MS = 1000;

type Locked = { code: 'locked'; secondsLeft: number };
const isLocked = (refusal: { code: string } | null): refusal is Locked => refusal?.code === 'locked';

export const secondsLeft = (refusal: { code: string } | null): number => (isLocked(refusal) ? refusal.secondsLeft : 0);

/** @returns the refusal one second later, or null when the wait is over. */
export function oneSecondLater<R extends { code: string }>(refusal: R | null): R | null {
  if (!isLocked(refusal) || refusal.secondsLeft <= 1) return null;
  return { ...refusal, secondsLeft: refusal.secondsLeft - 1 };
}
