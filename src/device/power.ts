/** Reboot and shutdown as a user may ask for them. */
import type { Core } from './core.ts';
import type { LogEvent } from './log/entry.ts';
import type { Caller } from './session/caller.ts';

export type PowerResult = { ok: true } | { ok: false; code: 'no-right' };

export interface PowerFace {
  restart(by: Caller): Promise<PowerResult>;
  shutDown(by: Caller): Promise<PowerResult>;
}

export function createPower(core: Core): PowerFace {
  function stopped(by: Caller, next: 'rebooting' | 'shutting-down', event: LogEvent): PowerResult {
    if (core.life() !== 'running' || !by.may('power')) return { ok: false, code: 'no-right' };
    core.stop(next, event);
    return { ok: true };
  }
  return {
    restart: async (by) => stopped(by, 'rebooting', { event: 'reboot-requested', user: by.name }),
    shutDown: async (by) => stopped(by, 'shutting-down', { event: 'shutdown-requested', user: by.name }),
  };
}
