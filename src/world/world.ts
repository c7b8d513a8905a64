/** One world: a recorder, the network and the cloud it talks to, the wire between them, and where all of it is kept; every host's from its own ports. */

import { type Cloud, type CloudFaults, goodWire } from '../cloud/index.ts';
import {
  type AgentSide,
  batteryCells,
  type Clock,
  createRecorder,
  type DigestOf,
  type DigestRecord,
  flashSlots,
  type Kdf,
  type ProfileId,
  type Random,
  type Recorder,
  type RecorderParts,
} from '../device/index.ts';
import { createNetwork, type Network } from '../network/index.ts';
import { type Platform, REPLY_MS, type Tickets } from '../platform/index.ts';
import { type AgentOptions, type StartAgent, startAgent } from './agent.ts';
import { createCameras, type WorldCameras } from './cameras.ts';
import { type CloudHoldings, followHoldings } from './cloudHoldings.ts';
import { socketIn } from './ethernet.ts';
import { createFarSide, type FarSide, type FarSideBefore } from './farSide.ts';
import { createFlashDamage, type FlashDamage } from './flashDamage.ts';
import { createKeeping } from './keeping.ts';
import type { KeptWorld } from './keptWorld.ts';
import { latePhone } from './latePhone.ts';
import { createRealTimeClock, type RealTimeClock } from './realTimeClock.ts';
import type { ScenarioId } from './scenarios/index.ts';
import { cloudAtStart, networkAtStart, recorderOptions, scenarios, serialOf } from './scenarios/index.ts';
import { batteryKey, flashKey, type Storage, storageBattery } from './storage.ts';
import { openUsbStick, type UsbStick, usbKey } from './usbStick.ts';
import { digestInJavaScript, type TextDigest } from './wire.ts';

export interface World {
  scenario: ScenarioId;
  profile: ProfileId;
  recorder: Recorder;
  /** What the recorder's own agent has of it; for this process alone. */
  agentSide: AgentSide;
  /** What tools and services on the LAN have of it, for a host that brings the code; of this process alone. */
  lanSide: RecorderParts['lanSide'];
  hardware: RecorderParts['hardware'];
  platform: Platform & Tickets;
  cloud: Cloud;
  /** Where a service of accounts keeps its rows, in one store with the bindings that `cloud` judges. */
  serviceStore: FarSide['serviceStore'];
  /** What the cloud holds of the recorder, as it was last told. */
  holdings: CloudHoldings;
  network: Network;
  usb: UsbStick;
  cameras: WorldCameras;
  /** The recorder's battery-backed clock. */
  rtc: RealTimeClock;
  flash: FlashDamage;
  faults: CloudFaults;
  serial: string;
  /** Everything that is not in the recorder's flash, as it is now. */
  kept(): KeptWorld;
  /** The same and the stick, as they are now, by the name under which each lies in storage: for a file, where storage refuses. */
  parts(): Record<string, unknown>;
  /** Writes down everything that is not in the recorder's flash. Never rejects: where storage refuses, `keepRefused` says so. */
  keep(): Promise<void>;
  /** Storage did not take what had to be kept, and what is here now will be gone with the page. */
  keepRefused(): boolean;
  /** Tells of every change of that. Returns an unsubscribe. */
  watchKeeping(changed: () => void): () => void;
}

export interface WorldPorts {
  clock: Clock;
  kdf: Kdf;
  random: Random;
  storage: Storage;
  /** SHA-256 by the host; in JavaScript where it has none. */
  digest?: TextDigest;
  /** For stream encryption; without it such a recorder shows its cloud nothing. */
  cipher?: AgentOptions['cipher'];
  /** Where a LAN can reach the recorder of this serial number. */
  digestOf?: (serial: string) => DigestOf;
  /** What Digest proves by for an account of the scenario, whose password is documented: so its recorder can be asked from the LAN at once. */
  factoryDigest?: (user: string, serial: string) => DigestRecord | undefined;
  /** Instead of a cloud of the world's own. @param before what is kept of it, or its scenario's beginning */
  farSide?: (before: FarSideBefore) => FarSide;
  /** What else may be in the USB socket. */
  socket?: (stick: UsbStick) => Parameters<typeof createRecorder>[0]['usb'];
  /** Instead of waiting for the cloud agent. */
  startAgent?: StartAgent;
}

const keptKey = (scenario: ScenarioId): string => `${scenario}/world`;

/** What the storage holds of a scenario: nothing, a world, or something that is no world of ours. */
export async function readKept(storage: Storage, scenario: ScenarioId): Promise<KeptWorld | null | 'unreadable'> {
  const stored = await storage.read(keptKey(scenario));
  if (stored === undefined) return null;
  const { openKept } = await import('./keptWorld.ts');
  return openKept(stored) ?? 'unreadable';
}

/** Under which a scenario's world lies in storage: cloud and conditions, the USB stick, the flash, the battery's cells. */
export const worldKeys = (scenario: ScenarioId): string[] => [
  keptKey(scenario),
  usbKey(scenario),
  ...flashSlots.map((slot) => flashKey(scenario, slot)),
  ...batteryCells.map((cell) => batteryKey(scenario, cell)),
];

/** Another box's firmware is put in by hand: what was installed before goes. */
const eraseFirmware = (storage: Storage, scenario: ScenarioId): Promise<void> =>
  storage.erase((['fw-a', 'fw-b'] as const).map((bank) => flashKey(scenario, bank)));

/** Erases a scenario: flash, cloud and conditions. The next world begins at its beginning. */
export const eraseWorld = (storage: Storage, scenario: ScenarioId): Promise<void> => storage.erase(worldKeys(scenario));

export interface WorldOptions {
  scenario: ScenarioId;
  /** Put in by hand instead of whatever ran there. */
  profile?: ProfileId | undefined;
  language: 'ru' | 'en';
  kept: KeptWorld | null;
  /** Which of several recorders it is, from 0. */
  unit?: number | undefined;
}

export async function createWorld(
  ports: WorldPorts,
  { scenario, profile, language, kept, unit = 0 }: WorldOptions,
): Promise<World> {
  const { storage } = ports;
  const serialNumber = serialOf(unit);
  const { secondHand } = scenarios[scenario];
  const past = secondHand && (await import('./scenarios/secondHand.ts'));
  const clock = createRealTimeClock(
    ports.clock,
    kept?.clockShift ?? 0,
    kept ? kept.clockWorn : past && secondHand ? past.isWorn(secondHand, ports.random) : false,
  );
  if (profile) await eraseFirmware(storage, scenario);
  const profileId = profile ?? kept?.profile ?? scenarios[scenario].profile;
  const network = createNetwork(kept?.network ?? networkAtStart(scenario), ports.random);
  const { random, digest = digestInJavaScript, cipher } = ports;
  const cloudBefore = kept?.cloud ?? cloudAtStart(scenario, unit);
  const before = { cloud: cloudBefore, accounts: kept?.accounts };
  const farSide =
    ports.farSide?.(before) ?? createFarSide(before, { random: ports.random, now: ports.clock.now, digest });
  const { cloud } = farSide;
  const holdings = followHoldings(cloud, farSide.state(), serialNumber);
  const keeping = createKeeping();
  const { stick = [] } = scenarios[scenario];
  const laidOn = async () => {
    if (stick.length === 0) return [];
    const { stickFile } = await import('./stickFiles.ts');
    return Promise.all(stick.map((offer) => stickFile(offer, profileId)));
  };
  const usb = await openUsbStick(storage, scenario, laidOn, keeping);
  if (scenarios[scenario].ruined) await (await import('./flashSlots.ts')).ruinBlankFlash(storage, scenario);
  // Another box has other lines, and on them all is well.
  const cameras = createCameras(profile ? [] : (kept?.cameras ?? []));
  const faults = { ...goodWire };
  const flash = createFlashDamage(storage, scenario);
  const unused = recorderOptions(scenario, profileId, language, unit);
  const box = past && secondHand ? past.asLeft(unused, secondHand, { random: ports.random, now: clock.now() }) : unused;
  if (farSide.isElsewhere) box.factory.records = {};
  const { factoryDigest } = ports;
  if (factoryDigest)
    box.factory.users = box.factory.users.map((user) => ({ ...user, digest: factoryDigest(user.name, serialNumber) }));
  const { recorder, agentSide, lanSide, hardware } = createRecorder(
    {
      clock,
      kdf: ports.kdf,
      random: ports.random,
      flash: flash.chip,
      battery: storageBattery(storage, scenario),
      ethernet: socketIn(network, ports.clock.now),
      usb: ports.socket ? ports.socket(usb) : usb,
      cameras,
      clockStopped: clock.stopped,
      digestOf: ports.digestOf?.(serialNumber),
    },
    box,
  );
  let ip = (await agentSide.facts()).ip;
  agentSide.watch((facts) => {
    ip = facts.ip;
  });
  const wire = {
    cloud,
    clock,
    serial: serialNumber,
    replyMs: REPLY_MS,
    obstacle: (server: string) => network.obstacle(ip, server),
    watchPath: network.watch,
    carried: network.carry,
    faults: () => faults,
  };
  if (!ports.startAgent) await farSide.arrive();
  const platform = await (ports.startAgent ?? startAgent)({ recorder: agentSide, wire, clock, random, digest, cipher });
  const keptNow = (): KeptWorld => ({
    schema: 2,
    profile: profileId,
    network: network.state(),
    cloud: farSide.state(),
    accounts: farSide.accounts(),
    clockShift: clock.shift(),
    clockWorn: clock.worn(),
    cameras: cameras.faults(),
  });
  const write = (): Promise<void> => storage.write(keptKey(scenario), keptNow());
  const keepOn = (): void => void keeping.attempt('world', write);
  for (const part of [cloud, network, clock, cameras]) part.watch(keepOn);
  farSide.watchAccounts(keepOn);
  latePhone({ network, recorder: agentSide, platform });
  return {
    scenario,
    profile: profileId,
    recorder,
    agentSide,
    lanSide,
    hardware: {
      ...hardware,
      cutPower() {
        clock.losePower();
        hardware.cutPower();
      },
    },
    platform,
    cloud,
    serviceStore: farSide.serviceStore,
    holdings,
    network,
    usb,
    cameras,
    rtc: clock,
    flash,
    faults,
    serial: serialNumber,
    kept: keptNow,
    parts: () => ({ world: keptNow(), usb: usb.kept() }),
    keep: () => keeping.attempt('world', write),
    keepRefused: keeping.refused,
    watchKeeping: keeping.watch,
  };
}
