/** A real recorder on fakes, with the hands that a person has on the box: plug, cable, time. */

import type { AgentSide } from '../agentSide.ts';
import { type Config, defaultConfig } from '../config/schema.ts';
import type { FirmwareProfile } from '../firmware/profile.ts';
import { firmwareProfiles, profileById } from '../firmware/profiles/index.ts';
import type { Json, RecorderImage, Recovery } from '../image.ts';
import { type LanSide, lanSideOf } from '../lanSide.ts';
import { BOOT_MS } from '../life.ts';
import type { Recorder } from '../methods.ts';
import { assembleRecorder } from '../recorder.ts';
import type { RecorderOptions } from '../recorderOptions.ts';
import { packageOf } from '../stickFiles.entry.ts';
import type { Technician } from '../technician.ts';
import { noteDigest } from '../users/digestRecord.ts';
import type { Role } from '../users/lockout.ts';
import type { StoredUser } from '../users/users.ts';
import { createEthernet, type TestEthernet } from './ethernet.ts';
import { createFastKdf, type FastKdf, passwordRecord } from './fastKdf.ts';
import { countIn, createMemoryBattery, type MemoryBattery } from './memoryBattery.ts';
import { createMemoryCameras, type MemoryCameras } from './memoryCameras.ts';
import { createMemoryFlash, type MemoryFlash } from './memoryFlash.ts';
import { createMemoryUsb, type MemoryUsb } from './memoryUsb.ts';
import { createSeededRandom, type SeededRandom } from './seededRandom.ts';
import { createSimulatedClock, type SimulatedClock } from './simulatedClock.ts';

export const PASSWORD = 'Correct-Horse-7';
export const OPERATOR = { name: 'ivan', password: 'Operator-Pass-5' };

export const storedUser = (name: string, role: Role, password: string): StoredUser => ({
  name,
  role,
  rights: role === 'operator' ? ['log'] : [],
  password: passwordRecord(password, `5a17${name.length.toString(16)}`.padEnd(8, '0')),
  pattern: null,
});

export interface BoxOptions {
  profile?: FirmwareProfile | string;
  serial?: string;
  activated?: boolean;
  config?: Partial<Config>;
  users?: StoredUser[];
  recovery?: Recovery;
  services?: RecorderImage['services'];
  failures?: Record<string, number>;
  records?: Record<string, Json>;
  plugged?: boolean;
  /** A box that lived before: its flash and its world's clock. */
  flash?: MemoryFlash;
  battery?: MemoryBattery;
  clock?: SimulatedClock;
}

export interface Box {
  recorder: Recorder;
  agentSide: AgentSide;
  lanSide: LanSide;
  technician: Technician;
  clock: SimulatedClock;
  flash: MemoryFlash;
  battery: MemoryBattery;
  kdf: FastKdf;
  random: SeededRandom;
  ethernet: TestEthernet;
  usb: MemoryUsb;
  cameras: MemoryCameras;
  /** What the battery clock tells at the next starts. */
  clockStopped: boolean;
  options: RecorderOptions;
  /** Plugs the box in and waits until it runs or is in safe mode. */
  powerOn(): Promise<void>;
  /** Plugs it in and does not wait. */
  plugIn(): void;
  /** Every file server hands out this firmware as `new.dav`; the box's own where none is named. */
  shelve(id?: string): void;
  /** Pulls the plug at this instant: recorder and flash lose power together. */
  cutPower(): void;
  /** Safe mode's way out, and the boot that follows it. */
  restoreFactory(): Promise<void>;
  /** Cut, on again, running. */
  powerCycle(): Promise<void>;
  login(user: string, password: string): ReturnType<Recorder['login']>;
  /**
   * A session of this user for which no password was given: the same one as long as it lives. Of a user that is none: a token that is
   * none.
   */
  session(user: string): string;
  /** Another one beside it. */
  newSession(user: string): string;
  /** `times` wrong passwords at the screen. */
  guess(times: number, user?: string): Promise<void>;
  /** Runs the clock until `work` has ended. */
  finish<T>(work: Promise<T>): Promise<T>;
}

export function createBox(options: BoxOptions = {}): Box {
  const clock = options.clock ?? createSimulatedClock();
  const flash = options.flash ?? createMemoryFlash();
  const battery = options.battery ?? createMemoryBattery();
  const kdf = createFastKdf();
  const random = createSeededRandom(7);
  const ethernet = createEthernet(options.plugged ?? true, clock.now);
  const usb = createMemoryUsb();
  const cameras = createMemoryCameras();
  const found = options.profile ?? 'ip-4.30';
  const profile = typeof found === 'string' ? profileById(found) : found;
  const recorderOptions: RecorderOptions = {
    profile,
    identity: { serial: options.serial ?? 'SIM000042', serialLong: 'SIM-LONG-SIM000042', mac: '02:00:00:00:00:42' },
    factory: {
      activated: options.activated ?? true,
      config: { ...defaultConfig, 'platform.serverAddress': profile.servers[0].host, ...options.config },
      users: options.users ?? [
        storedUser('admin', 'admin', PASSWORD),
        storedUser(OPERATOR.name, 'operator', OPERATOR.password),
        storedUser('guest', 'guest', 'Guest-Pass-11'),
      ],
      failures: options.failures ?? {},
      records: options.records ?? {},
      ...(options.recovery && { recovery: options.recovery }),
      ...(options.services && { services: options.services }),
    },
  };
  const { recorder, agentSide, lanSide, hardware, sessions, userNamed } = assembleRecorder(
    {
      clock,
      flash,
      battery,
      random,
      kdf,
      ethernet,
      usb,
      cameras,
      clockStopped: () => box.clockStopped,
      digestOf: noteDigest(recorderOptions.identity.serial),
    },
    recorderOptions,
  );
  const begun = new Map<string, string>();
  flash.onCut(() => {
    battery.losePower();
    hardware.cutPower();
  });
  battery.onCut(() => {
    flash.losePower();
    hardware.cutPower();
  });

  const box: Box = {
    recorder,
    agentSide,
    lanSide: lanSide(lanSideOf(recorderOptions.identity.serial)),
    technician: hardware,
    clock,
    flash,
    battery,
    kdf,
    random,
    ethernet,
    usb,
    cameras,
    clockStopped: false,
    options: recorderOptions,
    plugIn() {
      flash.restorePower();
      battery.restorePower();
      clock.restartUptime();
      hardware.powerOn().catch((fault: unknown) => {
        throw new Error('powerOn never rejects', { cause: fault });
      });
    },
    async powerOn() {
      box.plugIn();
      await clock.advance(BOOT_MS);
    },
    shelve(id = profile.id) {
      ethernet.shelf = new Map([['new.dav', packageOf(profileById(id))]]);
    },
    cutPower() {
      flash.losePower();
      battery.losePower();
      hardware.cutPower();
    },
    async restoreFactory() {
      void hardware.restoreFactory();
      await clock.advance(BOOT_MS);
    },
    async powerCycle() {
      box.cutPower();
      await clock.settle();
      await box.powerOn();
    },
    login: (user, password) => recorder.login({ user, password, way: 'local-menu' }),
    session(name) {
      const known = begun.get(name);
      if (known !== undefined && sessions.find(known)) return known;
      const token = box.newSession(name);
      begun.set(name, token);
      return token;
    },
    newSession(name) {
      const user = userNamed(name);
      return user ? sessions.open(user) : `none-of-${name}`;
    },
    async guess(times, user = 'admin') {
      for (let count = 0; count < times; count++) await box.login(user, `wrong-${count}`);
    },
    async finish(work) {
      let ended = false;
      const end = (): void => {
        ended = true;
      };
      work.then(end, end);
      await clock.settle();
      for (let steps = 0; !ended; steps++) {
        if (steps > 2000 || !(await clock.runNext()))
          throw new Error('The work does not end: nothing moves it any more.');
      }
      return work;
    },
  };
  return box;
}

/** How many saves were counted, as whoever reads the battery's chip sees it; null where none were. */
export const counterOf = ({ battery }: Pick<Box, 'battery'>): number | null => countIn(battery);

/** Every profile that is sold, by id. */
export const profileIds = firmwareProfiles.map((profile) => profile.id);
