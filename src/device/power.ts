/** Reboot and shutdown as a user may ask for them. */
import type { Core } from './core.ts';
import type { LogEvent } from './log/entry.ts';
import { rightsOf } from './users/users.ts';

export type PowerResult = { ok: true } | { ok: false; code: 'no-right' };

export interface PowerFace {
  restart(request: { user: string }): Promise<PowerResult>;
  shutDown(request: { user: string }): Promise<PowerResult>;
}

export function createPower(core: Core): PowerFace {
  function by(name: string, next: 'rebooting' | 'shutting-down', event: LogEvent): PowerResult {
    const user = core.userNamed(name);
    if (core.life() !== 'running' || !user || !rightsOf(user).includes('power')) return { ok: false, code: 'no-right' };
    core.stop(next, event);
    return { ok: true };
  }
  return {
    restart: async ({ user }) => by(user, 'rebooting', { event: 'reboot-requested', user }),
    shutDown: async ({ user }) => by(user, 'shutting-down', { event: 'shutdown-requested', user }),
  };
}
