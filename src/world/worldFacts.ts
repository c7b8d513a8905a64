/** What a trainer sees of a world from outside, at hand for drawing, and told of at every change: plain JSON, in the page and over a line. */

import { createListeners } from '../base/index.ts';
import type { HeldChange } from '../cloud/index.ts';
import {
  type Config,
  type Letter,
  type Life,
  type LogEntry,
  type PictureFault,
  type ProfileId,
  profileById,
  type RecorderFacts,
  type Region,
  type SlotFacts,
} from '../device/index.ts';
import { faultsOf } from './cameraFaults.ts';
import { isReached } from './goals.ts';
import { type HandOver, leftBehind, nothingLeft } from './handOver.ts';
import { type NetworkSwitch, switchesOf } from './networkSwitches.ts';
import { type ScenarioId, scenarios } from './scenarios/index.ts';
import { offersFor, type StickOffer } from './stickOffers.ts';
import type { World } from './world.ts';

export interface WorldFacts {
  scenario: ScenarioId;
  profile: ProfileId;
  /** What the scenario wants to be brought about is so, by whatever way. */
  solved: boolean;
  life: Life;
  /** What the recorder speaks, or will once it runs. */
  language: 'ru' | 'en';
  /** What it sends to its monitor. */
  resolution: Config['general.resolution'];
  /** What of the recorder's surroundings works. */
  network: Record<NetworkSwitch, boolean>;
  /** Why each channel has no picture, null where it has one; and what can be the reason at this box. */
  cameras: { faults: (PictureFault | null)[]; possible: PictureFault[] };
  /** Where the device is registered. */
  region: Region;
  /** What the cloud holds, whatever the recorder believes. Account names are masked. */
  cloud: ({ bound: false } | { bound: true; account: string }) & { history: readonly HeldChange[] };
  /** How much a second owner would find of the one before, of each kind of thing. */
  handOver: HandOver;
  /** What the mail server took from the recorder, the first letter first. */
  letters: Letter[];
  /** The storage did not take what had to be kept. */
  keepRefused: boolean;
  /** What lies in the two slots of the recorder's configuration. */
  flash: Record<'a' | 'b', SlotFacts>;
  stick: { plugged: boolean; files: { name: string; size: number }[]; room: number; offers: StickOffer[] };
  /** ms by which the recorder's wall clock is wrong. */
  clockShift: number;
  /** Its battery carries it over no power cut any more. */
  clockWorn: boolean;
}

export interface FollowedWorld {
  facts(): WorldFacts;
  watch(changed: () => void): () => void;
  /** The slots were touched from outside: they are looked at again. */
  lookAtFlash(): Promise<void>;
  /** What it is to speak was chosen: so it is until the recorder is heard to speak another one. */
  speak(language: 'ru' | 'en'): void;
  end(): void;
}

/** Of a recorder that was not heard yet, and of a world that cannot be read. */
export const unheard = (scenario: ScenarioId, language: 'ru' | 'en'): WorldFacts => ({
  scenario,
  profile: scenarios[scenario].profile,
  solved: false,
  life: 'off',
  language,
  resolution: 'auto',
  network: switchesOf(),
  cameras: { faults: [], possible: [] },
  region: 'russia',
  cloud: { bound: false, history: [] },
  handOver: nothingLeft,
  letters: [],
  keepRefused: false,
  flash: { a: { state: 'blank' }, b: { state: 'blank' } },
  stick: { plugged: false, files: [], room: 0, offers: [] },
  clockShift: 0,
  clockWorn: false,
});

/** @param language what it is to speak, until it is heard. */
export function followWorld(world: World, language: 'ru' | 'en'): FollowedWorld {
  const box = profileById(world.profile);
  const listeners = createListeners();
  let heard = unheard(world.scenario, language);
  let spoken: 'ru' | 'en' | null = null;
  let online = false;
  /** As it was when its memory could last be read. */
  let recorder: RecorderFacts | null = null;
  let log: readonly LogEntry[] = [];
  let logHead = 0;
  let ended = false;
  const changed = (): void => {
    if (!ended) listeners.tell();
  };
  const lookAtFlash = async (): Promise<void> => {
    const flash = await world.flash.facts();
    heard = { ...heard, flash };
    changed();
  };
  const readLog = async (): Promise<void> => {
    log = await world.agentSide.readLog();
    changed();
  };
  const ends = [
    world.platform.watch(({ status }) => {
      online = status.state === 'online';
      changed();
    }),
    world.agentSide.watch((facts) => {
      if (facts.logHead !== logHead) void readLog();
      logHead = facts.logHead;
      if (facts.life === 'running' || facts.life === 'inactive') recorder = facts;
      const speaks = facts.config['general.language'];
      heard = {
        ...heard,
        life: facts.life,
        profile: facts.firmware.id as ProfileId,
        resolution: facts.config['general.resolution'],
        // Chosen while it is off, a language waits for it to run.
        language: speaks === spoken ? heard.language : speaks,
      };
      spoken = speaks;
      void lookAtFlash();
      changed();
    }),
    ...[world.holdings, world.network, world.cameras, world.rtc, world.usb].map((part) => part.watch(changed)),
    world.watchKeeping(changed),
  ];
  return {
    facts: () => {
      const { binding, region } = world.holdings.now();
      const handOver = recorder ? leftBehind({ recorder, binding, log }) : nothingLeft;
      return {
        ...heard,
        network: switchesOf(world.network.state()),
        cameras: {
          faults: Array.from({ length: box.channels }, (_, channel) => world.cameras.fault(channel)),
          possible: faultsOf(box),
        },
        region: region as Region,
        solved: isReached(world.scenario, { life: heard.life, binding, online, log, handOver }),
        handOver,
        letters: world.network.state().letters,
        cloud: {
          ...(binding.bound ? { bound: true, account: binding.account } : { bound: false }),
          history: world.holdings.history(),
        },
        keepRefused: world.keepRefused(),
        stick: {
          plugged: world.usb.plugged(),
          files: world.usb.contents(),
          room: world.usb.room(),
          offers: offersFor(heard.profile),
        },
        clockShift: world.rtc.shift(),
        clockWorn: world.rtc.worn(),
      };
    },
    watch: (listener) => listeners.add(listener),
    lookAtFlash,
    speak(next) {
      heard = { ...heard, language: next };
      changed();
    },
    end() {
      ended = true;
      for (const end of ends) end();
    },
  };
}
