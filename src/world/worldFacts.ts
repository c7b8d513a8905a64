/** What a trainer sees of a world from outside, at hand for drawing, and told of at every change: plain JSON, in the page and over a line. */
import { createListeners } from '../base/index.ts';
import type { Config, Life, ProfileId, Region, SlotFacts } from '../device/index.ts';
import { type NetworkSwitch, switchesOf } from './networkSwitches.ts';
import type { ScenarioId } from './scenarios/index.ts';
import { offersFor, type StickOffer } from './stickOffers.ts';
import type { World } from './world.ts';

export interface WorldFacts {
  scenario: ScenarioId;
  profile: ProfileId;
  life: Life;
  /** What the recorder speaks, or will once it runs. */
  language: 'ru' | 'en';
  /** What it sends to its monitor. */
  resolution: Config['general.resolution'];
  /** What of the recorder's surroundings works. */
  network: Record<NetworkSwitch, boolean>;
  /** Where the device is registered. */
  region: Region;
  /** What the cloud holds, whatever the recorder believes. Account names are masked. */
  cloud: { bound: false } | { bound: true; account: string };
  /** The storage did not take what had to be kept. */
  keepRefused: boolean;
  /** What lies in the two slots of the recorder's configuration. */
  flash: Record<'a' | 'b', SlotFacts>;
  stick: { plugged: boolean; files: { name: string; size: number }[]; room: number; offers: StickOffer[] };
  /** ms by which the recorder's wall clock is wrong. */
  clockShift: number;
}

export interface FollowedWorld {
  facts(): WorldFacts;
  watch(changed: () => void): () => void;
  /** The slots were touched from outside: they are looked at again. */
  lookAtFlash(): Promise<void>;
  end(): void;
}

const untold: WorldFacts['flash'] = { a: { state: 'blank' }, b: { state: 'blank' } };

/** @param language what it is to speak, until it is heard. */
export function followWorld(world: World, language: 'ru' | 'en'): FollowedWorld {
  const listeners = createListeners();
  let life: Life = 'off';
  let { profile } = world;
  let resolution: WorldFacts['resolution'] = '1920x1080';
  let flash = untold;
  let spoken: 'ru' | 'en' | null = null;
  let ended = false;
  const changed = (): void => {
    if (!ended) listeners.tell();
  };
  const lookAtFlash = async (): Promise<void> => {
    flash = await world.flash.facts();
    changed();
  };
  const ends = [
    world.agentSide.watch((facts) => {
      life = facts.life;
      profile = facts.firmware.id as ProfileId;
      const speaks = facts.config['general.language'];
      if (speaks !== spoken) language = speaks;
      spoken = speaks;
      resolution = facts.config['general.resolution'];
      void lookAtFlash();
      changed();
    }),
    ...[world.holdings, world.network, world.rtc, world.usb].map((part) => part.watch(changed)),
    world.watchKeeping(changed),
  ];
  return {
    facts: () => {
      const { binding, region } = world.holdings.now();
      return {
        scenario: world.scenario,
        profile,
        life,
        language,
        resolution,
        network: switchesOf(world.network.state()),
        region: region as Region,
        cloud: binding.bound ? { bound: true, account: binding.account } : { bound: false },
        keepRefused: world.keepRefused(),
        flash,
        stick: {
          plugged: world.usb.plugged(),
          files: world.usb.contents(),
          room: world.usb.room(),
          offers: offersFor(profile),
        },
        clockShift: world.rtc.shift(),
      };
    },
    watch: (listener) => listeners.add(listener),
    lookAtFlash,
    end() {
      ended = true;
      for (const end of ends) end();
    },
  };
}
