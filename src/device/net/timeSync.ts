/**
 * The recorder's NTP client: sets the clock right by a time server, when its owner asks and, while it is on, in its interval. Where
 * the cloud keeps the time instead, it only works when asked. How a server is asked is `questions.ts`.
 */
import type { Core } from '../core.ts';
import { appended } from '../log/log.ts';
import type { Caller } from '../session/caller.ts';
import { unawaited } from '../unawaited.ts';
import type { Questions } from './questions.ts';
import type { TimeSyncResult } from './timeSyncResult.ts';

/** The last attempt, whoever asked for it. `at` is the recorder's own time. */
export interface TimeSyncFacts {
  at: number;
  result: TimeSyncResult;
}

export interface TimeSyncFace {
  /** Asks the time server of the settings, or another that is only being tried. */
  syncTime(by: Caller, request: { server: string; port: number }): Promise<TimeSyncResult>;
}

export interface TimeSync extends TimeSyncFace {
  /** The cloud tells the time. */
  takeTime(request: { server: string }): Promise<void>;
  last(): TimeSyncFacts | null;
  /** To be called whenever life, settings or link may have changed. */
  follow(): void;
}

/** Simulated ms from a start or a change of settings to the first question, and from one that failed to the next. */
export const FIRST_SYNC_MS = 3000;
export const SYNC_RETRY_MS = 60_000;
/** Less than this is the clock's own breath: nothing to set, nothing to log. */
const NOTABLE_MS = 1000;

export function createTimeSync(core: Core, { askTime }: Pick<Questions, 'askTime'>): TimeSync {
  const { clock, ethernet } = core.ports;
  let last: TimeSyncFacts | null = null;
  let wanted = '';
  let stopWaiting = (): void => undefined;

  async function setRight(server: string): Promise<void> {
    const clockOffset = ethernet.timeOutside() - clock.now();
    await core.commit((image) => {
      const moved = Math.abs(image.clockOffset - clockOffset) >= NOTABLE_MS;
      if (!moved) return image;
      const log = appended(image.log, { event: 'time-synced', server }, clock.now() + clockOffset);
      return { ...image, clockOffset, log };
    });
  }

  async function attempt(server: string, port: number): Promise<TimeSyncResult> {
    const result = await askTime(server, port);
    if (!result.ok && result.code === 'interrupted') return result;
    if (result.ok) await setRight(server);
    last = { at: core.now(), result };
    core.announce();
    return result;
  }

  /** The settings by which the client works by itself; empty while it does not. */
  function schedule(): string {
    const { config } = core.image();
    const cloudKeepsTime =
      core.profile().capabilities.includes('time-sync') && config['platform.enabled'] && config['platform.timeSync'];
    if (core.life() !== 'running' || !config['ntp.enabled'] || cloudKeepsTime || !ethernet.linkUp()) return '';
    return `${config['ntp.server']} ${config['ntp.port']} ${config['ntp.interval']} ${core.epoch()}`;
  }

  async function beat(mine: string): Promise<void> {
    const { 'ntp.server': server, 'ntp.port': port, 'ntp.interval': minutes } = core.image().config;
    let next = Math.min(SYNC_RETRY_MS, minutes * 60_000);
    try {
      if ((await attempt(server, port)).ok) next = minutes * 60_000;
    } finally {
      // Also where flash did not take the time. Where the power went, nothing is wanted any more.
      if (mine === wanted) stopWaiting = clock.deadline(next, () => run(mine));
    }
  }
  const run = (mine: string): void => unawaited(beat(mine));

  return {
    async syncTime(by, { server, port }) {
      if (core.life() !== 'running' || !by.may('settings')) return { ok: false, code: 'no-right' };
      return attempt(server, port);
    },
    async takeTime({ server }) {
      if (core.life() === 'running') await setRight(server);
    },
    last: () => last,
    follow() {
      if (core.life() === 'off' || core.life() === 'booting') last = null;
      const next = schedule();
      if (next === wanted) return;
      wanted = next;
      stopWaiting();
      if (next !== '') stopWaiting = clock.delay(FIRST_SYNC_MS, () => run(next));
    },
  };
}
