/**
 * A recorder that lives in this process, with the world around it. Screens come and go; the recorder does not notice. Another scenario,
 * another firmware or a beginning anew is another world in the same place: whoever has a line to the one before is told to come again.
 */
import { join } from 'node:path';
import { createListeners, createTurns } from '../../base/index.ts';
import { type DigestRecord, type Kdf, type ProfileId, type Usb, unawaited } from '../../device/index.ts';
import {
  createWorld,
  documentedPasswords,
  eraseWorld,
  type FarSideBefore,
  memoryStorage,
  readKept,
  type ScenarioId,
  type Speed,
  type Storage,
  seededRandom,
  serialOf,
  speedFactors,
  type World,
} from '../../world/index.ts';
import {
  createHostClock,
  digest,
  type HostClock,
  kdf as hostKdf,
  loadCipher,
  systemRandom,
} from '../standard/index.ts';
import type { CloudHost } from './cloud/cloudHost.ts';
import type { Beginning, DistantClouds } from './cloud/distant/distantClouds.ts';
import { createRecorderCloud, type RecorderCloud } from './cloud/recorderCloud.ts';
import { openFileStorage } from './fileStorage.ts';
import { createMovableTime, type MovableTime } from './movableTime.ts';
import { inOneSocket } from './usbDrive.ts';

export interface RecorderWish {
  /** From 0. */
  unit: number;
  scenario: ScenarioId;
  profile?: ProfileId | undefined;
  language: 'ru' | 'en';
  speed: Speed;
  /** Chance that repeats itself. */
  seed?: string | undefined;
  /** Whether time passes by itself, or by a test's hand alone. */
  time: 'running' | 'standing';
  /** Null keeps nothing. */
  folder: string | null;
  /** What derives keys from passwords, where it is not to be this machine's. */
  kdf?: Kdf;
  /**
   * The cloud of this process, for its recorders; without it each has one of its own. So has one whose time stands: what a store takes of the
   * machine's own time would come between what a test moves.
   */
  cloud?: Pick<CloudHost, 'region'>;
  /** Another process's cloud, instead of this one's. */
  distant?: DistantClouds | undefined;
  /** A real drive at this machine, for the socket of the first recorder. */
  drive?: Usb | undefined;
  /** Hears of a cloud that cannot be had. */
  cloudFault?(thrown: unknown): void;
}

export interface HostedRecorder {
  unit: number;
  storage: Storage;
  /** Names the world that stands here now; another world has another one. */
  instance(): string;
  world(): World;
  clock: HostClock;
  time: MovableTime;
  scenario(): ScenarioId;
  /** Tells that another world stands here. Returns an unsubscribe. */
  watchWorld(changed: () => void): () => void;
  enter(wish: {
    scenario: ScenarioId;
    profile?: ProfileId | undefined;
    fresh: boolean;
    /** Puts something into storage before the world is read from it. */
    before?(): Promise<void>;
  }): Promise<void>;
  /** Tells that no recorder stands here any more. Returns an unsubscribe. */
  watchEnd(ended: () => void): () => void;
  /** Switches off in order; what is kept is whole. */
  end(): Promise<void>;
}

const OFF_MS = 60_000;

/** Where time stands, it stands here: a Monday morning in Moscow. */
const STANDS_AT = Date.UTC(2026, 0, 12, 6);

/** What is kept of the choice itself. */
const CHOSEN = 'chosen';

export async function hostRecorder({
  unit,
  language,
  speed,
  seed,
  time: passes,
  folder,
  kdf = hostKdf,
  cloud,
  drive,
  distant,
  cloudFault = () => undefined,
  ...wish
}: RecorderWish): Promise<HostedRecorder> {
  const storage: Storage = folder === null ? memoryStorage() : await openFileStorage(join(folder, String(unit)));
  const time = createMovableTime(passes === 'standing' ? STANDS_AT : null);
  const clock = createHostClock(speedFactors[speed], time);
  const listeners = createListeners();
  const enders = createListeners();
  const inTurn = createTurns();
  let instance = systemRandom.hex(8);
  let scenario = wish.scenario;
  let world: World;
  let endSocket = (): void => undefined;

  const { digestRecordOf, noteDigest } = await import('../../device/lan.entry.ts');
  const factoryDigest = (user: string, serial: string): DigestRecord | undefined => {
    const password = new Map<string, string>(Object.entries(documentedPasswords)).get(user);
    return password === undefined ? undefined : digestRecordOf(serial, user, password);
  };

  let farSide: RecorderCloud | null = null;
  const home = distant ? 'elsewhere' : 'own';
  const serial = serialOf(unit);
  /** Whose device it is: null where each world has a cloud of its own. */
  async function farSideOf(beginning: Beginning): Promise<((before: FarSideBefore) => RecorderCloud) | null> {
    if (passes === 'standing') return null;
    if (distant) return distant.recorder({ serial, unit, beginning });
    if (!cloud) return null;
    const ports = { serial, region: cloud.region, digest, now: time.wall, fault: cloudFault };
    return (initial) => createRecorderCloud({ ...ports, initial, replaces: beginning !== 'kept' });
  }

  /** @param before how what is kept came here, if anything is */
  async function stand(profile: ProfileId | undefined, fresh: boolean, before: Beginning): Promise<void> {
    if (fresh) await eraseWorld(storage, scenario);
    const kept = fresh ? null : await readKept(storage, scenario);
    // What cannot be read beside the flash is begun anew; what the recorder itself keeps is the flash's own affair.
    if (kept === 'unreadable') await eraseWorld(storage, scenario);
    farSide?.ended();
    endSocket();
    const begin = await farSideOf(kept === null || kept === 'unreadable' ? 'anew' : before);
    world = await createWorld(
      {
        clock,
        kdf,
        digest,
        cipher: loadCipher,
        random: seed === undefined ? systemRandom : seededRandom(`${seed}/${unit}`),
        storage,
        digestOf: noteDigest,
        factoryDigest,
        ...(drive &&
          unit === 0 && {
            socket(stick) {
              const { usb, end } = inOneSocket(stick, drive);
              endSocket = end;
              return usb;
            },
          }),
        ...(begin && {
          farSide(initial) {
            farSide = begin(initial);
            return farSide;
          },
        }),
      },
      { scenario, profile, language, kept: kept === 'unreadable' ? null : kept, unit },
    );
    world.agentSide.watch(({ config }) => farSide?.coded(config['platform.verificationCode']));
    await world.keep();
    await storage.write(CHOSEN, { scenario, cloud: home });
    instance = systemRandom.hex(8);
    unawaited(world.hardware.powerOn());
    listeners.tell();
  }

  const chosen = await storage.read(CHOSEN);
  const isKept = typeof chosen === 'object' && chosen !== null && 'scenario' in chosen && chosen.scenario === scenario;
  const homeBefore = typeof chosen === 'object' && chosen !== null && 'cloud' in chosen ? chosen.cloud : 'own';
  const asLeft = homeBefore === home ? 'kept' : 'moved';
  await stand(wish.profile, seed !== undefined && !isKept, isKept ? asLeft : 'loaded');

  return {
    unit,
    storage,
    instance: () => instance,
    world: () => world,
    clock,
    time,
    scenario: () => scenario,
    watchWorld: (changed) => listeners.add(changed),
    watchEnd: (ended) => enders.add(ended),
    enter: ({ scenario: next, profile, fresh, before }) =>
      inTurn(async () => {
        world.hardware.cutPower();
        await world.keep();
        const isAnother = fresh || before !== undefined || next !== scenario;
        scenario = next;
        await before?.();
        await stand(profile, fresh, isAnother ? 'loaded' : 'kept');
      }),
    end: () =>
      inTurn(async () => {
        enders.tell();
        clock.setSpeed(speedFactors.instant);
        const off = switchedOff(world);
        // Where time stands, it is given what it takes to switch off.
        if (passes === 'standing') await time.advance(OFF_MS);
        await off;
        farSide?.ended();
        await world.keep();
      }),
  };
}

/** A start is waited for, and then switched off in order; a recorder that hangs is cut off. */
function switchedOff(world: World): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => world.hardware.cutPower(), 5000);
    world.agentSide.watch(({ life }) => {
      if (life === 'running' || life === 'inactive') world.hardware.switchOff();
      else if (life === 'safe-mode') world.hardware.cutPower();
      else if (life === 'off') {
        clearTimeout(late);
        resolve();
      }
    });
  });
}
