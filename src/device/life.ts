/**
 * The recorder's life between plug and plug: booting, running (or inactive, out of the box), going down, safe mode. Every
 * passage can be overtaken by a power cut at any instant; what was under way then never happened.
 */
import { faultCode } from './fault.ts';
import type { RecorderImage } from './image.ts';
import type { Life, SafeModeReason } from './lifeStage.ts';
import type { LogEvent } from './log/entry.ts';
import { appended } from './log/log.ts';
import type { Memory } from './memory.ts';
import type { Clock } from './ports.ts';

export const BOOT_MS = 2600;
export const SHUTDOWN_MS = 1400;
const CLOCK_BEGINS = 946_684_800_000;

/** The hands on the box, which no protocol has: the plug and the power button. */
export interface RecorderHardware {
  /**
   * Power comes on, or off and on where safe mode only waits for memory that refuses; resolves when the recorder runs, is inactive, or is
   * in safe mode.
   */
  powerOn(): Promise<void>;
  /** Power goes away at this instant. */
  cutPower(): void;
  /**
   * The way out of safe mode where what is stored is good for nothing, and of nothing else: formats the memory and starts as a recorder that must be activated. Nothing is
   * kept, no password is given out; whether it is bound is the cloud's affair, and the cloud is not asked. Resolves when it runs.
   */
  restoreFactory(): Promise<void>;
}

export interface LifePorts {
  clock: Clock;
  memory: Memory;
  /** The device's own wall clock. */
  now(): number;
  /** The battery clock lost its time while the power was away. */
  clockStopped(): boolean;
  /** Reads which firmware this boot runs. */
  loadFirmware(): Promise<void>;
  /** What the image remembers of the firmware once this boot runs it, and what is to be told of it. */
  firmwareNoted(image: RecorderImage): { firmware: RecorderImage['firmware']; events: LogEvent[] };
  /** The image is read: password checks of this boot begin. */
  woken(born: number): void;
  /** The image of a recorder that keeps nothing and was never activated. */
  blankImage(): Promise<RecorderImage>;
  /** The power is gone or going: they end. */
  ended(): void;
  announce(): void;
}

export interface LifeControl {
  now(): Life;
  transitionMs(): number;
  safeMode(): SafeModeReason | null;
  epoch(): number;
  enter(next: Life, ms?: number): void;
  pause(ms: number): Promise<boolean>;
  stop(next: 'rebooting' | 'shutting-down', event: LogEvent | null): void;
  hardware: RecorderHardware;
}

export function createLife({ clock, memory, ...ports }: LifePorts): LifeControl {
  let life: Life = 'off';
  let transitionMs = 0;
  let reason: SafeModeReason = 'unreadable';
  let epoch = 0;

  function enter(next: Life, ms = 0): void {
    life = next;
    transitionMs = ms;
    ports.announce();
  }

  function enterSafeMode(why: SafeModeReason): void {
    reason = why;
    enter('safe-mode');
  }

  const pauseOf = (ms: number, born: number): Promise<boolean> =>
    new Promise((resolve) => void clock.delay(ms, () => resolve(born === epoch)));

  function cutPower(): void {
    epoch++;
    memory.forget();
    ports.ended();
    enter('off');
  }

  /**
   * Code that did not come says nothing of the flash, and safe mode offers to format it: so the recorder is off again, and its next
   * start fetches anew.
   */
  async function boot(): Promise<void> {
    const born = ++epoch;
    enter('booting', BOOT_MS);
    try {
      await start(born);
    } catch (fault) {
      if (faultCode(fault) !== 'code-missing') throw fault;
      if (born === epoch) cutPower();
    }
  }

  async function start(born: number): Promise<void> {
    const loaded = await memory.load();
    if (born !== epoch) return;
    await ports.loadFirmware();
    if (born !== epoch) return;
    ports.announce();
    if (!(await pauseOf(BOOT_MS, born))) return;
    if (!loaded.ok) return enterSafeMode(loaded.reason);
    const cut = memory.image().running;
    const stopped = ports.clockStopped();
    ports.woken(born);
    await memory.commit((now) => {
      const { firmware, events } = ports.firmwareNoted(now);
      const told: LogEvent[] = [
        ...(cut ? [{ event: 'power-lost' as const }] : []),
        { event: 'booted' },
        ...(loaded.from === 'newest-lost' ? [{ event: 'newest-save-lost' as const }] : []),
        ...events,
      ];
      // As a clock without battery begins: midnight of the first of January 2000, whatever the zone.
      const at = stopped ? CLOCK_BEGINS - now.config['time.zone'] * 60_000 : ports.now();
      const log = told.reduce((before, event) => appended(before, event, at), now.log);
      const clockOffset = stopped ? at - clock.now() : now.clockOffset;
      // Its owner may want the set-up wizard at every start.
      const wizardDone = now.wizardDone && !now.config['general.wizard'];
      return { ...now, boots: now.boots + 1, running: true, wizardDone, firmware, log, clockOffset };
    });
    if (born === epoch) enter(memory.image().activated ? 'running' : 'inactive');
  }

  async function goDown(next: 'rebooting' | 'shutting-down', event: LogEvent | null): Promise<void> {
    const born = epoch;
    enter(next, SHUTDOWN_MS);
    await memory.commit((now) => ({
      ...now,
      running: false,
      log: event ? appended(now.log, event, ports.now()) : now.log,
    }));
    if (!(await pauseOf(SHUTDOWN_MS, born))) return;
    ports.ended();
    memory.forget();
    if (next === 'rebooting') return boot();
    epoch++;
    enter('off');
  }

  /** Ends a passage of life that nobody waits for: a power cut is no fault, flash that cannot be written is safe mode. */
  const orSafeMode = (fault: unknown, why: SafeModeReason = 'refused'): void => {
    if (faultCode(fault) === 'power-lost') return;
    memory.forget();
    ports.ended();
    enterSafeMode(why);
  };

  return {
    now: () => life,
    transitionMs: () => transitionMs,
    safeMode: () => (life === 'safe-mode' ? reason : null),
    epoch: () => epoch,
    enter,
    pause: (ms) => pauseOf(ms, epoch),
    stop: (next, event) => void goDown(next, event).catch((fault: unknown) => orSafeMode(fault)),
    hardware: {
      powerOn: async () => {
        if (life === 'safe-mode' && reason === 'refused') cutPower();
        if (life === 'off') await boot().catch((fault: unknown) => orSafeMode(fault));
      },
      async restoreFactory() {
        // Where memory only refuses, what it holds is good: it is not erased for want of room.
        if (life !== 'safe-mode' || reason === 'refused') return;
        const why = reason;
        const born = ++epoch;
        enter('booting', BOOT_MS);
        try {
          const blank = await ports.blankImage();
          // The code for it may have been on its way when the plug was pulled: nothing is written without power.
          if (born !== epoch) return;
          await memory.format(blank);
        } catch (fault) {
          return orSafeMode(fault, why);
        }
        if (born === epoch) await boot().catch((fault: unknown) => orSafeMode(fault));
      },
      cutPower,
    },
  };
}
