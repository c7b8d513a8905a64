/** One world with its screen: what the kiosk has once and the lab again for every scenario and firmware. */
import type { InspectionEvent } from 'xstate';
import type { MenuPorts } from '../menu/index.ts';
import type { Opened } from './open.ts';
import { followPlaces } from './places.ts';
import { systemRandom } from './ports/random.ts';
import { wireMenu } from './wiring.ts';
import type { World } from './world.ts';

export interface Session {
  world: World;
  menu: MenuPorts;
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
  const menu = await wireMenu({
    world,
    newId: () => systemRandom.hex(8),
    startOver,
    wallClock: () => Date.now(),
    inspect,
  });
  const unfollow = followPlaces(menu.navigation, place);
  world.recorder.watch(({ config }) => {
    document.documentElement.lang = config['general.language'];
  });
  void world.hardware.powerOn().then(() => speak(world, language));
  return {
    world,
    menu,
    end() {
      unfollow();
      world.hardware.cutPower();
      menu.navigation.stop();
    },
  };
}

/** A language named in the link, or chosen on the bench, is set as if the owner had chosen it in the menu. */
export async function speak({ recorder }: World, language: Opened['language'] | null): Promise<void> {
  const { config, life } = await recorder.facts();
  if (language === null || life !== 'running' || config['general.language'] === language) return;
  await recorder.applyConfig({ user: 'admin', changes: { 'general.language': language } });
}
