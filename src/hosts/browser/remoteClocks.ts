/** The recorder's clocks as they run here: from the last reading on, by this page's own. */
import type { ClockReading, Clocks } from '../../rpc/index.ts';

export interface RunningClocks {
  now(): number;
  uptime(): number;
}

/** Resolves with the first reading. */
export function followClocks(clocks: Clocks, here: () => number = () => performance.now()): Promise<RunningClocks> {
  let last: ClockReading & { at: number } = { wall: 0, uptime: 0, at: 0 };
  const running: RunningClocks = {
    now: () => last.wall + here() - last.at,
    uptime: () => last.uptime + here() - last.at,
  };
  return new Promise((resolve) => {
    clocks.watch((reading) => {
      last = { ...reading, at: here() };
      resolve(running);
    });
  });
}
