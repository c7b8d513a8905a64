/** How a world and its screen stand: before every entry of a list, and at its end. */
import type { MenuPorts } from '../../menu/index.ts';
import type { World } from '../world.ts';
import { type Digest, digestOf } from './digest.ts';
import type { When } from './format.ts';
import { stateText } from './stateText.ts';

export interface Seen {
  world: World;
  menu: MenuPorts;
}

export const whenOf = ({ menu }: Seen): When => ({
  life: menu.recorder.now().life,
  place: stateText(menu.navigation.getSnapshot().value),
  platform: menu.platform.now().status.state,
});

export async function digestOfWorld({ world, menu }: Seen): Promise<Digest> {
  const { value, context } = menu.navigation.getSnapshot();
  return digestOf({
    recorder: menu.recorder.now(),
    platform: menu.platform.now(),
    binding: world.cloud.binding(world.serial),
    log: await menu.readLog(),
    place: stateText(value),
    user: context.user?.name ?? null,
  });
}
