/**
 * The recorder's ISUP client: while it is on, it tries to reach the server of its settings and tells why it does not. No server of
 * this world speaks ISUP, so the furthest it comes is a server that does not answer; it never says Online.
 */
import { isHostAddress } from '../config/ipv4.ts';
import type { Core } from '../core.ts';
import type { OfflineReason } from '../refusal.ts';
import type { IpInUse } from './addresses.ts';

export type IsupStatus = { state: 'off' } | { state: 'connecting' } | { state: 'offline'; reason: OfflineReason };

/** Simulated ms that an attempt takes, and from one to the next. */
export const ISUP_CONNECT_MS = 4000;
export const ISUP_RETRY_MS = 15_000;

export interface Isup {
  status(): IsupStatus;
  /** To be called whenever life, settings, link or addresses may have changed. */
  follow(): void;
}

export function createIsup(core: Core, ip: () => IpInUse | null): Isup {
  const { clock, ethernet } = core.ports;
  let status: IsupStatus = { state: 'off' };
  let wanted = '';
  let stopWaiting = (): void => undefined;

  function obstacle(): OfflineReason {
    if (!ethernet.linkUp()) return 'no-link';
    const self = ip();
    if (!self) return 'no-address';
    if (ethernet.holds(self.address)) return 'ip-conflict';
    const server = core.image().config['isup.server'];
    const known = isHostAddress(server) || ethernet.lookUp(self, server).answer === 'address';
    return known ? 'server-silent' : 'name-not-resolved';
  }

  function attempt(): void {
    const reason = obstacle();
    stopWaiting = clock.deadline(ISUP_RETRY_MS, attempt);
    if (status.state === 'offline' && status.reason === reason) return;
    status = { state: 'offline', reason };
    core.announce();
  }

  return {
    status: () => status,
    follow() {
      const { config } = core.image();
      const on = core.life() === 'running' && config['isup.enabled'];
      const next = on
        ? JSON.stringify([
            config['isup.server'],
            config['isup.port'],
            config['isup.deviceId'],
            config['isup.key'],
            ip(),
          ])
        : '';
      const key = on ? `${next} ${ethernet.linkUp()}` : '';
      if (key === wanted) return;
      wanted = key;
      stopWaiting();
      status = on ? { state: 'connecting' } : { state: 'off' };
      if (on) stopWaiting = clock.delay(ISUP_CONNECT_MS, attempt);
    },
  };
}
