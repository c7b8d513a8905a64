/** One world with its screen: what the kiosk has once and the lab again for every scenario and firmware. */
import type { InspectionEvent } from 'xstate';
import type { MenuPorts } from '../menu/index.ts';
import type { Opened } from './open.ts';
import { followPlaces } from './places.ts';
import { systemRandom } from './ports/random.ts';
import { wireToFirmware } from './rewiring.ts';
import type { World } from './world.ts';

export interface Session {
  world: World;
  /** The screen as it is wired now; another one when another firmware runs. */
  menu(): MenuPorts;
  watchMenu(changed: () => void): () => void;
  /** Power goes away, the address is followed no longer. */
  end(): void;
}

export interface SessionWish {
  world: World;
  /** The place that the address named. */
  place: string | null;
  language: Opened['language'] | null;
  startOver(): void;
  inspect?: (event: InspectionEvent) => void;
}

/** Wires the screen to the world and switches the recorder on. */
export async function beginSession({ world, place, language, startOver, inspect }: SessionWish): Promise<Session> {
  const listeners = new Set<() => void>();
  const shown: { menu: MenuPorts | null; unfollow(): void } = { menu: null, unfollow: () => undefined };
  const endWiring = await wireToFirmware(
    { world, newId: () => systemRandom.hex(8), startOver, wallClock: () => Date.now(), inspect },
    (menu, wanted) => {
      shown.unfollow();
      shown.unfollow = followPlaces(menu.navigation, shown.menu ? wanted : place);
      shown.menu = menu;
      for (const listener of [...listeners]) listener();
    },
  );
  world.recorder.watch(({ config }) => {
    document.documentElement.lang = config['general.language'];
  });
  void world.hardware.powerOn().then(() => speak(world, language));
  return {
    world,
    menu() {
      if (!shown.menu) throw new Error('A session begins with its screen wired: look at wireToFirmware.');
      return shown.menu;
    },
    watchMenu(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    end() {
      shown.unfollow();
      world.hardware.cutPower();
      endWiring();
    },
  };
}

/** A language named in the link, or chosen on the bench, is set as if the owner had chosen it in the menu. */
export async function speak({ recorder }: World, language: Opened['language'] | null): Promise<void> {
  const { config, life } = await recorder.facts();
  if (language === null || life !== 'running' || config['general.language'] === language) return;
  await recorder.applyConfig({ user: 'admin', changes: { 'general.language': language } });
}
