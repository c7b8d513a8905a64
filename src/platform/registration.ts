/**
 * Keeps the device registered with its regional server: who decides is the configuration (service on, server), who can spoil
 * it is the network. A new attempt begins whenever either changes, and by itself after a failure that may pass.
 */
import type { Clock, OfflineReason } from '../device/index.ts';
import type { CloudBinding, CloudLink, RegisterReply } from './cloudLink.ts';
import type { ServiceStatus } from './facts.ts';
import { withinTime } from './withinTime.ts';

/** Simulated ms that a registration takes: 3–5 s (facts gui-4x §2.2, rule 3). */
export const REGISTER_MS = { least: 3000, spread: 2000 } as const;
/** Simulated ms until the agent tries again by itself. */
export const RETRY_MS = 12_000;

/** Simulated ms between two signs of life over a session: a silent server is noticed after this and `REPLY_MS`. */
export const HEARTBEAT_MS = 10_000;

/** What registration depends on. `server` null: nothing to register with (service off, or the recorder does not run). */
export interface RegistrationOptions {
  server: string | null;
  serial: string;
  linkUp: boolean;
  /** The addresses in use, as one text; other addresses are another registration. `awaited`: DHCP may still answer. */
  address: string | 'awaited' | null;
  /** Why dialling the provider failed, where its owner wants that. It is the reason for whatever lies this side of the internet. */
  dial: 'pppoe-no-modem' | 'pppoe-refused' | null;
}

export interface Registration {
  /** Tells of the present wish; the same wish again changes nothing. */
  wish(next: RegistrationOptions): void;
  status(): ServiceStatus;
  session(): string | null;
  /** The link reports that the session is gone. */
  lost(reason: OfflineReason): void;
  /** Nothing is answered over the session: the recorder leaves it, so that the cloud does not take it for online, and registers anew. */
  giveUp(reason: OfflineReason): void;
  /** Something on the way to the server is other than before: without a session it is tried again at once. */
  pathChanged(): void;
}

export interface RegistrationPorts {
  clock: Clock;
  link: CloudLink;
  /** A number from 0 up to 1, for the spread of the delay. */
  chance(): number;
  changed(status: ServiceStatus): void;
  registered(reply: Extract<RegisterReply, { ok: true }>): void;
  /** What the cloud holds, as a sign of life carried it. */
  heard(binding: CloudBinding): void;
}

export function createRegistration(ports: RegistrationPorts): Registration {
  const { clock, link } = ports;
  let wished: RegistrationOptions = { server: null, serial: '', linkUp: false, address: null, dial: null };
  let status: ServiceStatus = { state: 'off' };
  /** Why the last attempt under this very wish failed. */
  let last: OfflineReason | null = null;
  let session: string | null = null;
  let stopWaiting: () => void = () => undefined;
  /** Rises with every attempt, so that a reply to an earlier one is nobody's. */
  let attempt = 0;
  /** Rises with every change on the way to the server. */
  let paths = 0;

  function enter(next: ServiceStatus): void {
    status = next;
    ports.changed(next);
  }

  function leave(): void {
    attempt++;
    stopWaiting();
    if (session !== null) link.leave({ session });
    session = null;
  }

  function fail(met: OfflineReason): void {
    leave();
    const reason = wished.dial && (met === 'no-address' || met === 'no-gateway') ? wished.dial : met;
    last = reason;
    enter({ state: 'offline', reason });
    // Without a cable or an address the box itself will see when there is something to try. Word of either that comes late, when it
    // has both again, is followed by nothing else.
    if (wished.linkUp && wished.address !== null) stopWaiting = clock.deadline(RETRY_MS, start);
  }

  function start(): void {
    leave();
    if (wished.server === null) return enter({ state: 'off' });
    if (!wished.linkUp) return fail('no-link');
    if (wished.address === null) return fail('no-address');
    enter({ state: 'registering', last });
    if (wished.address === 'awaited') return;
    const mine = attempt;
    stopWaiting = clock.delay(REGISTER_MS.least + ports.chance() * REGISTER_MS.spread, () => void register(mine));
  }

  async function register(mine: number): Promise<void> {
    if (wished.server === null) return;
    const reply = await withinTime(clock, link.register({ server: wished.server, serial: wished.serial }));
    if (mine !== attempt) {
      if (reply !== 'no-reply' && reply.ok) link.leave({ session: reply.session });
      return;
    }
    if (reply === 'no-reply') return fail('server-silent');
    if (!reply.ok) return fail(reply.reason);
    session = reply.session;
    last = null;
    ports.registered(reply);
    enter({ state: 'online' });
    if (mine === attempt) stopWaiting = clock.deadline(HEARTBEAT_MS, () => void beat(mine, reply.session));
  }

  async function beat(mine: number, over: string): Promise<void> {
    const before = paths;
    const reply = await withinTime(clock, link.beat({ session: over }));
    if (mine !== attempt || session !== over) return;
    // A sign of life that was lost on a way which is another by now says nothing of that one: it is tried at once.
    if (reply === 'no-reply') return before === paths ? fail('server-silent') : start();
    if (reply.result === 'failed') return fail(reply.reason);
    if (reply.result === 'session-unknown') return start();
    stopWaiting = clock.deadline(HEARTBEAT_MS, () => void beat(mine, over));
    ports.heard(reply.binding);
  }

  return {
    wish(next) {
      const dials = next.dial !== wished.dial && session === null;
      const same =
        !dials &&
        next.server === wished.server &&
        next.serial === wished.serial &&
        next.linkUp === wished.linkUp &&
        next.address === wished.address;
      wished = next;
      if (same) return;
      last = null;
      start();
    },
    status: () => status,
    session: () => session,
    lost(reason) {
      if (session === null) return;
      session = null;
      fail(reason);
    },
    giveUp(reason) {
      if (session !== null) fail(reason);
    },
    pathChanged() {
      paths++;
      if (session === null && wished.server !== null) start();
    },
  };
}
