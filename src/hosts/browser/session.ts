/** A recorder with its screen: what the kiosk has once and the lab again for every scenario and firmware. */

import type { InspectionEvent } from 'xstate';
import { createListeners } from '../../base/index.ts';
import { type Random, unawaited } from '../../device/index.ts';
import type { Vault } from '../../machines/index.ts';
import type { MenuPorts } from '../../menu/index.ts';
import type { World } from '../../world/index.ts';
import { applyLanguage } from '../../world/index.ts';
import { followPlaces } from './hashSync.ts';
import type { Opened } from './open.ts';
import { wireToFirmware } from './rewiring.ts';
import type { Screened } from './wiring.ts';

/** A screen wired to a recorder, wherever that is. */
export interface Shown {
  /** The screen as it is wired now; another one when another firmware runs. */
  menu(): MenuPorts;
  watchMenu(changed: () => void): () => void;
  end(): void;
}

export interface Session extends Shown {
  world: World;
  /** Resolves once the recorder has started, or has not come up. */
  started: Promise<void>;
  /** Power goes away, the address is followed no longer. */
  end(): void;
}

export interface ScreenWish {
  /** The place that the address named. */
  place: string | null;
  startOver(): void;
  noteUsable?: (() => void) | undefined;
  /** For the ids of operations. */
  random: Random;
  inspect?: (event: InspectionEvent) => void;
  vault?: Vault;
  hints?: MenuPorts['hints'];
  faultWords?: MenuPorts['faultWords'];
  /** Who presses the buttons on the box; without anybody they are pressed at once. */
  buttons?: { pressPower(): void; restoreFactory(): void };
}

export interface SessionOptions extends ScreenWish {
  world: World;
  language: Opened['language'] | null;
}

/** The recorder and its two clocks, as a screen reads them. */
export interface Watchable extends Screened {
  rtc: { now(): number; uptime(): number };
}

/** Wires the screen to a recorder, and the page's address and language to the screen. */
export async function showScreen(world: Watchable, { place, random, ...wish }: ScreenWish): Promise<Shown> {
  const listeners = createListeners();
  const shown: { menu: MenuPorts | null; unfollow(): void } = { menu: null, unfollow: () => undefined };
  const endWiring = await wireToFirmware(
    { ...wish, world, newId: () => random.hex(8), wallClock: world.rtc.now, uptime: world.rtc.uptime },
    (menu, wanted) => {
      shown.unfollow();
      shown.unfollow = followPlaces(menu.navigation, shown.menu ? wanted : place);
      shown.menu = menu;
      listeners.tell();
    },
  );
  world.recorder.watch(({ config }) => {
    document.documentElement.lang = config['general.language'];
  });
  return {
    menu() {
      if (!shown.menu) throw new Error('A session begins with its screen wired: look at wireToFirmware.');
      return shown.menu;
    },
    watchMenu(changed) {
      return listeners.add(changed);
    },
    end() {
      shown.unfollow();
      endWiring();
    },
  };
}

/** Wires the screen to the page's own world and switches the recorder on. */
export async function beginSession({ world, language, ...wish }: SessionOptions): Promise<Session> {
  const shown = await showScreen(world, wish);
  const on = world.hardware.powerOn();
  unawaited(on.then(() => applyLanguage(world, language)));
  return {
    ...shown,
    world,
    started: on.catch(() => undefined),
    end() {
      world.hardware.cutPower();
      shown.end();
    },
  };
}
