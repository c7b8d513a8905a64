/** The recorder's clock for what draws it: how an instant reads by the owner's settings, and what time it is now. */
import { useCallback, useMemo } from 'preact/hooks';
import { wallClockText } from '../time/wallClock.ts';
import { useMenu, useRecorder } from './context.ts';

export interface RecorderClock {
  /** ms since the Unix epoch. Another function after the clock was set, so that what shows the time shows the new one at once. */
  now(): number;
  text(ms: number): string;
}

export function useClock(): RecorderClock {
  const { wallClock } = useMenu();
  const { config, clockOffset } = useRecorder();
  const now = useCallback(() => wallClock(), [wallClock, clockOffset]);
  const text = useCallback((ms: number) => wallClockText(ms, config), [config]);
  return useMemo(() => ({ now, text }), [now, text]);
}
