/**
 * The recorder's PPPoE client: while it is on it dials the provider through a modem, keeps the session as long as the modem answers, and
 * dials again after a while. What it is given counts before the addresses of the local network.
 */
import type { Core } from '../core.ts';
import type { LogEvent } from '../log/entry.ts';
import { unawaited } from '../unawaited.ts';
import type { Follows } from './lateClient.ts';
import type { DialAnswer, PppoeStatus } from './pppoeStatus.ts';

/** Simulated ms that dialling takes, and from one that failed to the next. */
export const DIAL_MS = 3000;
export const REDIAL_MS = 15_000;

export interface Pppoe extends Follows {
  status(): PppoeStatus;
}

export function createPppoe(core: Core): Pppoe {
  const { clock, ethernet } = core.ports;
  let status: PppoeStatus = { state: 'off' };
  let wanted = '';
  let stopWaiting = (): void => undefined;

  const asked = (): DialAnswer => {
    const { config } = core.image();
    return ethernet.dial(config['pppoe.user'], config['pppoe.password']);
  };
  function dial(): void {
    const next = statusAfter(asked());
    if (next.state === 'failed') stopWaiting = clock.deadline(REDIAL_MS, dial);
    // A redial that fails as the one before is no news.
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    const told = eventOf(next);
    if (told) unawaited(core.log(told));
    core.announce();
  }
  function redial(): void {
    status = { state: 'dialling' };
    stopWaiting = clock.delay(DIAL_MS, dial);
  }

  return {
    status: () => status,
    follow() {
      const { config } = core.image();
      const on = core.life() === 'running' && config['pppoe.enabled'];
      const account = [config['pppoe.user'], config['pppoe.password'], ethernet.linkUp(), core.epoch()];
      const next = on ? JSON.stringify(account) : '';
      if (next === wanted) {
        // The modem went, or the provider let go.
        if (status.state === 'connected' && asked().answer !== 'connected') redial();
        return;
      }
      wanted = next;
      stopWaiting();
      if (!on) status = { state: 'off' };
      else if (!ethernet.linkUp()) status = { state: 'failed', reason: 'no-link' };
      else redial();
    },
  };
}

const statusAfter = (said: DialAnswer): PppoeStatus =>
  said.answer === 'connected'
    ? { state: 'connected', lease: said.lease }
    : { state: 'failed', reason: said.answer === 'refused' ? 'pppoe-refused' : 'pppoe-no-modem' };

const eventOf = (status: PppoeStatus): LogEvent | null =>
  status.state === 'connected'
    ? { event: 'pppoe-connected', address: status.lease.address }
    : status.state === 'failed'
      ? { event: 'pppoe-failed', reason: status.reason }
      : null;
